package org.crosstally.comparison.discrepancy;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.jdbc.Session;

/**
 * Writes down what an analysis found: a finding that is on record changes nothing, a new one is opened, one that is no longer
 * found is closed, and one that comes back is marked as regressed; a decision on it survives while its figures do. The
 * caller holds the locks of all series concerned; the rows that change are locked here, since editors take steps
 * meanwhile.
 */
@ApplicationScoped
public class DiscrepancyLedger {

    private final DiscrepancyStore store;
    private final MeterRegistry meters;

    DiscrepancyLedger(DiscrepancyStore store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    /** Series that share a shown discrepancy with one of {@code series}: by the one, who must be held before settling. */
    public Map<UUID, Set<UUID>> partners(Session session, Collection<UUID> series) {
        Map<UUID, Set<UUID>> partners = new java.util.HashMap<>();
        session.list(
                """
                select mine.series_id as mine, other.series_id as other from discrepancy_series mine
                join discrepancy d on d.id = mine.discrepancy_id and d.closed_at is null
                join discrepancy_series other on other.discrepancy_id = d.id and other.series_id <> mine.series_id
                where mine.series_id = any(?)
                """,
                row -> partners.computeIfAbsent(Session.uuid(row, "mine"), none -> new HashSet<>())
                        .add(Session.uuid(row, "other")),
                (Object) Session.uuids(series));
        return partners;
    }

    /**
     * Makes the record agree with what was found in {@code analysed}.
     *
     * @param unasked pairs that were not looked at, since there were too many neighbours; what is on record stays
     */
    public void settle(Session session, Set<UUID> analysed, List<FindingRecord> all, Set<Set<UUID>> unasked) {
        FindingDiff differences = FindingDiff.of(session, analysed, distinct(all), store::body);
        if (differences.none()) {
            return;
        }
        FindingMatches matching =
                new FindingMatches(differences.found(), store.locked(session, differences.recorded()));
        Instant now = session.first("select clock_timestamp() as now", row -> Session.instant(row, "now"))
                .orElseThrow();
        DiscrepancyChanges changes = new DiscrepancyChanges(now);
        matching.gone().stream().filter(row -> !unasked.contains(row.series())).forEach(changes::close);
        matching.known().forEach((each, row) -> known(each, row, changes));
        identities(session, matching.unknown()).forEach((each, id) -> changes.open(id, each));
        store.write(session, changes);
        changes.counts().forEach((change, count) -> meters.counter("crosstally.discrepancies", "change", change)
                .increment(count));
    }

    private void known(FindingRecord found, DiscrepancyRow row, DiscrepancyChanges changes) {
        if (!row.isShown()) {
            changes.reopen(row, found);
        } else if (!row.fingerprint().equals(found.finding().fingerprint())) {
            changes.change(row, found);
        } else if (!store.body(found.finding()).equals(row.body()) || found.importance() != row.importance()) {
            // The same sides with the same values: another report of them, or a newer day. News only to who sleeps on
            // it.
            changes.refresh(row, found);
        }
    }

    /** Two series of one pair may both have been analysed: what they found between them is one finding. */
    private static List<FindingRecord> distinct(List<FindingRecord> all) {
        Map<String, FindingRecord> byFingerprint = new LinkedHashMap<>();
        all.forEach(each -> byFingerprint.putIfAbsent(each.finding().fingerprint(), each));
        return new ArrayList<>(byFingerprint.values());
    }

    /**
     * From the fingerprint it is first found with, so that a replay into an empty database comes to the same ids. An older
     * discrepancy may have begun with this fingerprint and changed since: then the next number is tried.
     */
    private Map<FindingRecord, UUID> identities(Session session, List<FindingRecord> news) {
        Map<FindingRecord, UUID> ids = new LinkedHashMap<>();
        List<FindingRecord> open = news;
        for (int number = 1; !open.isEmpty(); number++) {
            int suffix = number;
            open.forEach(each ->
                    ids.put(each, SeriesIds.of("discrepancy:" + each.finding().fingerprint() + ":" + suffix)));
            Set<UUID> taken = store.taken(session, open.stream().map(ids::get).toList());
            open = open.stream().filter(each -> taken.contains(ids.get(each))).toList();
        }
        return ids;
    }
}
