package org.crosstally.quantity.amount;

import static org.crosstally.quantity.amount.InvalidAmountException.Reason.BOUND_MISSING;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.EMPTY;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.LOW_ABOVE_HIGH;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.NEGATIVE_COUNT;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.OUT_OF_BOUNDS;

import java.math.BigDecimal;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.interval.Intervals;
import org.crosstally.quantity.number.Decimals;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;

/**
 * Completes an amount from what is known of it, by the wordings table. Bounds that are given are what the words commit to;
 * what the reader takes from them then stays inside. A bound that is missing comes from the table.
 */
final class Derivation {

    final Wordings wordings;
    String text;
    String unit;
    String currency;
    String per;

    private Qualifier qualifier;
    private BigDecimal value;
    private BigDecimal low;
    private BigDecimal high;
    private Boolean lowInclusive;
    private Boolean highInclusive;
    private int digits;

    Derivation(Wordings wordings) {
        this.wordings = wordings;
    }

    void bounds(Interval bounds) {
        bounds(bounds.low(), bounds.high(), bounds.lowInclusive(), bounds.highInclusive());
    }

    void bounds(BigDecimal lower, BigDecimal upper, Boolean lowerInclusive, Boolean upperInclusive) {
        low = normal(lower);
        high = normal(upper);
        lowInclusive = lowerInclusive;
        highInclusive = upperInclusive;
    }

    /** A range of the text; bounds that are given beside it win. */
    void range(Figure from, Figure to) {
        qualifier = Qualifier.BETWEEN;
        digits = Math.min(from.digits(), to.digits());
        if (low == null && high == null) {
            bounds(from.value(), to.value(), true, true);
        }
    }

    /** A magnitude, by the smallest number it allows. */
    void vague(Qualifier kind, BigDecimal smallest) {
        qualifier = kind;
        digits = 0;
        if (low == null && high == null) {
            low = Decimals.normal(smallest);
            lowInclusive = true;
        }
    }

    /** One number; a null qualifier is decided by how the number is written. */
    void number(Qualifier kind, Figure figure) {
        boolean counted = dimension() == null || dimension() == Dimension.COUNT;
        Qualifier plain = counted && figure.toTheUnit() ? Qualifier.EXACT : Qualifier.ROUNDED;
        qualifier = kind == null ? plain : kind;
        value = figure.value();
        digits = qualifier == Qualifier.EXACT ? figure.exactDigits() : figure.digits();
    }

    /** Null when neither unit nor currency is known; such a number may count anything. */
    Dimension dimension() {
        if (currency != null) {
            return Dimension.MONEY;
        }
        return unit == null ? null : Units.find(unit).map(Unit::dimension).orElse(null);
    }

    Amount amount() {
        if (dimension() == Dimension.COUNT && (negative(value) || negative(low) || negative(high))) {
            throw new InvalidAmountException(
                    negative(value) ? "value" : negative(low) ? "low" : "high",
                    NEGATIVE_COUNT,
                    "A count cannot be negative");
        }
        Intervals table = table();
        Interval entailed = entailed(table == null ? null : table.entailed());
        if (value != null && !closureContains(entailed, value)) {
            throw new InvalidAmountException(
                    "value",
                    OUT_OF_BOUNDS,
                    "`value` " + value.toPlainString() + " is outside the interval " + entailed);
        }
        Interval read = table == null ? entailed : inside(table.read(), entailed);
        return new Amount(text, value, entailed, read, qualifier, digits, unit, currency, per);
    }

    private Intervals table() {
        try {
            return switch (qualifier) {
                case BETWEEN -> low == null || high == null ? null : wordings.range(qualifier, low, high);
                case BEST_ESTIMATE -> null;
                case MAGNITUDE, SEVERAL -> {
                    if (low == null || low.signum() <= 0) {
                        throw new InvalidAmountException("low", BOUND_MISSING, qualifier + " needs a `low` above zero");
                    }
                    yield wordings.intervals(qualifier, low, 1, dimension());
                }
                default -> wordings.intervals(qualifier, value, digits, dimension());
            };
        } catch (InvalidAmountException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            boolean order = low != null && high != null && low.compareTo(high) > 0;
            throw new InvalidAmountException(order ? "low" : "value", order ? LOW_ABOVE_HIGH : EMPTY, e);
        }
    }

    private Interval entailed(Interval table) {
        if (qualifier == Qualifier.BETWEEN && (low == null || high == null)) {
            throw new InvalidAmountException(
                    low == null ? "low" : "high", BOUND_MISSING, "BETWEEN needs `low` and `high`");
        }
        if (low == null && high == null && table != null) {
            return table;
        }
        boolean lowFromTable = low == null && table != null;
        boolean highFromTable = high == null && table != null;
        BigDecimal from = lowFromTable ? table.low() : low;
        BigDecimal to = highFromTable ? table.high() : high;
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new InvalidAmountException(
                    low == null ? "high" : "low",
                    LOW_ABOVE_HIGH,
                    "`low` " + from.toPlainString() + " is above `high` " + to.toPlainString());
        }
        boolean fromInclusive = lowFromTable ? table.lowInclusive() : inclusive(lowInclusive, true, table);
        boolean toInclusive = highFromTable ? table.highInclusive() : inclusive(highInclusive, false, table);
        try {
            return new Interval(from, to, fromInclusive, toInclusive);
        } catch (IllegalArgumentException e) {
            throw new InvalidAmountException("low", EMPTY, e);
        }
    }

    /** Where nothing is said, a bound is included, unless the table excludes that very number ("over 5"). */
    private boolean inclusive(Boolean given, boolean lower, Interval table) {
        if (given != null) {
            return given;
        }
        if (table == null) {
            return true;
        }
        BigDecimal bound = lower ? low : high;
        BigDecimal tableBound = lower ? table.low() : table.high();
        boolean same = tableBound != null && tableBound.compareTo(bound) == 0;
        return !same || (lower ? table.lowInclusive() : table.highInclusive());
    }

    private static Interval inside(Interval read, Interval entailed) {
        if (!read.overlaps(entailed)) {
            return entailed;
        }
        boolean lowOfRead = new Interval(entailed.low(), null, entailed.lowInclusive(), false)
                .contains(new Interval(read.low(), null, read.lowInclusive(), false));
        boolean highOfRead = new Interval(null, entailed.high(), false, entailed.highInclusive())
                .contains(new Interval(null, read.high(), false, read.highInclusive()));
        Interval lower = lowOfRead ? read : entailed;
        Interval upper = highOfRead ? read : entailed;
        return new Interval(lower.low(), upper.high(), lower.lowInclusive(), upper.highInclusive());
    }

    /** "over 5" is printed with a 5 that it excludes: the number may be a bound, included or not. */
    private static boolean closureContains(Interval interval, BigDecimal value) {
        return new Interval(interval.low(), interval.high(), true, true).contains(value);
    }

    private static BigDecimal normal(BigDecimal bound) {
        return bound == null ? null : Decimals.normal(bound);
    }

    private static boolean negative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
