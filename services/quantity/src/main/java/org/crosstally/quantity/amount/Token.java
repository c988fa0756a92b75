package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure, a word or a sign of the text.
 *
 * @param text as it stands there
 * @param start index of its first character
 * @param glued whether nothing stands between it and the token before
 * @param figure value of a figure, null for words and signs
 * @param literal how a figure is written
 */
record Token(String text, int start, boolean glued, BigDecimal figure, Literal literal) {

    /** How a figure is written, as far as it changes what the figure means. */
    enum Literal {
        NONE,
        PLAIN,
        GROUPED,
        EXPONENT
    }

    int end() {
        return start + text.length();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isWord() {
        return figure == null && Character.isLetter(text.codePointAt(0));
    }

    boolean isHyphen() {
        return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("‐") || text.equals("‑");
    }
}
