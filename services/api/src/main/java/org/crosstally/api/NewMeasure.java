package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure to record, or the new content of one.
 *
 * @param name unique among measures
 * @param aliases other names
 * @param definition one sentence: what is counted and what is not
 * @param dimension what kind of quantity
 * @param unit canonical unit: UCUM code or counted noun in braces; ISO 4217 code or {@code null} for money
 * @param timeKind how its figures usually stand in time; taken for a claim that does not say
 * @param tolerance relative difference that is no disagreement, 0.01 unless given
 * @param broader id or name of the measure that includes this one (killed: casualties)
 * @param maxDailyGrowth largest growth a day that is no surprise, as a fraction; {@code null} when unknown
 * @param halfLifeDays after how many days an old figure weighs half; 365 unless given
 * @param important whether a figure from a single origin is reported (UNCORROBORATED)
 * @param counts the kind of thing that is counted
 * @param of which party of a country is meant by the name of the country as its subject
 * @param scope what claims must have in common to be compared, besides place and subject; {@code null} if it is not known
 * @param plausible the values that its figures may have
 * @param recognition how texts say it; {@code null} if extraction does not recognise it
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, inheritComponentAnnotations = false)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewMeasure(
        @NotBlank @Size(max = 300) @Schema(description = "Name, unique among measures", example = "killed")
        String name,

        @Size(max = 100) @Schema(description = "Other names", example = "[\"deaths\", \"fatalities\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 2000)
        @Schema(description = "What is counted and what is not", example = "Persons who died from the event.")
        String definition,

        @NotNull @Schema(description = "What kind of quantity", example = "COUNT")
        Dimension dimension,

        @Size(max = 100)
        @Schema(description = "Canonical unit: UCUM code or counted noun in braces", example = "{person}")
        String unit,

        @Schema(description = "How its figures usually stand in time", example = "CUMULATIVE")
        TimeKind timeKind,

        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Relative difference that is no disagreement; a fraction", example = "0.01")
        BigDecimal tolerance,

        @Size(max = 300) @Schema(description = "Id or name of the broader measure", example = "casualties")
        String broader,

        @DecimalMin("0") @Schema(description = "Largest unsurprising growth a day; a fraction", example = "0.05")
        BigDecimal maxDailyGrowth,

        @Positive @Schema(description = "Days after which an old figure weighs half", example = "365")
        Integer halfLifeDays,

        @Schema(description = "Whether a figure from a single origin is reported", example = "true")
        Boolean important,

        @Schema(description = "The kind of thing that is counted", example = "PERSON")
        Counts counts,

        @Schema(
                description = "Which party of a country is meant by the name of the country as its subject",
                example = "FORCE")
        SubjectKind of,

        @Schema(
                description = "What claims must have in common to be compared: one event, one campaign, or neither",
                example = "EVENT")
        MeasureScope scope,

        @Valid @Schema(description = "The values that its figures may have")
        PlausibleRange plausible,

        @Valid @Schema(description = "How texts say it") Recognition recognition) {}
