package org.crosstally.extraction.text;

/**
 * A sentence as a range of tokens.
 *
 * @param from first token
 * @param to behind the last
 * @param paragraph number of the paragraph it stands in, from 0
 */
public record Sentence(int from, int to, int paragraph) {}
