/** How near each source is to the others, over all series in which they meet. */
@NullMarked
package org.crosstally.consensus.reliability;

import org.jspecify.annotations.NullMarked;
