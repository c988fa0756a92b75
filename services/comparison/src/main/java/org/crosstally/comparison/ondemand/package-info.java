/** Comparing claims that a caller brings along: a pure function of the request and of the records it names. */
package org.crosstally.comparison.ondemand;
