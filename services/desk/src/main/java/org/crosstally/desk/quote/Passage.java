package org.crosstally.desk.quote;

import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.Quote;

/**
 * A quote in its context.
 *
 * @param before text before it, from a word boundary
 * @param exact the quoted words
 * @param after text after it, up to a word boundary
 * @param language BCP 47 tag of the article; empty when unknown
 * @param inContext whether the context is from the article's text
 */
public record Passage(String before, String exact, String after, String language, boolean inContext) {

    private static final int CONTEXT = 280;

    /** The quote of {@code claim} in the text of {@code article}; the bare quote when the text is not available. */
    public static Passage of(Claim claim, Article article) {
        Quote quote = claim.quote();
        if (quote == null) {
            return new Passage(
                    "", claim.amount().text() == null ? "" : claim.amount().text(), "", "", false);
        }
        String language = article == null || article.language() == null ? "" : article.language();
        String text = article == null ? null : article.text();
        int[] place = text == null ? null : place(text, quote);
        if (place == null) {
            return new Passage(orEmpty(quote.prefix()), quote.exact(), orEmpty(quote.suffix()), language, false);
        }
        return new Passage(
                before(text, place[0]), text.substring(place[0], place[1]), after(text, place[1]), language, true);
    }

    /** Start and end in chars, from offsets in code points; searches the words when the offsets do not match. */
    private static int[] place(String text, Quote quote) {
        if (quote.start() != null && quote.end() != null && quote.end() <= text.codePointCount(0, text.length())) {
            int start = text.offsetByCodePoints(0, quote.start());
            int end = text.offsetByCodePoints(start, quote.end() - quote.start());
            if (text.substring(start, end).equals(quote.exact())) {
                return new int[] {start, end};
            }
        }
        int found = text.indexOf(quote.exact());
        return found < 0 ? null : new int[] {found, found + quote.exact().length()};
    }

    private static String before(String text, int start) {
        if (start <= CONTEXT) {
            return text.substring(0, start);
        }
        int space = text.indexOf(' ', start - CONTEXT);
        return "… " + text.substring(space < 0 || space >= start ? start - CONTEXT : space + 1, start);
    }

    private static String after(String text, int end) {
        if (text.length() - end <= CONTEXT) {
            return text.substring(end);
        }
        int space = text.lastIndexOf(' ', end + CONTEXT);
        return text.substring(end, space <= end ? end + CONTEXT : space) + " …";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
