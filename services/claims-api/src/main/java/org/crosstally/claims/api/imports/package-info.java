/** Files of claims (CSV or NDJSON) that are recorded in the background. */
package org.crosstally.claims.api.imports;
