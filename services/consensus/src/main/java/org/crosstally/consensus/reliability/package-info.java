/** How near each source is to the others, over all series in which they meet. */
package org.crosstally.consensus.reliability;
