package org.crosstally.claims.extract;

import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.extraction.TextSpan;
import org.crosstally.extraction.Span;

/** A text by code points, which is what offsets count. Its quotes carry the words around them. */
public final class Passage {

    /** Code points of the sentence that are kept on each side of a quote: enough to find it again in a changed text. */
    private static final int AROUND = 100;

    private final int[] points;

    /** Takes a whole text. */
    public Passage(String text) {
        this.points = text.codePoints().toArray();
    }

    /** The words of a span with the words before and after them in their sentence. */
    Quote quote(Span span, Span sentence) {
        int from = Math.max(sentence.start(), span.start() - AROUND);
        int to = Math.min(sentence.end(), span.end() + AROUND);
        return new Quote(
                words(span.start(), span.end()),
                words(from, span.start()),
                words(span.end(), to),
                span.start(),
                span.end());
    }

    /** A place's words with some on each side. */
    public String around(TextSpan span, int points) {
        return words(Math.max(0, span.start() - points), Math.min(this.points.length, span.end() + points));
    }

    /** Maps a span to the API; {@code null} for {@code null}. */
    static TextSpan of(Span span) {
        return span == null ? null : new TextSpan(span.start(), span.end());
    }

    private String words(int from, int to) {
        return from < to ? new String(points, from, to - from) : "";
    }
}
