package org.crosstally.comparison.discrepancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DiscrepancyState;

/** What settling decided, all at one instant. */
final class DiscrepancyChanges {

    /** A row as it shall be. */
    record Write(UUID id, DiscrepancyState state, Found found, boolean news) {

        Discrepancy finding() {
            return found.finding();
        }
    }

    /** A step of a history; the explanation of a closed one stays what it was. */
    record StepRow(UUID id, String change, String fingerprint, double severity, String explanation) {}

    private final Instant at;
    private final List<UUID> closed = new ArrayList<>();
    private final List<Write> opened = new ArrayList<>();
    private final List<Write> changed = new ArrayList<>();
    private final List<StepRow> steps = new ArrayList<>();

    DiscrepancyChanges(Instant at) {
        this.at = at;
    }

    void close(DiscrepancyRow row) {
        closed.add(row.id());
        step(row.id(), "CLOSED", row.finding());
    }

    void open(UUID id, Found found) {
        opened.add(new Write(id, DiscrepancyState.OPEN, found, true));
        step(id, "FOUND", found.finding());
    }

    void reopen(UUID id, Found found) {
        changed.add(new Write(id, DiscrepancyState.REGRESSED, found, true));
        step(id, "FOUND_AGAIN", found.finding());
    }

    void change(UUID id, DiscrepancyState state, Found found) {
        changed.add(new Write(id, state, found, true));
        step(id, "CHANGED", found.finding());
    }

    void refresh(UUID id, DiscrepancyState state, Found found) {
        changed.add(new Write(id, state, found, false));
    }

    private void step(UUID id, String change, Discrepancy finding) {
        steps.add(new StepRow(
                id, change, finding.fingerprint(), finding.severity().score(), finding.explanation()));
    }

    Instant at() {
        return at;
    }

    List<UUID> closed() {
        return closed;
    }

    List<Write> opened() {
        return opened;
    }

    List<Write> changed() {
        return changed;
    }

    List<StepRow> steps() {
        return steps;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        steps.forEach(step -> counts.merge(step.change().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
