package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.Reliabilities.SourceReliability;
import org.crosstally.jdbc.Session;

/** What sources count as in severities and estimates. */
@ApplicationScoped
public class SourceReliabilities {

    /** Things that a source must share with others, before it counts as anything but the average. */
    static final int ENOUGH_ITEMS = 5;

    static final int ENOUGH_VERDICTS = 5;

    private static final double STEPS = 20;

    private volatile Loaded loaded = new Loaded(0, Map.of());

    private record Loaded(long epoch, Map<String, Double> reliability) {}

    /** By source, as this transaction sees it; a source that is missing counts as one half. Read once an epoch. */
    public Map<String, Double> current(Session session) {
        Loaded have = loaded;
        long epoch = session.first("select epoch from source_clock where only_row", row -> row.getLong(1))
                .orElse(0L);
        if (epoch == have.epoch) {
            return have.reliability;
        }
        Map<String, Double> all = new HashMap<>();
        session.list(
                "select source_id, counted_as from source_standing where counted_as <> ?",
                row -> all.put(row.getString("source_id"), row.getDouble("counted_as")),
                Reliabilities.UNKNOWN);
        Loaded now = new Loaded(epoch, Map.copyOf(all));
        synchronized (this) {
            if (now.epoch > loaded.epoch) {
                loaded = now;
            }
        }
        return now.reliability;
    }

    /** In steps of a twentieth: what is known of a source changes with every claim, what it counts as seldom. */
    static double countedAs(SourceReliability reliability) {
        boolean known =
                reliability.items() >= ENOUGH_ITEMS || reliability.right() + reliability.wrong() >= ENOUGH_VERDICTS;
        double step = Math.round(reliability.reliability() * STEPS) / STEPS;
        return known ? Math.max(1 / STEPS, Math.min(1 - 1 / STEPS, step)) : Reliabilities.UNKNOWN;
    }
}
