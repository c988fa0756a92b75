package org.crosstally.linking.word;

/**
 * A place of a sentence where words of a class are.
 *
 * @param name of the class
 * @param from first token
 * @param to behind the last token
 * @param gap whether other words may be between its first and last
 */
public record Occurrence(String name, int from, int to, boolean gap) {

    int length() {
        return to - from;
    }

    boolean isInside(Occurrence other) {
        return other.from <= from && to <= other.to && other.length() > length();
    }
}
