package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import org.crosstally.quantity.number.Decimals;
import org.crosstally.quantity.unit.Units;

/** Reads numbers: 1,250,000; 2.5 million; two and a half; twenty-five thousand; half a million; a dozen; 3bn. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final Cursor cursor;

    Figures(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * The number that begins here, or null.
     *
     * @param money whether a currency stands before it, so that m and t are scales
     * @param leftOfAnd whether an "and" that follows belongs to "between a and b"
     */
    Figure read(boolean money, boolean leftOfAnd) {
        int mark = cursor.mark();
        boolean negative = takeMinus();
        Figure figure = cursor.atEnd() ? null : unsigned(money, leftOfAnd);
        if (figure == null) {
            cursor.reset(mark);
            return null;
        }
        if (!Decimals.reasonable(figure.value())) {
            throw cursor.fail("the number has too many digits", "numbers up to 40 digits are read");
        }
        return negative ? figure.negated() : figure;
    }

    private boolean takeMinus() {
        if (cursor.peek() != null
                && (cursor.peek().text().equals("-") || cursor.peek().text().equals("−"))) {
            cursor.skip(1);
            return true;
        }
        cursor.takeSign("+");
        return cursor.take("MINUS") != null;
    }

    private Figure unsigned(boolean money, boolean leftOfAnd) {
        if (cursor.peek().figure() == null && fraction(0) == null) {
            return words(leftOfAnd);
        }
        Figure figure = cursor.peek().figure() == null ? vulgar(BigDecimal.ZERO) : digits(leftOfAnd);
        BigDecimal scale = scale(money, leftOfAnd);
        return scale == null ? figure : figure.times(scale);
    }

    private Figure digits(boolean leftOfAnd) {
        Token token = cursor.peek();
        cursor.skip(1);
        boolean plain = token.literal() != Token.Literal.EXPONENT;
        boolean wholeNumber = plain && token.figure().scale() == 0;
        if (wholeNumber && fraction(0) != null) {
            return vulgar(token.figure());
        }
        if (wholeNumber && !leftOfAnd && takeAndAHalf()) {
            return decimal(token.figure().add(HALF));
        }
        int digits =
                token.figure().scale() > 0 || !plain ? significant(token) : Decimals.significantDigits(token.figure());
        return new Figure(
                Decimals.normal(token.figure()), digits, wholeNumber, token.literal() != Token.Literal.PLAIN, null);
    }

    /** 1.20e6 gives three digits, 1e6 one: the digits in front of the exponent count as any others. */
    private static int significant(Token token) {
        String mantissa = token.text().split("[eE]", 2)[0].replaceAll("[^0-9.]", "");
        return Decimals.significantDigits(new BigDecimal(mantissa));
    }

    private Figure vulgar(BigDecimal whole) {
        BigDecimal part = fraction(0);
        cursor.skip(1);
        return decimal(whole.add(part));
    }

    private BigDecimal fraction(int ahead) {
        Token token = cursor.peek(ahead);
        return switch (token == null ? "" : token.text()) {
            case "½" -> HALF;
            case "¼" -> new BigDecimal("0.25");
            case "¾" -> new BigDecimal("0.75");
            default -> null;
        };
    }

    /** Scale words behind digits: 3 hundred thousand, 2-million, 3.5m. */
    private BigDecimal scale(boolean money, boolean leftOfAnd) {
        BigDecimal product = null;
        while (!cursor.atEnd()) {
            int mark = cursor.mark();
            cursor.takeHyphen();
            BigDecimal scale = cursor.takeNumber("scale");
            if (scale == null) {
                cursor.reset(mark);
                scale = product == null ? suffix(money) : null;
            }
            if (scale == null) {
                break;
            }
            product = product == null ? scale : product.multiply(scale);
            if (product.precision() > 30) {
                throw cursor.fail("too many scale words", "write one of them: 3 billion");
            }
        }
        if (product != null && !leftOfAnd && takeAndAHalf()) {
            throw cursor.fail("a half behind a scale word is ambiguous", "write 2.5 million");
        }
        return product;
    }

    private BigDecimal suffix(boolean money) {
        Token token = cursor.peek();
        String scale = token.isWord() ? cursor.wordings.get("suffix", token.text()) : null;
        if (scale == null) {
            return null;
        }
        boolean thousand = token.glued() && new BigDecimal(scale).compareTo(THOUSAND) == 0;
        boolean unitToo = !thousand && Units.find(token.text()).isPresent();
        if (unitToo && !money && !(token.glued() && nounFollows())) {
            return null;
        }
        cursor.skip(1);
        return new BigDecimal(scale);
    }

    /** Whether something counted comes behind the suffix: 3.5m people, but not 3.5m, nor 3.5m a day. */
    private boolean nounFollows() {
        Token next = cursor.peek(1);
        if (next == null || !next.isWord()) {
            return false;
        }
        cursor.skip(1);
        boolean noun = !cursor.sees("PER") && !cursor.sees("STOP") && !cursor.sees("every") && !cursor.sees("OF");
        cursor.skip(-1);
        return noun;
    }

    private boolean takeAndAHalf() {
        int mark = cursor.mark();
        cursor.takeHyphen();
        if (cursor.take("AND") != null) {
            cursor.takeHyphen();
            if (cursor.take("ARTICLE") != null) {
                cursor.takeHyphen();
                BigDecimal part = cursor.takeNumber("fraction");
                if (part != null && part.compareTo(HALF) == 0) {
                    return true;
                }
            }
        }
        cursor.reset(mark);
        return false;
    }

    private Figure words(boolean leftOfAnd) {
        int mark = cursor.mark();
        boolean article = cursor.take("ARTICLE") != null;
        BigDecimal part = cursor.takeNumber("fraction");
        if (part != null) {
            cursor.takeHyphen();
            cursor.take("OF");
            cursor.take("ARTICLE");
            BigDecimal scale = cursor.takeNumber("scale");
            if (scale != null) {
                return decimal(part).times(scale);
            }
        } else if (!article || cursor.sees("scale")) {
            return composed(leftOfAnd);
        }
        cursor.reset(mark);
        return null;
    }

    private Figure composed(boolean leftOfAnd) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = null;
        BigDecimal lastScale = null;
        boolean scaled = false;
        while (true) {
            int mark = cursor.mark();
            boolean joined = (group != null || scaled) && (cursor.takeHyphen() || takeAnd(group, total, leftOfAnd));
            BigDecimal unit = cursor.takeNumber("number");
            BigDecimal scale = unit == null ? cursor.takeNumber("scale") : null;
            if (unit != null && fits(group, unit)) {
                group = group == null ? unit : group.add(unit);
            } else if (scale != null
                    && scale.compareTo(THOUSAND) < 0
                    && (group == null || group.compareTo(HUNDRED) < 0)
                    && !(joined && group == null)) {
                group = group == null ? scale : group.multiply(scale);
            } else if (scale != null
                    && scale.compareTo(THOUSAND) >= 0
                    && (lastScale == null || scale.compareTo(lastScale) < 0)
                    && !(group == null && scaled)) {
                total = total.add(group == null ? scale : group.multiply(scale));
                group = null;
                lastScale = scale;
                scaled = true;
            } else {
                cursor.reset(mark);
                if (group != null && Decimals.isInteger(group) && !leftOfAnd && total.signum() == 0 && takeAndAHalf()) {
                    group = group.add(HALF);
                    continue;
                }
                break;
            }
        }
        if (group == null && !scaled) {
            return null;
        }
        BigDecimal value = Decimals.normal(group == null ? total : total.add(group));
        return new Figure(value, Decimals.significantDigits(value), value.scale() == 0, scaled, lastScale);
    }

    /** The "and" of "one hundred and five", which is none of "between two and five". */
    private boolean takeAnd(BigDecimal group, BigDecimal total, boolean leftOfAnd) {
        boolean large = total.signum() > 0 || (group != null && group.compareTo(HUNDRED) >= 0);
        return large && !leftOfAnd && cursor.take("AND") != null;
    }

    /** Twenty takes five, a hundred takes anything smaller; three takes nothing. */
    private static boolean fits(BigDecimal group, BigDecimal unit) {
        if (group == null) {
            return true;
        }
        BigDecimal rest = group.remainder(HUNDRED);
        if (!Decimals.isInteger(group) || unit.signum() == 0 || group.signum() == 0) {
            return false;
        }
        return rest.signum() == 0
                || (rest.compareTo(TWENTY) >= 0
                        && rest.remainder(BigDecimal.TEN).signum() == 0
                        && unit.compareTo(BigDecimal.TEN) < 0);
    }

    private static Figure decimal(BigDecimal value) {
        BigDecimal normal = Decimals.normal(value);
        return new Figure(normal, Decimals.significantDigits(normal), normal.scale() == 0, false, null);
    }
}
