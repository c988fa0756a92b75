package org.crosstally.quantity.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.crosstally.quantity.amount.InvalidAmountException.Reason;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;

class AmountsOfTest {

    @Test
    void aValueAloneIsReadAsItIsWritten() {
        Amount amount = of(null, null, "125000", null, "{casualties}", null, null);
        assertThat(amount.qualifier()).isEqualTo(Qualifier.ROUNDED);
        assertThat(amount.unit()).isEqualTo("{casualty}");
        assertThat(amount.entailed()).hasToString("[124500, 125500]");
        assertThat(amount.significantDigits()).isEqualTo(3);
    }

    @Test
    void decimalsThatAreGivenAreSignificant() {
        assertThat(of(null, null, "2.50", null, "a", null, null).significantDigits())
                .isEqualTo(3);
        assertThat(of(null, null, "1E+6", null, null, "EUR", null).value()).isEqualTo(new BigDecimal("1000000"));
    }

    @Test
    void theTextTellsTheQualifierOfTheValue() {
        Amount amount = of(null, null, "125000", null, null, null, "over 125,000 casualties");
        assertThat(amount.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(amount.entailed()).hasToString("(125000, open)");
        assertThat(amount.unit()).isEqualTo("{casualty}");
    }

    @Test
    void aTextThatCannotBeReadIsKeptBesideItsNumbers() {
        Amount amount = of("125000", null, null, Qualifier.OVER, "{casualty}", null, "понад 125 тисяч втрат");
        assertThat(amount.text()).isEqualTo("понад 125 тисяч втрат");
        assertThat(amount.value()).isEqualTo(new BigDecimal("125000"));
        assertThat(amount.entailed()).hasToString("(125000, open)");
        assertThat(amount.read()).hasToString("(125000, 143750]");
    }

    @Test
    void oneBoundSaysItsQualifier() {
        assertThat(of("5", null, null, null, null, null, null).qualifier()).isEqualTo(Qualifier.AT_LEAST);
        assertThat(Amounts.of(new BigDecimal("5"), null, false, null, null, null, null, null, null, null)
                        .qualifier())
                .isEqualTo(Qualifier.OVER);
        assertThat(of(null, "5", null, null, null, null, null).entailed()).hasToString("[0, 5]");
        assertThat(Amounts.of(null, new BigDecimal("5"), null, false, null, null, null, null, null, null)
                        .qualifier())
                .isEqualTo(Qualifier.UNDER);
        assertThat(of(null, "5", null, null, "Cel", null, null).entailed()).hasToString("(open, 5]");
    }

    @Test
    void twoBoundsAreARangeAndWithAValueABestEstimate() {
        assertThat(of("3", "5", null, null, null, null, null).qualifier()).isEqualTo(Qualifier.BETWEEN);
        assertThat(of("5", "5", null, null, null, null, null).qualifier()).isEqualTo(Qualifier.EXACT);
        Amount best = of("1000", "1500", "1200", null, "{death}", null, null);
        assertThat(best.qualifier()).isEqualTo(Qualifier.BEST_ESTIMATE);
        assertThat(best.read()).hasToString("[1000, 1500]");
    }

    @Test
    void boundsGivenAreWhatTheWordsCommitToAndTheReaderStaysInside() {
        Amount amount = of("125000", "130000", "125000", Qualifier.OVER, null, null, null);
        assertThat(amount.entailed()).hasToString("(125000, 130000]");
        assertThat(amount.read()).hasToString("(125000, 130000]");
    }

    @Test
    void wordsAloneAreEnoughAndTheUnitGivenBesideThemCounts() {
        Amount amount = of(null, null, null, null, "km", null, "155");
        assertThat(amount.unit()).isEqualTo("km");
        assertThat(amount.qualifier()).isEqualTo(Qualifier.ROUNDED);
        assertThat(of(null, null, null, Qualifier.AT_LEAST, null, null, "155").entailed())
                .hasToString("[155, open)");
        assertThat(of(null, null, null, null, null, null, "dozens").entailed()).hasToString("[24, open)");
    }

    @Test
    void refusalsNameTheField() {
        refused("low", Reason.LOW_ABOVE_HIGH, "5", "3", null, null, null, null, null);
        refused("value", Reason.OUT_OF_BOUNDS, "500", "800", "100", Qualifier.OVER, null, null, null);
        refused("value", Reason.NEGATIVE_COUNT, null, null, "-3", null, "{tank}", null, null);
        refused("low", Reason.NEGATIVE_COUNT, "-3", "5", null, null, "{tank}", null, null);
        refused("unit", Reason.UNKNOWN_UNIT, null, null, "3", null, "furlongish", null, null);
        refused("currency", Reason.UNKNOWN_CURRENCY, null, null, "3", null, null, "XQQ", null);
        refused("currency", Reason.UNIT_AND_CURRENCY, null, null, "3", null, "km", "EUR", null);
        refused("text", Reason.MISSING, null, null, null, null, null, null, null);
        refused("text", Reason.UNREADABLE, null, null, null, null, null, null, "said the ministry");
        refused("value", Reason.BOUND_MISSING, null, "5", null, Qualifier.OVER, null, null, null);
        refused("high", Reason.BOUND_MISSING, "5", null, null, Qualifier.BETWEEN, null, null, null);
        refused("value", Reason.OUT_OF_BOUNDS, "5", "7", "9", null, null, null, null);
        refused("value", Reason.TOO_MANY_DIGITS, null, null, "1E+999999999", null, null, null, null);
        refused("value", Reason.TOO_MANY_DIGITS, null, null, "1E-999999999", null, null, null, null);
        refused("low", Reason.BOUND_MISSING, "0", null, null, Qualifier.MAGNITUDE, null, null, null);
        refused("value", Reason.EMPTY, null, null, "0", Qualifier.UNDER, "{tank}", null, null);
    }

    private static void refused(
            String field,
            Reason reason,
            String low,
            String high,
            String value,
            Qualifier qualifier,
            String unit,
            String currency,
            String text) {
        InvalidAmountException refusal = catchThrowableOfType(
                InvalidAmountException.class, () -> of(low, high, value, qualifier, unit, currency, text));
        assertThat(refusal).as(field + " " + reason).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.getMessage()).isNotBlank();
    }

    private static Amount of(
            String low, String high, String value, Qualifier qualifier, String unit, String currency, String text) {
        return Amounts.of(
                decimal(low), decimal(high), null, null, decimal(value), qualifier, unit, currency, null, text);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
