package org.crosstally.web.idempotency;

/** Fired when work that was asked for with a key has been committed: before that, nobody else sees what it did. */
public record Committed() {}
