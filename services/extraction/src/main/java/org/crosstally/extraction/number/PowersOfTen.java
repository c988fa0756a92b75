package org.crosstally.extraction.number;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.text.Token;

/** Reads powers of ten: 1.99 × 10^30, 2x10−8, 10⁶. */
final class PowersOfTen {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LARGEST = 30;

    private final List<Token> tokens;

    PowersOfTen(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The number with the power behind it, or the number as it is where none follows. */
    ParsedNumber read(ParsedNumber number, int to) {
        int at = number.to();
        boolean times = at + 1 < to
                && isTimes(tokens.get(at))
                && tokens.get(at + 1).text.equals("10");
        boolean alone = tokens.get(number.from()).text.equals("10") && raised(at, to);
        return times ? exponent(number, at + 2, to) : alone ? exponent(one(number), at, to) : number;
    }

    private static ParsedNumber one(ParsedNumber ten) {
        return new ParsedNumber(ten.from(), ten.to(), BigDecimal.ONE, 1, null, ten.form());
    }

    private boolean raised(int at, int to) {
        return at < to
                && tokens.get(at).glued()
                && (tokens.get(at).is('^') || SUPERSCRIPTS.contains(tokens.get(at).text));
    }

    private ParsedNumber exponent(ParsedNumber number, int from, int to) {
        int at = from < to && tokens.get(from).is('^') ? from + 1 : from;
        boolean negative =
                at < to && (tokens.get(at).isHyphen() || tokens.get(at).is('⁻'));
        at = negative ? at + 1 : at;
        int exponent = 0;
        int end = at;
        while (end < to && end < at + 2) {
            int digit = SUPERSCRIPTS.indexOf(tokens.get(end).text);
            if (digit < 0 || !tokens.get(end).glued()) {
                break;
            }
            exponent = exponent * 10 + digit;
            end++;
        }
        if (end == at
                && end < to
                && tokens.get(end).isPlainDigits()
                && tokens.get(end).text.length() < 3) {
            exponent = tokens.get(end).value.intValue();
            end++;
        }
        BigDecimal value = number.value().scaleByPowerOfTen(negative ? -exponent : exponent);
        return end == at || exponent > LARGEST
                ? number.to(number.to())
                : new ParsedNumber(number.from(), end, value, number.digits(), BigDecimal.ONE, number.form());
    }

    private static boolean isTimes(Token token) {
        return token.is('×') || token.is('*') || token.is('·') || token.lower.equals("x") || token.is('⋅');
    }
}
