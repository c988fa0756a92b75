package org.crosstally.web.idempotency;

/** Event after the transaction of a request with an Idempotency-Key is committed, so that others can read its rows. */
public record Committed() {}
