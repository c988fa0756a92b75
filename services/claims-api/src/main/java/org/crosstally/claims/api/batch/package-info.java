/** Many claims in one request, as NDJSON: one claim and one result a line. */
package org.crosstally.claims.api.batch;
