/** What is asked for with an Idempotency-Key is done once. A service that uses it has the table idempotency_key. */
package org.crosstally.web.idempotency;
