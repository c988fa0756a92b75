package org.crosstally.desk.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosstally.claims.api.extraction.TextSpan;

/**
 * A stretch of an article's text.
 *
 * @param draft the draft whose number it is; {@code null} for the text between
 */
record TextSegment(String text, DraftView draft) {

    /** The text in stretches, in its order; of numbers that overlap the first is lit. */
    static List<TextSegment> split(String text, List<DraftView> drafts) {
        List<TextSegment> stretches = new ArrayList<>();
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
                stretches.add(new TextSegment(part(text, at, span.start()), null));
            }
            stretches.add(new TextSegment(part(text, span.start(), span.end()), draft));
            at = span.end();
        }
        if (at < length) {
            stretches.add(new TextSegment(part(text, at, length), null));
        }
        return stretches;
    }

    private static String part(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
