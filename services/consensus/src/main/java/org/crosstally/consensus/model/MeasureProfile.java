package org.crosstally.consensus.model;

import java.time.Duration;
import java.util.Objects;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.unit.Dimension;

/**
 * What the comparison needs to know of a measure.
 *
 * @param id the measure
 * @param name its name, for explanations
 * @param dimension what kind of quantity
 * @param unit its canonical unit, for explanations: "{casualty}", "USD", "a"
 * @param tolerance relative difference that counts as agreement, 0.01 = 1 %
 * @param broaderId the measure that contains it (killed is in casualties), or null
 * @param important whether a lone origin is worth a note
 * @param maxDailyGrowth log growth a day that is still plausible (0.08 = 8 % a day), or null to learn it from the
 *     series
 * @param halfLife how fast a finding ages
 * @param scope what claims must share to be compared; null when it is not recorded: then an event is compared if it is
 *     known, and place, subject or event must be known
 */
public record MeasureProfile(
        String id,
        String name,
        Dimension dimension,
        String unit,
        double tolerance,
        String broaderId,
        boolean important,
        Double maxDailyGrowth,
        Duration halfLife,
        MeasureScope scope) {

    public static final double DEFAULT_TOLERANCE = 0.01;
    public static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(90);

    public MeasureProfile {
        Objects.requireNonNull(id, "id");
        name = name == null ? id : name;
        halfLife = halfLife == null ? DEFAULT_HALF_LIFE : halfLife;
    }

    /** A measure whose scope is not recorded. */
    public MeasureProfile(
            String id,
            String name,
            Dimension dimension,
            String unit,
            double tolerance,
            String broaderId,
            boolean important,
            Double maxDailyGrowth,
            Duration halfLife) {
        this(id, name, dimension, unit, tolerance, broaderId, important, maxDailyGrowth, halfLife, null);
    }

    /** A measure of which nothing but its id is known. */
    public static MeasureProfile unknown(String id) {
        return new MeasureProfile(id, id, null, null, DEFAULT_TOLERANCE, null, false, null, DEFAULT_HALF_LIFE);
    }

    /** Whether amounts of parts add up: counts, money and masses do; shares, speeds and durations do not. */
    public boolean isSummable() {
        return dimension != null
                && switch (dimension) {
                    case COUNT, MONEY, LENGTH, AREA, VOLUME, MASS, ENERGY, POWER, ELECTRIC_CHARGE, DATA -> true;
                    case DURATION, SPEED, PRESSURE, TEMPERATURE, RATIO -> false;
                };
    }
}
