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

/** What the core needs to know beside the claims of some series: just that, so that it costs little to make. */
public final class Contexts {

    private Contexts() {}

    /** The context of {@code keys}, every source counting as average. */
    public static Context of(Registers registers, Collection<SeriesKey> keys, List<Correction> corrections) {
        return of(registers, keys, corrections, Map.of());
    }

    /** The context of {@code keys}, with what sources count as. */
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
