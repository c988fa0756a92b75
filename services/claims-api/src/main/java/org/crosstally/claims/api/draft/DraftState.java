package org.crosstally.claims.api.draft;

/** What became of a draft. */
public enum DraftState {
    /** Not decided yet. */
    OPEN,
    /** It became a claim. */
    ACCEPTED,
    /** It is no claim; can be undone. */
    DROPPED,
    /** A newer extractor or a newer text took its place before it was decided. */
    SUPERSEDED
}
