/** Review steps on discrepancies, one by one and in batches, and the audit of all records. */
package org.crosstally.comparison.api.review;
