package org.crosstally.comparison.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;

/** Builds the context of a comparison: only the records that the compared series need, so that it is cheap. */
public final class Contexts {

    private Contexts() {}

    /** Returns the context of {@code keys} with average reliability for every source. */
    public static Context of(Registers registers, Collection<SeriesKey> keys, List<Correction> corrections) {
        return of(registers, keys, corrections, Map.of());
    }

    /** Returns the context of {@code keys} with the given reliabilities. */
    public static Context of(
            Registers registers,
            Collection<SeriesKey> keys,
            List<Correction> corrections,
            Map<String, Double> reliability) {
        List<String> measures = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (SeriesKey key : keys) {
            measures.add(key.measure());
            parties.add(key.subject());
            parties.add(key.counterparty());
            parties.add(key.place());
            parties.add(key.event());
        }
        parties.removeIf(Objects::isNull);
        return new Context(
                registers.factsFrom(measures),
                registers.wholesFrom(parties),
                corrections,
                reliability,
                // Ages count from the newest day of a series: the same claims give the same findings on any day.
                null,
                Thresholds.DEFAULT,
                registers.namesOf(parties));
    }
}
