package org.crosstally.api;

import java.time.Instant;
import java.util.UUID;

/** What every record has. The revision is the record's strong ETag. */
public interface Recorded {

    /** UUIDv7; never changes, never reused. */
    UUID id();

    /** 1 for the first; each change adds one. */
    int revision();

    /** When this revision was recorded. */
    Instant recordedAt();

    /** Who recorded this revision: the subject of the token. */
    String recordedBy();

    /** Whether the answer tells more than its sender knows, so that {@code Prefer: return=minimal} must not leave it out. */
    default boolean tellsMore() {
        return false;
    }
}
