package org.crosstally.claims.api.article;

import java.time.Instant;

/**
 * The text of an article at the time when it was taken.
 *
 * @param number 1 for the first
 * @param takenAt when it was recorded
 * @param sha256 hex digest of the UTF-8 text
 * @param text the text; offsets of quotes are code points into it
 */
public record Snapshot(int number, Instant takenAt, String sha256, String text) {}
