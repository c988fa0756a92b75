/** Corrections that are asked of outlets: told, agreed or refused, and held against the article's next snapshot. */
package org.crosstally.comparison.correction;
