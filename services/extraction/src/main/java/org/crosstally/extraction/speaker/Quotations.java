package org.crosstally.extraction.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosstally.extraction.text.Token;

/** Where the text quotes. A mark that is never closed ends with its paragraph. */
final class Quotations {

    /**
     * A quotation without its marks.
     *
     * @param from first token inside
     * @param to behind the last
     * @param closed whether a mark closes it; an open one goes on in the next paragraph
     */
    record Quotation(int from, int to, boolean closed) {}

    final List<Quotation> all = new ArrayList<>();
    private final int[] at;

    Quotations(List<Token> tokens) {
        at = new int[tokens.size()];
        Arrays.fill(at, -1);
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.gap == Token.Gap.PARAGRAPH && open >= 0) {
                add(open, i, false);
                open = -1;
            }
            boolean twin = isTwin(tokens, i);
            boolean straight = token.is('"') || twin;
            boolean closes = token.is('”')
                    || token.is('»')
                    || (open >= 0 && straight)
                    || (open >= 0 && token.is('“') && german(tokens, open));
            boolean opens = token.is('“') || token.is('„') || token.is('«') || straight;
            if (closes && open >= 0) {
                add(open, i, true);
                open = -1;
            } else if (opens && !closes) {
                if (open >= 0) {
                    add(open, i, true);
                }
                open = i + (twin ? 2 : 1);
            }
            if (twin) {
                i++;
            }
        }
        if (open >= 0) {
            add(open, tokens.size(), false);
        }
    }

    /** The quotation that holds a token, -1 when none does. */
    int of(int token) {
        return at[token];
    }

    private static boolean german(List<Token> tokens, int open) {
        return open > 0 && tokens.get(open - 1).is('„');
    }

    /** Two apostrophes that stand for one quotation mark. */
    private static boolean isTwin(List<Token> tokens, int i) {
        return tokens.get(i).is('\'')
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is('\'')
                && tokens.get(i + 1).glued();
    }

    private void add(int from, int to, boolean closed) {
        if (from >= to) {
            return;
        }
        Arrays.fill(at, from, to, all.size());
        all.add(new Quotation(from, to, closed));
    }
}
