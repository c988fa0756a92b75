package org.crosstally.extraction;

/**
 * A place in the text, in code points.
 *
 * @param start first code point
 * @param end behind the last
 */
public record Span(int start, int end) {}
