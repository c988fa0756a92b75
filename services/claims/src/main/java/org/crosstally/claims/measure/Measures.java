package org.crosstally.claims.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.crosstally.claims.api.Measure;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;
import org.crosstally.claims.register.Wanted.MeasureHint;
import org.crosstally.quantity.Dimension;

/** The register of measures. */
@ApplicationScoped
public class Measures extends NamedRegister<MeasureRow, Measure> {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int HALF_LIFE_DAYS = 365;

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
    protected List<Measure> wire(List<MeasureRow> rows) {
        return rows.stream()
                .map(row -> new Measure(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        List.of(),
                        row.definition,
                        row.dimension,
                        row.unit,
                        row.timeKind,
                        row.tolerance,
                        null,
                        row.maxDailyGrowth,
                        row.halfLifeDays,
                        row.important,
                        row.confirmed,
                        null))
                .toList();
    }
}
