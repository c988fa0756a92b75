/** Sources: what they said beside each other, how reliable that makes them, and the evidence. */
package org.crosstally.comparison.source;
