package org.crosstally.claims.article;

import java.util.UUID;

/** An article has a new text. */
record SnapshotTaken(UUID article) {}
