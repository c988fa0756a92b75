package org.crosstally.api;

import java.util.UUID;

/**
 * A record of the comparison service that changes by steps. Its revision is its strong ETag, which a step takes as
 * If-Match. Two callers can see the same revision differently: each sees the steps that are open to them.
 */
public interface Revised {

    UUID id();

    /** 1 for the first; each change adds one. {@code null} for a record that is computed on demand and not stored. */
    Integer revision();
}
