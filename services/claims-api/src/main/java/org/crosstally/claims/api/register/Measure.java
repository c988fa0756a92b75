package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.PlausibleRange;
import org.crosstally.api.Recognition;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is counted. Fields as in {@link NewMeasure}.
 *
 * @param confirmed false for one that was created from an unknown name
 * @param mergedInto the measure it was merged into by an editor; {@code null} if it is not merged
 * @param reason why an editor merged it by this revision; {@code null} for every other revision
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, inheritComponentAnnotations = false)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is counted: killed, stockpile, lead time, price a barrel.")
public record Measure(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String name,
        List<String> aliases,
        String definition,
        Dimension dimension,
        String unit,
        TimeKind timeKind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tolerance,
        Ref broader,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal maxDailyGrowth,
        int halfLifeDays,
        boolean important,
        Counts counts,
        SubjectKind of,
        MeasureScope scope,
        PlausibleRange plausible,
        Recognition recognition,
        boolean confirmed,
        Ref mergedInto,
        String reason)
        implements Recorded {}
