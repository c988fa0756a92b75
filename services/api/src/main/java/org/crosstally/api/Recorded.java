package org.crosstally.api;

import java.time.Instant;
import java.util.UUID;

/** A record of the claims service. Its revision is its strong ETag, and one revision looks the same to every caller. */
public interface Recorded {

    /** UUIDv7; never changes, never reused. */
    UUID id();

    /** 1 for the first; each change adds one. */
    int revision();

    /** When this revision was recorded. */
    Instant recordedAt();

    /** Who recorded this revision: the subject of the token. */
    String recordedBy();

    /**
     * Whether the answer holds more than its sender knows, such as names that were made for it. {@code Prefer:
     * return=minimal} does not leave such an answer out.
     */
    default boolean hasAddedContent() {
        return false;
    }
}
