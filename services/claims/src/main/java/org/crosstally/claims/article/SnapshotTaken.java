package org.crosstally.claims.article;

import java.util.UUID;

/** An article has a new text. */
public record SnapshotTaken(UUID article) {}
