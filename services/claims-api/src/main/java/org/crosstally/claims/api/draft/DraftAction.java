package org.crosstally.claims.api.draft;

/** A step that is open to the caller on a draft. */
public enum DraftAction {
    ACCEPT,
    MEND,
    DROP,
    RESTORE
}
