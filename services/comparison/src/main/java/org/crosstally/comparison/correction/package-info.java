/** Corrections requested from outlets: reported, agreed or refused, and checked against the article's next snapshot. */
package org.crosstally.comparison.correction;
