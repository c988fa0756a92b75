/** Review over REST: steps on discrepancies, one by one and in bulk, and the audit. */
package org.crosstally.comparison.review;
