package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.quantity.number.Decimals;

/** Cuts a text into figures, words and signs, in one pass. */
final class Lexer {

    /** Longer than any amount is in print; beyond it the text is refused unread. */
    static final int MAX_LENGTH = 400;

    private static final String WRITE_FIGURES =
            "write figures as 1,250,000 or 1250000, with a point before decimals: 2.5";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new AmountFormatException(
                    "the text is longer than " + MAX_LENGTH + " characters",
                    MAX_LENGTH,
                    "give only the words of the amount");
        }
        return new Lexer(text).run();
    }

    private List<Token> run() {
        boolean glued = false;
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
                glued = false;
                continue;
            }
            if (isDigit(at) || (c == '.' && isDigit(at + 1) && !(at > 0 && isDigit(at - 1)))) {
                figure(glued);
            } else if (Character.isLetter(text.codePointAt(at))) {
                while (at < text.length() && isWordPart(at)) {
                    at += Character.charCount(text.codePointAt(at));
                }
                add(start, glued, null, Token.Literal.NONE);
            } else {
                sign(start, glued);
            }
            glued = true;
        }
        return tokens;
    }

    private void sign(int start, boolean glued) {
        String two = text.substring(at, Math.min(text.length(), at + 2));
        if (two.equals(">=") || two.equals("<=")) {
            at += 2;
            tokens.add(new Token(two.equals(">=") ? "≥" : "≤", start, glued, null, Token.Literal.NONE));
            return;
        }
        at += Character.charCount(text.codePointAt(at));
        add(start, glued, null, Token.Literal.NONE);
    }

    private void figure(boolean glued) {
        int start = at;
        StringBuilder digits = new StringBuilder();
        run(digits);
        Token.Literal literal = Token.Literal.PLAIN;
        int lead = digits.length();
        while (lead >= 1 && lead <= 3 && groupFollows()) {
            at++;
            digits.append(text, at, at + 3);
            at += 3;
            literal = Token.Literal.GROUPED;
        }
        if (at + 1 < text.length() && text.charAt(at) == ',' && isDigit(at + 1)) {
            throw fail("a comma that parts no thousands", at);
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            digits.append('.');
            at++;
            run(digits);
            if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && isDigit(at + 1)) {
                throw fail("a second decimal sign", at);
            }
        }
        BigDecimal exponent = exponent();
        if (digits.length() > Decimals.MAX_DIGITS) {
            throw fail("more than " + Decimals.MAX_DIGITS + " digits", start);
        }
        BigDecimal figure = new BigDecimal(digits.toString());
        if (exponent != null) {
            literal = Token.Literal.EXPONENT;
            figure = figure.scaleByPowerOfTen(exponent.intValueExact());
        }
        add(start, glued, figure, literal);
    }

    private void run(StringBuilder digits) {
        while (isDigit(at)) {
            digits.append(text.charAt(at++));
        }
    }

    /** Whether a separator of thousands and exactly three digits come next. A plain space parts them too: 1 250 000. */
    private boolean groupFollows() {
        if (!isDigit(at + 1) || !isDigit(at + 2) || !isDigit(at + 3) || isDigit(at + 4)) {
            return false;
        }
        char c = text.charAt(at);
        boolean space = isSpace(c);
        if (!space && c != ',' && c != '\'' && c != '’') {
            return false;
        }
        int next = at + 4;
        // "100 155mm shells" counts shells of 155 mm, not 100155 millimetres.
        return !space || next >= text.length() || !(isWordPart(next) || text.charAt(next) == '-');
    }

    /** An exponent behind the digits, e6 or E-3; null when the letter begins a word. */
    private BigDecimal exponent() {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return null;
        }
        int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
        if (!isDigit(at + 1 + sign)) {
            return null;
        }
        int start = at;
        at += 1 + sign;
        StringBuilder digits = new StringBuilder(sign == 1 && text.charAt(start + 1) == '-' ? "-" : "");
        run(digits);
        if (digits.length() > 3 || Math.abs(Integer.parseInt(digits.toString())) > Decimals.MAX_EXPONENT / 2) {
            throw fail("a power of ten beyond " + Decimals.MAX_EXPONENT / 2, start);
        }
        return new BigDecimal(digits.toString());
    }

    private void add(int start, boolean glued, BigDecimal figure, Token.Literal literal) {
        tokens.add(new Token(text.substring(start, at), start, glued, figure, literal));
    }

    private AmountFormatException fail(String message, int position) {
        return new AmountFormatException(message, position, WRITE_FIGURES);
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isWordPart(int index) {
        int c = text.codePointAt(index);
        boolean apostrophe =
                (c == '\'' || c == '’') && index + 1 < text.length() && Character.isLetter(text.codePointAt(index + 1));
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || apostrophe;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
