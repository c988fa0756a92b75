/** Series: claims about one quantity that can be compared. */
package org.crosstally.comparison.api.series;
