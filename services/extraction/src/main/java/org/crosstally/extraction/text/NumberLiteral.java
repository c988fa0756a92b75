package org.crosstally.extraction.text;

import java.math.BigDecimal;
import org.crosstally.quantity.assertion.Ambiguity;

/**
 * A number in digits with the separators of a language.
 *
 * @param end behind its last char
 * @param value null when it is no number: a version such as 1.2.3, or more digits than any figure has
 * @param triple whether it is three small numbers with points, such as a date
 * @param ambiguity what else its digits may mean; null when nothing
 */
public record NumberLiteral(int end, BigDecimal value, boolean triple, Ambiguity ambiguity) {

    private static final int MOST_DIGITS = 30;
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] PARTS = {
        {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8},
        {7, 8}
    };

    public static BigDecimal vulgar(int point) {
        int index = VULGAR.indexOf(point);
        return index < 0
                ? null
                : BigDecimal.valueOf(PARTS[index][0])
                        .divide(BigDecimal.valueOf(PARTS[index][1]), java.math.MathContext.DECIMAL64);
    }

    static BigDecimal integer(String text, int from, int to) {
        return number(digits(text, from, to));
    }

    /**
     * The number at a digit.
     *
     * @param blanks whether what stands before allows that a blank groups digits; not after a month: May 12 300 people
     */
    static NumberLiteral read(String text, int from, Vocabulary vocabulary, boolean blanks) {
        int run = run(text, from);
        if (text.charAt(from) == '.') {
            int end = run(text, from + 1);
            return new NumberLiteral(end, number("0." + digits(text, from + 1, end)), false, null);
        }
        int points = points(text, run);
        if (points != 0) {
            return points > 0
                    ? new NumberLiteral(points, null, false, null)
                    : new NumberLiteral(-points, null, true, null);
        }
        return separated(text, from, run, vocabulary, blanks);
    }

    /** The end of a number of three or more parts with points; negative for a date, 0 when it has fewer parts. */
    private static int points(String text, int run) {
        int parts = 1;
        int end = run;
        boolean groups = true;
        int last = 0;
        while (end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1))) {
            int next = run(text, end + 1);
            last = next - end - 1;
            groups &= last == 3;
            parts++;
            end = next;
        }
        if (parts < 3 || groups) {
            return 0;
        }
        return parts == 3 && (last == 4 || last == 2) && end - run <= 8 ? -end : end;
    }

    private static NumberLiteral separated(String text, int from, int run, Vocabulary vocabulary, boolean blanks) {
        StringBuilder digits = new StringBuilder(digits(text, from, run));
        int end = run;
        boolean grouped = false;
        boolean mayGroup = run - from <= 3;
        char group = 0;
        Ambiguity ambiguity = null;
        boolean blankGroups = blanks && (vocabulary.spaceGroups || loneGroups(text, from, run));
        while (end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
            char separator = text.charAt(end);
            int next = run(text, end + 1);
            int length = next - end - 1;
            boolean same = group == 0 || group == separator;
            if (mayGroup
                    && same
                    && length == 3
                    && groups(separator, vocabulary, text, from, next, grouped, blankGroups)) {
                grouped = true;
                group = separator;
                ambiguity = separator == ' ' && !vocabulary.spaceGroups ? Ambiguity.BLANK_IN_NUMBER : null;
                digits.append(digits(text, end + 1, next));
                end = next;
            } else if (mayGroup && lakh(text, separator, vocabulary, length, next)) {
                grouped = true;
                group = separator;
                digits.append(digits(text, end + 1, next));
                end = next;
            } else {
                boolean point = separator == vocabulary.decimal
                        || (!grouped
                                && (separator == '.' || (separator == ',' && vocabulary.decimal == ','))
                                && length != 3);
                if (point && separator != group) {
                    boolean thousands = vocabulary.commaMayGroup
                            && separator == ','
                            && length == 3
                            && mayGroup
                            && digits.charAt(0) != '0';
                    ambiguity = thousands && !grouped ? Ambiguity.DECIMAL_COMMA : ambiguity;
                    digits.append('.').append(digits(text, end + 1, next));
                    end = next;
                }
                break;
            }
        }
        return new NumberLiteral(end, number(digits.toString()), false, ambiguity);
    }

    private static boolean groups(
            char separator,
            Vocabulary vocabulary,
            String text,
            int from,
            int next,
            boolean grouped,
            boolean blankGroups) {
        if (separator == vocabulary.group || separator == '\'' || separator == '’') {
            return true;
        }
        if (separator == '\u00a0' || separator == '\u202f' || separator == '\u2009') {
            return true;
        }
        if (separator == ' ' && blankGroups) {
            return text.charAt(from) != '0' && !joined(text, next);
        }
        // 1.234.567 where a point is for decimals
        return separator == '.'
                && (grouped
                        || (next + 3 < text.length() && text.charAt(next) == '.' && run(text, next + 1) == next + 4));
    }

    /** Whether the digits belong to a word or sign behind them: 6 500-pound bombs, 12 300/400. */
    private static boolean joined(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return Character.isLetter(next)
                || (next == '-' || next == '/' || next == ':') && Character.isLetterOrDigit(second);
    }

    /** Where a language parts digits by another sign, blanks are taken for it only in a number of two or three groups. */
    private static boolean loneGroups(String text, int from, int run) {
        int groups = 0;
        int end = run;
        while (groups < 3 && end + 1 < text.length() && text.charAt(end) == ' ' && run(text, end + 1) == end + 4) {
            groups++;
            end += 4;
        }
        boolean goesOn = end + 1 < text.length() && text.charAt(end) == ' ' && Character.isDigit(text.charAt(end + 1));
        return !goesOn && (groups == 1 || groups == 2 && run - from < 3);
    }

    /** 1,00,000 */
    private static boolean lakh(String text, char separator, Vocabulary vocabulary, int length, int next) {
        return separator == ','
                && vocabulary.group == ','
                && length == 2
                && next + 3 < text.length()
                && text.charAt(next) == ','
                && run(text, next + 1) >= next + 3
                && run(text, next + 1) <= next + 4;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The digits in ASCII, whatever script they are written in. */
    private static String digits(String text, int from, int to) {
        StringBuilder ascii = new StringBuilder(Math.min(to - from, MOST_DIGITS + 1));
        for (int i = from; i < to && ascii.length() <= MOST_DIGITS; i++) {
            ascii.append(Character.digit(text.charAt(i), 10));
        }
        return ascii.toString();
    }

    private static BigDecimal number(String digits) {
        return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
    }
}
