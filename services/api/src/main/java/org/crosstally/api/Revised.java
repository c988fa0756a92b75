package org.crosstally.api;

import java.util.UUID;

/** A record that changes by steps. Its revision is its strong ETag, which a step asks for as If-Match. */
public interface Revised {

    UUID id();

    /** 1 for the first; each change adds one. */
    Integer revision();
}
