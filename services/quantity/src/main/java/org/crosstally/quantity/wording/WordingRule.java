package org.crosstally.quantity.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.number.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * One column of a row of the wordings table: how an interval follows from the number. Written as the table shows it.
 */
final class WordingRule {

    private static final Pattern SPREAD = Pattern.compile("v \\+- clip\\(([0-9.]{1,9}), ([0-9.]{1,9})\\)");
    private static final Pattern BOUNDS =
            Pattern.compile("([\\[(])(open|0|[0-9.]{0,9}v|a|m), (open|[0-9.]{0,9}v|b|next)([])])");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final String text;
    private final List<BigDecimal> spread;
    private final List<String> bounds;

    private WordingRule(String text, List<BigDecimal> spread, List<String> bounds) {
        this.text = text;
        this.spread = spread;
        this.bounds = bounds;
    }

    static WordingRule parse(String text) {
        Matcher clip = SPREAD.matcher(text);
        if (clip.matches()) {
            return new WordingRule(
                    text, List.of(new BigDecimal(clip.group(1)), new BigDecimal(clip.group(2))), List.of());
        }
        Matcher pair = BOUNDS.matcher(text.equals("v") ? "[v, v]" : text);
        if (pair.matches()) {
            return new WordingRule(
                    text, List.of(), List.of(pair.group(1), pair.group(2), pair.group(3), pair.group(4)));
        }
        throw new IllegalArgumentException("'" + text + "' is no rule of the wordings table");
    }

    /**
     * The interval of a number.
     *
     * @param value the number; the low end of a range; the smallest number of a magnitude
     * @param upper the high end of a range, otherwise the same as {@code value}
     * @param place place value of the last significant digit
     * @param belowZero whether the quantity may lie below zero, so that "up to" starts nowhere
     */
    Interval apply(BigDecimal value, BigDecimal upper, BigDecimal place, boolean belowZero) {
        if (!spread.isEmpty()) {
            BigDecimal reach = reach(value.abs(), place);
            return Interval.closed(Decimals.normal(value.subtract(reach)), Decimals.normal(value.add(reach)));
        }
        BigDecimal low = bound(bounds.get(1), value, upper, belowZero);
        BigDecimal high = bound(bounds.get(2), value, upper, belowZero);
        return new Interval(low, high, bounds.get(0).equals("["), bounds.get(3).equals("]"));
    }

    private BigDecimal reach(BigDecimal size, BigDecimal place) {
        BigDecimal least = size.multiply(spread.get(0));
        BigDecimal most = size.multiply(spread.get(1));
        return place.divide(TWO).max(least).min(most);
    }

    private static @Nullable BigDecimal bound(String term, BigDecimal value, BigDecimal upper, boolean belowZero) {
        return switch (term) {
            case "open" -> null;
            case "0" -> belowZero || value.signum() < 0 ? null : BigDecimal.ZERO;
            case "a", "m", "v" -> Decimals.normal(value);
            case "b" -> Decimals.normal(upper);
            case "next" -> Decimals.normal(BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale()));
            default -> part(new BigDecimal(term.substring(0, term.length() - 1)), value);
        };
    }

    /** 1.15 of a number below zero would lie on the wrong side: the distance counts, so -100 becomes -85. */
    private static BigDecimal part(BigDecimal factor, BigDecimal value) {
        BigDecimal step = value.abs().multiply(factor.subtract(BigDecimal.ONE));
        return Decimals.normal(value.add(step));
    }

    @Override
    public String toString() {
        return text;
    }
}
