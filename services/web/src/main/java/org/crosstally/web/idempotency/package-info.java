/** Does a request with an Idempotency-Key once. A service that uses it has the table idempotency_key. */
package org.crosstally.web.idempotency;
