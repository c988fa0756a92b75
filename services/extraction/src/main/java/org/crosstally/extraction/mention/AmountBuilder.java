package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Text;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.interval.Intervals;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;

/** Turns a mention into an amount by the wordings table, the one place that says what the words of a number mean. */
public final class AmountBuilder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Text text;
    private final Wordings wordings = Wordings.english();

    public AmountBuilder(Text text) {
        this.text = text;
    }

    public Amount amount(Mention mention) {
        String words = text.words(mention.from, mention.to);
        ParsedNumber number = mention.number;
        if (mention.isRange()) {
            return range(mention, words);
        }
        BigDecimal value = normal(number.value());
        if (mention.plusMinus != null) {
            BigDecimal reach = mention.plusMinus.value().abs();
            Intervals around =
                    wordings.range(Qualifier.BEST_ESTIMATE, normal(value.subtract(reach)), normal(value.add(reach)));
            return amount(mention, words, value, Qualifier.BEST_ESTIMATE, around, number.digits());
        }
        if (number.vague()) {
            Qualifier kind = number.form() == ParsedNumber.Form.MAGNITUDE ? Qualifier.MAGNITUDE : Qualifier.SEVERAL;
            return amount(mention, words, null, kind, wordings.intervals(kind, value, 1), 0);
        }
        Qualifier qualifier = mention.qualifier == null ? plain(mention) : mention.qualifier;
        int digits = qualifier == Qualifier.EXACT && number.isInteger() ? value.precision() : number.digits();
        return amount(
                mention, words, value, qualifier, intervals(qualifier, value, digits, dimension(mention)), digits);
    }

    private Amount range(Mention mention, String words) {
        BigDecimal a = normal(mention.number.value());
        BigDecimal b = normal(mention.second.value());
        boolean rising = a.compareTo(b) <= 0;
        Intervals range = wordings.range(Qualifier.BETWEEN, rising ? a : b, rising ? b : a);
        int digits = Math.min(mention.number.digits(), mention.second.digits());
        return amount(mention, words, null, Qualifier.BETWEEN, range, digits);
    }

    /** "Fewer than 0" leaves nothing: then the number stands for itself. */
    private Intervals intervals(Qualifier qualifier, BigDecimal value, int digits, Dimension dimension) {
        try {
            return wordings.intervals(qualifier, value, Math.max(1, digits), dimension);
        } catch (IllegalArgumentException e) {
            Interval point = Interval.point(value);
            return new Intervals(point, point);
        }
    }

    private static Amount amount(
            Mention mention, String words, BigDecimal value, Qualifier qualifier, Intervals intervals, int digits) {
        String unit = mention.currency != null ? null : mention.unit;
        return new Amount(
                words,
                value,
                intervals.entailed(),
                intervals.read(),
                qualifier,
                digits,
                unit,
                mention.currency,
                mention.per);
    }

    /** A whole number of things below a hundred, or not ending in zero, is given to the unit; any other is rounded. */
    private static Qualifier plain(Mention mention) {
        ParsedNumber number = mention.number;
        Dimension dimension = dimension(mention);
        boolean counts = dimension == null || dimension == Dimension.COUNT;
        boolean exact = counts
                && number.isInteger()
                && (number.value().abs().compareTo(HUNDRED) < 0
                        || number.value().remainder(BigDecimal.TEN).signum() != 0);
        return exact ? Qualifier.EXACT : Qualifier.ROUNDED;
    }

    private static Dimension dimension(Mention mention) {
        if (mention.currency != null) {
            return Dimension.MONEY;
        }
        return mention.unit == null
                ? null
                : Units.find(mention.unit).map(Unit::dimension).orElse(null);
    }

    private static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
