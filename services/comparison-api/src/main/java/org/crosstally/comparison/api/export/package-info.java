/** Discrepancies as NDJSON, CSV, Atom and ClaimReview JSON-LD. */
package org.crosstally.comparison.api.export;
