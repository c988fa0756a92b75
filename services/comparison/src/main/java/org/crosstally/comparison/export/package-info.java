/** Discrepancies for other programs: NDJSON, CSV, Atom, and ClaimReview of what is published. */
package org.crosstally.comparison.export;
