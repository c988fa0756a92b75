package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crosstally.quantity.wording.Wordings;

/** Where the reader stands in the text, and what it can see from there. */
final class Cursor {

    /** Words of the longest phrase any table holds. */
    private static final int LONGEST_PHRASE = 6;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    final Wordings wordings;
    private final String text;
    private final List<Token> tokens;
    private int at;

    Cursor(String text, Wordings wordings) {
        this.text = text;
        this.wordings = wordings;
        this.tokens = Lexer.tokens(text);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    /** The token {@code ahead} of the next one, or null beyond either end. */
    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }

    void skip(int count) {
        at += count;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** Characters from the next token to the one {@code last} ahead, spaces as one space. */
    String span(int last) {
        String span = text.substring(
                peek().start(), Math.min(text.length(), peek(last).end()));
        return last == 0 ? span : SPACES.matcher(span).replaceAll(" ");
    }

    /** How many tokens the longest phrase of a kind takes from here; 0 when none begins here. */
    int phraseLength(String kind) {
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int i = 0; i < LONGEST_PHRASE && peek(i) != null && peek(i).figure() == null; i++) {
            phrase.append(i == 0 ? "" : " ").append(peek(i).lower());
            if (wordings.get(kind, phrase.toString()) != null) {
                longest = i + 1;
            }
        }
        return longest;
    }

    /** Whether the next token is a phrase of the kind. */
    boolean sees(String kind) {
        return phraseLength(kind) > 0;
    }

    /** Takes the longest phrase of a kind and returns its meaning; null, and nothing taken, when none begins here. */
    String take(String kind) {
        int length = phraseLength(kind);
        if (length == 0) {
            return null;
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < length; i++) {
            phrase.append(i == 0 ? "" : " ").append(peek(i).lower());
        }
        at += length;
        return wordings.get(kind, phrase.toString().toLowerCase(Locale.ROOT));
    }

    /** As {@link #take}, a number. */
    BigDecimal takeNumber(String kind) {
        String number = take(kind);
        return number == null ? null : new BigDecimal(number);
    }

    boolean takeSign(String sign) {
        if (!atEnd() && peek().text().equals(sign)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takeHyphen() {
        if (!atEnd() && peek().isHyphen()) {
            at++;
            return true;
        }
        return false;
    }

    AmountFormatException fail(String message, String hint) {
        return new AmountFormatException(message, atEnd() ? text.length() : peek().start(), hint);
    }
}
