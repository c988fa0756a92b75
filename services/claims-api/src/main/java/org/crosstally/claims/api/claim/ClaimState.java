package org.crosstally.claims.api.claim;

/** VERIFIED means that the article really says this, never that it is true. */
public enum ClaimState {
    DRAFT,
    RECORDED,
    VERIFIED,
    DISPUTED,
    RETRACTED
}
