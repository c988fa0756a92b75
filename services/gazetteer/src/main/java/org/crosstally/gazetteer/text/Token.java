package org.crosstally.gazetteer.text;

/**
 * One word of a text.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param folded the word as {@link Folding} gives it
 * @param capital whether its first letter is a capital
 */
public record Token(int start, int end, String folded, boolean capital) {}
