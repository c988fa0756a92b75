/** Series: one for each key that claims have; which others are worth comparing with one; which wait to be analysed. */
package org.crosstally.comparison.series;
