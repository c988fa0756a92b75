package org.crosstally.extraction;

import org.crosstally.extraction.text.Text;

/**
 * A place in the text, in code points.
 *
 * @param start first code point
 * @param end behind the last
 */
public record Span(int start, int end) {

    /** The place of the tokens {@code from} up to, not including, {@code to}. */
    static Span of(Text text, int from, int to) {
        return new Span(text.codePointStart(text.token(from).start), text.codePointEnd(text.token(to - 1).end));
    }
}
