package org.crosstally.consensus.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;

/** Puts fields, amounts and distances of an explanation into words. */
public final class Wording {

    private static final Map<String, String> PERIODS =
            Map.of("h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year", "10*5{person}", "100,000 people");
    private static final Map<String, String> FIELDS =
            Map.of("asOf", "missing date", "timeKind", "kind of time", "unit", "unknown unit", "measure", "measure");
    private static final int MOST_DECIMALS = 4;

    private Wording() {}

    /** A side's value of a field in which the two sides differ; null where its amount or stage shows it already. */
    public static String of(String field, SeriesKey key, Context context) {
        return switch (field) {
            case "measure" -> "for \"" + context.measure(key.measure()).name() + "\"";
            case "place" -> key.place() == null ? "for a place not named" : "for " + context.name(key.place());
            case "subject" -> key.subject() == null ? "of no one named" : "of " + context.name(key.subject());
            case "event" -> key.event() == null ? "in no event named" : "in " + context.name(key.event());
            case "object" -> key.object() == null ? null : "of " + key.object();
            case "counterparty" -> key.counterparty() == null ? null : "with " + context.name(key.counterparty());
            case "currency" -> key.currency() == null ? "in no stated currency" : "in " + key.currency();
            case "per" -> per(key.per());
            default -> null;
        };
    }

    /** "ordered", "in production". */
    public static String of(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "per day"; codes that have no everyday name as they are. */
    public static String per(String code) {
        return code == null ? "per no stated period" : "per " + PERIODS.getOrDefault(code, code);
    }

    /** "120 to 130", "over 100", "at most 5"; thousands separated. */
    public static String of(Interval interval) {
        if (interval.isPoint()) {
            return plain(interval.low());
        }
        if (interval.high() == null) {
            return interval.low() == null
                    ? "any number"
                    : (interval.lowInclusive() ? "at least " : "over ") + plain(interval.low());
        }
        String high = (interval.highInclusive() ? "" : "below ") + plain(interval.high());
        if (interval.low() == null) {
            return interval.highInclusive() ? "at most " + high : high;
        }
        return (interval.lowInclusive() ? "" : "over ") + plain(interval.low()) + " to " + high;
    }

    /** The unit to print after an amount of a series: its currency, or the measure's unit, and what it is per. */
    static String unit(SeriesKey key, MeasureProfile measure) {
        String unit = key.currency() != null ? key.currency() : measure.unit();
        boolean counted = unit == null || unit.startsWith("{") || unit.equals("1");
        boolean bareMoney = key.dimension() == org.crosstally.quantity.unit.Dimension.MONEY && key.currency() == null;
        return (counted || bareMoney ? "" : " " + unit) + (key.per() == null ? "" : " " + per(key.per()));
    }

    /** What a reader sees between two amounts: "25 %", "a factor of 10", or the difference where zero or less is in it. */
    static String distance(Interval one, Interval other) {
        if (one.overlaps(other)) {
            return null;
        }
        BigDecimal low = one.liesBelow(other) ? one.high() : other.high();
        BigDecimal high = one.liesBelow(other) ? other.low() : one.low();
        return low.signum() > 0 ? percent(gap(one, other)) : plain(high.subtract(low));
    }

    /** The log distance of two positive amounts; 0 when they overlap or one is not above zero. */
    static double gap(Interval one, Interval other) {
        if (one.overlaps(other)) {
            return 0;
        }
        BigDecimal low = one.liesBelow(other) ? one.high() : other.high();
        BigDecimal high = one.liesBelow(other) ? other.low() : one.low();
        return low.signum() > 0 ? Math.log(high.doubleValue() / low.doubleValue()) : 0;
    }

    /** A log gap in everyday form: 12 %, a factor of 10. */
    static String percent(double gap) {
        double ratio = Math.exp(gap);
        BigDecimal shown = new BigDecimal(ratio < 2 ? (ratio - 1) * 100 : ratio, new MathContext(3));
        return ratio < 2 ? plain(shown) + " %" : "a factor of " + plain(shown);
    }

    /** The name of a field that prevents a comparison. */
    static String nameOf(String field) {
        return FIELDS.getOrDefault(field, field);
    }

    /** A number with its thousands separated. */
    public static String number(BigDecimal number) {
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.scale() > MOST_DECIMALS && number.abs().compareTo(BigDecimal.ONE) >= 0
                ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                : number.round(new MathContext(34));
        shown = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        return grouped(shown.setScale(Math.max(0, shown.scale())).toPlainString());
    }

    /** With a comma between thousands. */
    private static String grouped(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
