package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.crosstally.quantity.wording.Qualifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The amount as printed, as fields, or both. From the words alone the service reads the rest; fields that are given win
 * over what the words say.
 *
 * @param text as printed
 * @param value the number in the text, scale words applied; the best estimate where one is given
 * @param low lower bound of what the words commit to; exact; absent = open
 * @param high upper bound; exact; absent = open
 * @param lowInclusive whether low itself is meant; true when not given
 * @param highInclusive whether high itself is meant; true when not given
 * @param qualifier how the number is meant
 * @param significantDigits digits given
 * @param unit UCUM code, name or alias, or counted noun; the measure's unit when not given
 * @param currency ISO 4217
 * @param per UCUM code or name of what the amount is per: d, mo, a, 10*5{person}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAmount(
        @Size(max = 500) @Schema(description = "As printed", example = "over 125,000")
        String text,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                description = "The number in the text, a decimal string",
                example = "125000")
        BigDecimal value,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                description = "Lower bound, a decimal string; absent = open",
                example = "125000")
        BigDecimal low,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                description = "Upper bound, a decimal string; absent = open",
                example = "130000")
        BigDecimal high,

        @Schema(description = "Whether low itself is meant", example = "false")
        Boolean lowInclusive,

        @Schema(description = "Whether high itself is meant", example = "true")
        Boolean highInclusive,

        @Schema(description = "How the number is meant", example = "OVER")
        Qualifier qualifier,

        @Schema(description = "Digits given", example = "3") Integer significantDigits,

        @Size(max = 100) @Schema(description = "UCUM code, name, alias or counted noun", example = "{casualty}")
        String unit,

        @Size(max = 3) @Schema(description = "ISO 4217", example = "USD")
        String currency,

        @Size(max = 100) @Schema(description = "What the amount is per", example = "d")
        String per) {}
