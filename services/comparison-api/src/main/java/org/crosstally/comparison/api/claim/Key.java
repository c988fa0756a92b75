package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.api.Ref;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a series is about, with names. A field that is absent is unknown, which is not "any". */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a series is about. An absent field is unknown, which is not \"any\".")
public record Key(
        @Schema(description = "What is counted") Ref measure,
        @Schema(description = "Whose") Ref subject,
        @Schema(description = "Against or with whom") Ref counterparty,

        @Schema(description = "What exactly, folded", example = "155mm shell")
        String object,

        @Schema(description = "Where") Ref place,

        @Schema(description = "How far it has come", example = "ORDERED")
        Stage stage,

        @Schema(
                description =
                        "What the figures are said to be: FACT (observed, estimated, no modality), OUTLOOK (projected, target, conditional) or DENIED",
                example = "FACT")
        Factuality factuality,

        @Schema(
                description = "The same as `factuality`, under its name in 0.1; will be removed in 0.3",
                deprecated = true,
                example = "FACT")
        String modality,

        @Schema(description = "How its figures relate to time", example = "CUMULATIVE")
        TimeKind timeKind,

        @Schema(description = "Kind of quantity", example = "COUNT")
        Dimension dimension,

        @Schema(description = "The measure's unit, in which all intervals are given", example = "{casualty}")
        String unit,

        @Schema(description = "ISO 4217", example = "USD") String currency,

        @Schema(description = "Year of constant prices; absent = current prices", example = "2020")
        String priceBase,

        @Schema(description = "What a rate is per, UCUM", example = "d")
        String per,

        @Schema(description = "Which event; absent where the measure is not counted for each event")
        Ref event) {}
