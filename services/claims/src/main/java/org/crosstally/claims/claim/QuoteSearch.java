package org.crosstally.claims.claim;

import java.util.Optional;
import org.crosstally.claims.api.claim.Quote;

/** Finds a quote in a text, after the W3C selectors: by position where it is given, else by the words around it. */
final class QuoteSearch {

    private QuoteSearch() {}

    /**
     * The quote with its offsets in code points; empty when it is not in the text. Of several places the one with the
     * given prefix and suffix is taken, else the first.
     */
    static Optional<Quote> find(String text, Quote quote) {
        if (quote.start() != null) {
            return at(text, quote);
        }
        int first = -1;
        for (int i = text.indexOf(quote.exact()); i >= 0; i = text.indexOf(quote.exact(), i + 1)) {
            if (first < 0) {
                first = i;
            }
            if (surrounded(text, quote, i)) {
                return Optional.of(placed(text, quote, i));
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(placed(text, quote, first));
    }

    private static Optional<Quote> at(String text, Quote quote) {
        int length = quote.exact().codePointCount(0, quote.exact().length());
        boolean endFits = quote.end() == null || quote.end() - quote.start() == length;
        if (!endFits || quote.start() > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int index = text.offsetByCodePoints(0, quote.start());
        return text.startsWith(quote.exact(), index) ? Optional.of(placed(text, quote, index)) : Optional.empty();
    }

    private static boolean surrounded(String text, Quote quote, int index) {
        String prefix = quote.prefix() == null ? "" : quote.prefix();
        String suffix = quote.suffix() == null ? "" : quote.suffix();
        return text.regionMatches(index - prefix.length(), prefix, 0, prefix.length())
                && text.startsWith(suffix, index + quote.exact().length());
    }

    private static Quote placed(String text, Quote quote, int index) {
        int start = text.codePointCount(0, index);
        int end = start + quote.exact().codePointCount(0, quote.exact().length());
        return new Quote(quote.exact(), quote.prefix(), quote.suffix(), start, end);
    }
}
