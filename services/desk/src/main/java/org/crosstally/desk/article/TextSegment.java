package org.crosstally.desk.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosstally.claims.api.extraction.TextSpan;

/**
 * A part of an article's text: a number with a draft, or the text in between.
 *
 * @param draft the draft of the number; {@code null} for other text
 */
record TextSegment(String text, DraftView draft) {

    /** Splits the text at the numbers of the drafts; of overlapping numbers only the first is marked. */
    static List<TextSegment> split(String text, List<DraftView> drafts) {
        List<TextSegment> segments = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        int at = 0;
        List<DraftView> sorted = drafts.stream()
                .filter(it -> it.it().reading() != null && it.it().reading().number() != null)
                .sorted(Comparator.comparing(it -> it.it().reading().number().start()))
                .toList();
        for (DraftView draft : sorted) {
            TextSpan span = draft.it().reading().number();
            if (span.start() < at || span.end() > length || span.end() <= span.start()) {
                continue;
            }
            if (span.start() > at) {
                segments.add(new TextSegment(part(text, at, span.start()), null));
            }
            segments.add(new TextSegment(part(text, span.start(), span.end()), draft));
            at = span.end();
        }
        if (at < length) {
            segments.add(new TextSegment(part(text, at, length), null));
        }
        return segments;
    }

    private static String part(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
