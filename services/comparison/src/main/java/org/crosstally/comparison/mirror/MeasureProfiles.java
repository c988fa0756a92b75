package org.crosstally.comparison.mirror;

import java.time.Duration;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.consensus.model.MeasureProfile;

/** Maps measures to what the rules need to know of them. */
final class MeasureProfiles {

    private MeasureProfiles() {}

    /** @param broader id of the measure that contains it, merges followed; null when there is none */
    static MeasureProfile of(Measure measure, String broader) {
        return new MeasureProfile(
                measure.id().toString(),
                measure.name(),
                measure.dimension(),
                measure.unit(),
                measure.tolerance() == null
                        ? MeasureProfile.DEFAULT_TOLERANCE
                        : measure.tolerance().doubleValue(),
                broader,
                measure.important(),
                // Recorded as a fraction a day, compared as log growth a day.
                measure.maxDailyGrowth() == null
                        ? null
                        : Math.log1p(measure.maxDailyGrowth().doubleValue()),
                measure.halfLifeDays() > 0 ? Duration.ofDays(measure.halfLifeDays()) : null,
                measure.scope());
    }
}
