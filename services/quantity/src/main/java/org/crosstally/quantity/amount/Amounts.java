package org.crosstally.quantity.amount;

import static org.crosstally.quantity.amount.InvalidAmountException.Reason.BOUND_MISSING;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.LOW_ABOVE_HIGH;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.MISSING;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.TOO_MANY_DIGITS;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.UNIT_AND_CURRENCY;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.UNKNOWN_CURRENCY;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.UNKNOWN_UNIT;
import static org.crosstally.quantity.amount.InvalidAmountException.Reason.UNREADABLE;

import java.math.BigDecimal;
import org.crosstally.quantity.currency.Currencies;
import org.crosstally.quantity.number.Decimals;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;

/**
 * Amounts from words and from fields, and back into words.
 *
 * <p>Where words leave a choice: a whole number of things below a hundred, or not ending in zero, is exact, any other number
 * is rounded at its last significant digit; a bare $ is USD; a ton is a tonne, a gallon a US gallon; pounds weigh, unless
 * there are a million of them or a £; m behind a figure is a million in money or in front of a noun, otherwise metres;
 * "per 100,000" without a noun is per persons.
 */
public final class Amounts {

    private Amounts() {}

    /**
     * Reads English words: "over 125,000 casualties", "$2-3 million", "tens of billions of dollars", "hundreds of shells each
     * day".
     *
     * @throws AmountFormatException with position and hint when the text is anything but one amount
     */
    public static Amount read(String text) {
        return read(text, Wordings.english());
    }

    /** As {@link #read(String)}, by another table of wordings. */
    public static Amount read(String text, Wordings wordings) {
        return new AmountReader(text, new Derivation(wordings)).read();
    }

    /**
     * An amount from structured fields; all may be null, and what is missing is derived. Numbers given win over those of the
     * text, unit, currency and per given win over those it names. With no number given the text must be readable.
     *
     * @param low lower bound of what the words commit to
     * @param high upper bound
     * @param lowInclusive whether {@code low} belongs to it; null: as the qualifier says, otherwise yes
     * @param highInclusive whether {@code high} belongs to it
     * @param value the number as printed, or the best estimate
     * @param qualifier how it is meant
     * @param unit UCUM code, name or alias, or a counted noun in braces
     * @param currency ISO 4217 code, symbol or name
     * @param per what the amount is per, written as {@code unit}
     * @param text the words as printed, in any language
     * @throws InvalidAmountException naming the field at fault
     */
    public static Amount of(
            BigDecimal low,
            BigDecimal high,
            Boolean lowInclusive,
            Boolean highInclusive,
            BigDecimal value,
            Qualifier qualifier,
            String unit,
            String currency,
            String per,
            String text) {
        checkSize("low", low);
        checkSize("high", high);
        checkSize("value", value);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new InvalidAmountException(
                    "low", LOW_ABOVE_HIGH, "`low` " + low.toPlainString() + " is above `high` " + high.toPlainString());
        }
        Derivation result = new Derivation(Wordings.english());
        result.text = text;
        result.unit = unitCode("unit", unit);
        result.per = unitCode("per", per);
        result.currency = currency == null
                ? null
                : Currencies.find(currency)
                        .orElseThrow(() -> new InvalidAmountException(
                                "currency", UNKNOWN_CURRENCY, "'" + currency + "' is not an ISO 4217 code"));
        if (result.unit != null && result.currency != null) {
            throw new InvalidAmountException(
                    "currency", UNIT_AND_CURRENCY, "An amount has a unit or a currency, not both");
        }
        Amount said = said(low == null && high == null && value == null, result);
        if (low == null && high == null && value == null && (qualifier == null || qualifier == said.qualifier())) {
            return said;
        }
        if (said != null && result.unit == null && result.currency == null) {
            result.unit = said.unit();
            result.currency = said.currency();
        }
        if (said != null && result.per == null) {
            result.per = said.per();
        }
        new Fields(low, high, lowInclusive, highInclusive, value, qualifier, said).into(result);
        return result.amount();
    }

    /**
     * English words that {@link #read(String)} reads back to an equal amount, the text aside. Bounds that no words give are
     * printed as bounds: "over 5 km within (5, 7]".
     */
    public static String print(Amount amount) {
        return new AmountPrinter(amount, Wordings.english()).print();
    }

    private static Amount said(boolean needed, Derivation given) {
        if (given.text == null || given.text.isBlank()) {
            if (needed) {
                throw new InvalidAmountException(
                        "text", MISSING, "One of `value`, `low`, `high` and `text` is required");
            }
            return null;
        }
        Derivation known = new Derivation(given.wordings);
        known.unit = given.unit;
        known.currency = given.currency;
        known.per = given.per;
        try {
            return new AmountReader(given.text, known).read();
        } catch (AmountFormatException e) {
            if (needed) {
                throw new InvalidAmountException("text", UNREADABLE, e);
            }
            return null;
        }
    }

    private static String unitCode(String field, String code) {
        return code == null
                ? null
                : Units.find(code)
                        .map(Unit::code)
                        .filter(found -> field.equals("unit") || !found.equals("1"))
                        .orElseThrow(() -> new InvalidAmountException(
                                field,
                                UNKNOWN_UNIT,
                                "'" + code
                                        + "' is not a known unit. Write a counted noun in braces, such as {casualty}"));
    }

    private static void checkSize(String field, BigDecimal number) {
        if (number != null && !Decimals.reasonable(number)) {
            throw new InvalidAmountException(field, TOO_MANY_DIGITS, "The number may have at most 40 digits");
        }
    }

    /** The numbers of the fields, brought into one of the forms of the table. */
    private record Fields(
            BigDecimal low,
            BigDecimal high,
            Boolean lowInclusive,
            Boolean highInclusive,
            BigDecimal value,
            Qualifier qualifier,
            Amount said) {

        void into(Derivation result) {
            boolean noNumber = low == null && high == null && value == null;
            boolean saidRange = noNumber && said.value() == null;
            BigDecimal from = saidRange ? said.entailed().low() : low;
            BigDecimal to = saidRange ? said.entailed().high() : high;
            BigDecimal number = value == null && said != null && fits(said.value()) ? said.value() : value;
            boolean sameNumber = said != null
                    && said.value() != null
                    && number != null
                    && said.value().compareTo(number) == 0;
            Qualifier kind = qualifier == null && sameNumber ? said.qualifier() : qualifier;
            kind = kind == null ? guess(from, to, number) : kind;
            result.bounds(from, to, lowInclusive, highInclusive);
            switch (kind == null ? Qualifier.ROUNDED : kind) {
                case BETWEEN -> between(result, from, to, number);
                case MAGNITUDE, SEVERAL -> result.vague(kind, from == null ? required(number, kind) : from);
                default -> {
                    BigDecimal shown = number == null ? shown(kind, from, to) : number;
                    Figure figure = figure(shown);
                    int digits = sameNumber ? said.significantDigits() : figure.digits();
                    result.number(kind, new Figure(figure.value(), digits, figure.whole(), false, null));
                }
            }
        }

        private void between(Derivation result, BigDecimal from, BigDecimal to, BigDecimal number) {
            if (number != null) {
                result.number(Qualifier.BEST_ESTIMATE, figure(number));
            } else if (from == null || to == null) {
                throw new InvalidAmountException(
                        from == null ? "low" : "high", BOUND_MISSING, "BETWEEN needs `low` and `high`");
            } else {
                result.range(figure(from), figure(to));
            }
        }

        /** The text's number counts when nothing that was given contradicts it. */
        private boolean fits(BigDecimal number) {
            return number != null
                    && (low == null || low.compareTo(number) <= 0)
                    && (high == null || high.compareTo(number) >= 0)
                    && (qualifier == null || qualifier == said.qualifier() || (low == null && high == null));
        }

        /** Null: one number, exact or rounded as it is written. */
        private Qualifier guess(BigDecimal from, BigDecimal to, BigDecimal number) {
            if (from == null && to == null) {
                return null;
            }
            if (from != null && to != null) {
                boolean point = from.compareTo(to) == 0;
                return point ? Qualifier.EXACT : number == null ? Qualifier.BETWEEN : Qualifier.BEST_ESTIMATE;
            }
            if (number != null && number.compareTo(from == null ? to : from) != 0) {
                return Qualifier.BEST_ESTIMATE;
            }
            if (from != null) {
                return Boolean.FALSE.equals(lowInclusive) ? Qualifier.OVER : Qualifier.AT_LEAST;
            }
            return Boolean.FALSE.equals(highInclusive) ? Qualifier.UNDER : Qualifier.UP_TO;
        }

        /** The number that the words of a qualifier show, where only bounds are given. */
        private static BigDecimal shown(Qualifier kind, BigDecimal from, BigDecimal to) {
            return switch (kind) {
                case OVER, AT_LEAST -> required(from, kind);
                case NEARLY, UNDER, UP_TO -> required(to, kind);
                default -> {
                    boolean point = from != null && to != null && from.compareTo(to) == 0;
                    yield required(point ? from : null, kind);
                }
            };
        }

        private static BigDecimal required(BigDecimal number, Qualifier kind) {
            if (number == null) {
                throw new InvalidAmountException("value", BOUND_MISSING, kind + " needs `value`");
            }
            return number;
        }

        private static Figure figure(BigDecimal number) {
            BigDecimal written = number.scale() < 0 ? number.setScale(0) : number;
            BigDecimal normal = Decimals.normal(written);
            return new Figure(normal, Decimals.significantDigits(written), written.scale() == 0, false, null);
        }
    }
}
