package org.crosstally.comparison.discrepancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.workflow.Progress;
import org.crosstally.comparison.workflow.ReviewAfterAnalysis;

/** What settling decided, all at one instant. */
final class DiscrepancyChanges {

    /**
     * A row as it shall be.
     *
     * @param news whether its state or its figures are others than before
     */
    record Write(UUID id, int revision, Progress progress, FindingRecord found, boolean news) {

        Discrepancy finding() {
            return found.finding();
        }
    }

    /** A row that the claims show no longer. */
    record Close(UUID id, int revision, Progress progress) {}

    /** A step of a history; the explanation of a closed one stays what it was. */
    record StepRow(UUID id, String change, String fingerprint, double severity, String explanation) {}

    private final Instant at;
    private final List<Close> closed = new ArrayList<>();
    private final List<Write> opened = new ArrayList<>();
    private final List<Write> changed = new ArrayList<>();
    private final List<StepRow> steps = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();

    DiscrepancyChanges(Instant at) {
        this.at = at;
    }

    void close(DiscrepancyRow row) {
        Progress progress = ReviewAfterAnalysis.gone(row.progress(), at);
        closed.add(new Close(row.id(), row.revision() + 1, progress));
        step(row.id(), "CLOSED", row.finding());
        event(row, "closed", progress, row.finding(), false);
    }

    void open(UUID id, FindingRecord found) {
        Progress progress = ReviewAfterAnalysis.found(at);
        opened.add(new Write(id, 1, progress, found, true));
        step(id, "FOUND", found.finding());
        events.add(NewEvent.bySelf(id, 1, "found", Map.of(), fields(progress, found.finding(), true)));
    }

    void reopen(DiscrepancyRow row, FindingRecord found) {
        Progress progress =
                ReviewAfterAnalysis.back(row.progress(), found.finding().fingerprint(), at);
        changed.add(new Write(row.id(), row.revision() + 1, progress, found, true));
        step(row.id(), "FOUND_AGAIN", found.finding());
        event(row, "foundAgain", progress, found.finding(), true);
    }

    void change(DiscrepancyRow row, FindingRecord found) {
        Progress progress = ReviewAfterAnalysis.changed(
                row.progress(),
                found.finding().fingerprint(),
                found.finding().severity().band(),
                at);
        changed.add(new Write(row.id(), row.revision() + 1, progress, found, true));
        step(row.id(), "CHANGED", found.finding());
        event(row, "changed", progress, found.finding(), true);
    }

    void refresh(DiscrepancyRow row, FindingRecord found) {
        // Reliabilities move severities too; what wakes is another report.
        boolean reported = !reports(row.finding()).equals(reports(found.finding()));
        Progress progress = reported ? ReviewAfterAnalysis.reported(row.progress(), at) : row.progress();
        boolean woken = progress != row.progress();
        changed.add(new Write(row.id(), woken ? row.revision() + 1 : row.revision(), progress, found, woken));
        if (woken) {
            event(row, "woken", progress, found.finding(), true);
        }
    }

    private static List<List<UUID>> reports(Discrepancy finding) {
        return finding.sides().stream().map(Side::claims).toList();
    }

    private void step(UUID id, String change, Discrepancy finding) {
        steps.add(new StepRow(
                id, change, finding.fingerprint(), finding.severity().score(), finding.explanation()));
    }

    private void event(DiscrepancyRow row, String type, Progress after, Discrepancy finding, boolean shown) {
        events.add(NewEvent.bySelf(
                row.id(),
                row.revision() + 1,
                type,
                fields(row.progress(), row.finding(), row.isShown()),
                fields(after, finding, shown)));
    }

    /** What an analysis may change of a discrepancy, as fields of an event. */
    private static Map<String, Object> fields(Progress progress, Discrepancy finding, boolean shown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", progress.state().name());
        fields.put("shown", shown);
        fields.put("severity", finding.severity().score());
        fields.put("band", finding.severity().band().name());
        fields.put("fingerprint", finding.fingerprint());
        if (progress.review().wakeAt() != null) {
            fields.put("wakeAt", progress.review().wakeAt().toString());
        }
        return fields;
    }

    Instant at() {
        return at;
    }

    List<Close> closed() {
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

    List<NewEvent> events() {
        return events;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        steps.forEach(step -> counts.merge(step.change().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
