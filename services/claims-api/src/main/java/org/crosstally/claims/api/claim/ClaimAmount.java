package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.crosstally.api.Bounds;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.wording.Qualifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The amount in an answer: as printed, what the words commit to (low, high), what a reader takes from them (read), and
 * both in the measure's unit (canonical).
 *
 * @param read what a reader takes from the words, in the printed unit
 * @param canonical both intervals in the measure's unit; {@code null} where they cannot be converted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "As printed; what the words commit to; what a reader takes from them; in the measure's unit.")
public record ClaimAmount(
        String text,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
        boolean lowInclusive,
        boolean highInclusive,
        Qualifier qualifier,
        int significantDigits,
        String unit,
        String currency,
        String per,
        Bounds read,
        Canonical canonical) {

    /** Maps {@code amount} to the API. */
    public static ClaimAmount of(Amount amount, Canonical canonical) {
        return new ClaimAmount(
                amount.text(),
                amount.value(),
                amount.entailed().low(),
                amount.entailed().high(),
                amount.entailed().lowInclusive(),
                amount.entailed().highInclusive(),
                amount.qualifier(),
                amount.significantDigits(),
                amount.unit(),
                amount.currency(),
                amount.per(),
                Bounds.of(amount.read()),
                canonical);
    }

    /**
     * The intervals in the measure's unit.
     *
     * @param unit UCUM code, counted noun, or ISO 4217 code for money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Canonical(String unit, Bounds entailed, Bounds read) {}
}
