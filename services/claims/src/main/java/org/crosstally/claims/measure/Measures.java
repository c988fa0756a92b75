package org.crosstally.claims.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.PlausibleRange;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.MeasureBuilder;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;
import org.crosstally.claims.register.Wanted;
import org.crosstally.claims.register.Wanted.MeasureHint;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The register of measures, with what includes what. */
@ApplicationScoped
class Measures extends NamedRegister<MeasureRow, Measure, NewMeasure> {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int HALF_LIFE_DAYS = 365;

    @Inject
    RecognitionJson recognitions;

    Measures() {
        super(Measure.class);
    }

    @Override
    public Kind kind() {
        return Kind.MEASURE;
    }

    @Override
    protected MeasureRow newcomer(Newcomer newcomer) {
        MeasureHint hint = newcomer.hint() == null ? new MeasureHint(Dimension.COUNT, null, null) : newcomer.hint();
        MeasureRow row = new MeasureRow();
        row.dimension = hint.dimension();
        row.unit = hint.unit();
        row.timeKind = hint.timeKind();
        row.tolerance = TOLERANCE;
        row.halfLifeDays = HALF_LIFE_DAYS;
        return row;
    }

    @Override
    protected Naming naming(NewMeasure content) {
        return new Naming(content.name(), content.aliases());
    }

    @Override
    protected void fill(MeasureRow row, NewMeasure content) {
        row.definition = content.definition();
        row.dimension = content.dimension();
        row.unit = unit(content);
        row.timeKind = content.timeKind();
        row.tolerance = content.tolerance() == null ? TOLERANCE : content.tolerance();
        row.maxDailyGrowth = content.maxDailyGrowth();
        row.halfLifeDays = content.halfLifeDays() == null ? HALF_LIFE_DAYS : content.halfLifeDays();
        row.important = Boolean.TRUE.equals(content.important());
        row.counts = content.counts();
        row.of = content.of();
        row.scope = content.scope();
        row.plausibleLow =
                content.plausible() == null ? null : content.plausible().low();
        row.plausibleHigh =
                content.plausible() == null ? null : content.plausible().high();
        checkRange(row);
        RecognitionCheck.check(content.recognition());
        row.recognition = recognitions.write(content.recognition());
        row.broader = content.broader() == null ? null : broader(row, content.broader());
    }

    private static void checkRange(MeasureRow row) {
        if (row.plausibleLow != null
                && row.plausibleHigh != null
                && row.plausibleLow.compareTo(row.plausibleHigh) > 0) {
            throw new ProblemException(new FieldError(
                    "/plausible/low", ErrorCode.INVALID_VALUE, "`low` must not be greater than `high`."));
        }
    }

    private static PlausibleRange plausible(MeasureRow row) {
        return row.plausibleLow == null && row.plausibleHigh == null
                ? null
                : new PlausibleRange(row.plausibleLow, row.plausibleHigh);
    }

    /** The code of the unit, which must be one of the measure's dimension. Money has none: each amount has its currency. */
    private static String unit(NewMeasure content) {
        if (content.unit() == null) {
            return null;
        }
        Unit unit = Units.find(content.unit())
                .orElseThrow(() -> new ProblemException(new FieldError(
                        "/unit", ErrorCode.UNKNOWN_UNIT, "There is no unit \"" + content.unit() + "\".")));
        if (unit.dimension() != content.dimension()) {
            throw new ProblemException(new FieldError(
                    "/unit",
                    ErrorCode.WRONG_DIMENSION,
                    "The unit " + unit.code() + " has the dimension " + unit.dimension() + ", not "
                            + content.dimension() + "."));
        }
        return unit.code();
    }

    private UUID broader(MeasureRow row, String reference) {
        UUID id = names.lookUp(List.of(new Wanted(Kind.MEASURE, reference))).id(Kind.MEASURE, reference, "/broader");
        MeasureRow broader = row(id);
        if (broader.dimension != row.dimension) {
            throw new ProblemException(new FieldError(
                    "/broader",
                    ErrorCode.WRONG_DIMENSION,
                    "The measure \"" + broader.name + "\" has the dimension " + broader.dimension + ", not "
                            + row.dimension + "."));
        }
        for (MeasureRow above = broader; above != null; above = above.broader == null ? null : row(above.broader)) {
            if (above.id.equals(row.id)) {
                throw new ProblemException(new FieldError(
                        "/broader",
                        ErrorCode.CIRCULAR_REFERENCE,
                        "A measure cannot be part of itself. Choose another `broader`."));
            }
        }
        return id;
    }

    @Override
    protected void checkMerge(MeasureRow row, MeasureRow into) {
        if (row.dimension != into.dimension) {
            throw new ProblemException(new FieldError(
                    "/into",
                    ErrorCode.WRONG_DIMENSION,
                    "The measure \"" + into.name + "\" has the dimension " + into.dimension + ", not " + row.dimension
                            + "."));
        }
    }

    @Override
    protected List<Measure> wire(List<MeasureRow> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto) {
        Map<UUID, Ref> broader =
                refs.of(Kind.MEASURE, rows.stream().map(row -> row.broader).toList());
        return rows.stream()
                .map(row -> MeasureBuilder.builder()
                        .id(row.id)
                        .revision(row.revision)
                        .recordedAt(row.recordedAt)
                        .recordedBy(row.recordedBy)
                        .name(row.name)
                        .aliases(aliases.get(row.id))
                        .definition(row.definition)
                        .dimension(row.dimension)
                        .unit(row.unit)
                        .timeKind(row.timeKind)
                        .tolerance(row.tolerance)
                        .broader(broader.get(row.broader))
                        .maxDailyGrowth(row.maxDailyGrowth)
                        .halfLifeDays(row.halfLifeDays)
                        .important(row.important)
                        .counts(row.counts)
                        .of(row.of)
                        .scope(row.scope)
                        .plausible(plausible(row))
                        .recognition(recognitions.read(row.recognition))
                        .confirmed(row.confirmed)
                        .mergedInto(mergedInto.get(row.mergedInto))
                        .reason(row.reason)
                        .build())
                .toList();
    }
}
