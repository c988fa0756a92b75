package org.crosstally.extraction.number;

import java.math.BigDecimal;

/**
 * A number as read from the tokens, scale words applied.
 *
 * @param from first token
 * @param to behind the last
 * @param value the number; for a vague one the smallest it allows
 * @param digits significant digits; 0 for a vague number
 * @param scale the last scale word, which a number to the left may share; null when there is none
 * @param form how it is written
 */
public record ParsedNumber(int from, int to, BigDecimal value, int digits, BigDecimal scale, Form form) {

    public enum Form {
        /** Digits alone. */
        DIGITS,
        /** Number words. */
        WORDS,
        /** hundreds, tens of billions. */
        MAGNITUDE,
        /** several hundred. */
        SEVERAL,
        /** a third, half. */
        FRACTION
    }

    public boolean vague() {
        return form == Form.MAGNITUDE || form == Form.SEVERAL;
    }

    public ParsedNumber times(BigDecimal by, int end) {
        return new ParsedNumber(from, end, value.multiply(by), digits, by, form);
    }

    public ParsedNumber scaledAs(ParsedNumber right) {
        return new ParsedNumber(from, to, value.multiply(right.scale), digits, right.scale, form);
    }

    ParsedNumber to(int end) {
        return new ParsedNumber(from, end, value, digits, scale, form);
    }

    public ParsedNumber negated(int start) {
        return new ParsedNumber(start, to, value.negate(), digits, scale, form);
    }

    public boolean isInteger() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
