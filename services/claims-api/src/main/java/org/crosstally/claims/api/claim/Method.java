package org.crosstally.claims.api.claim;

/** How the claim came to be recorded. */
public enum Method {
    MANUAL,
    IMPORT,
    EXTRACTED
}
