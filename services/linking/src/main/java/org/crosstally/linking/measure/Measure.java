package org.crosstally.linking.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * A measure of the catalogue.
 *
 * @param name as in the register of measures
 * @param ignored whether its figures are no claims to record: magnitudes, ages, votes
 * @param per a UCUM code, {@code time} for any length of time, {@code time?} for a rate or a total; {@code null} for none
 * @param time how its figures relate to time when the text does not say
 * @param least smallest plausible value; {@code null} for any
 * @param most largest plausible value; {@code null} for any
 * @param broader name of the measure that includes it; {@code null} for none
 * @param done whether only what has happened counts, not what is planned or expected
 * @param frames how texts say it
 * @param never what must not be there
 */
public record Measure(
        String name,
        boolean ignored,
        Dimension dimension,
        String per,
        Counts counts,
        SubjectKind of,
        MeasureScope scope,
        TimeKind time,
        BigDecimal least,
        BigDecimal most,
        String broader,
        boolean done,
        List<Frame> frames,
        List<Part> never) {

    /** Every part of its frames, and what must not be there. */
    public Stream<Part> parts() {
        return Stream.concat(frames.stream().flatMap(frame -> frame.parts().stream()), never.stream());
    }

    /** Whether a value is plausible; one that is not known is. */
    public boolean allows(BigDecimal value) {
        return value == null
                || (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }
}
