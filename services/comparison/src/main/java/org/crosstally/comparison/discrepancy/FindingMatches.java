package org.crosstally.comparison.discrepancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.discrepancy.Discrepancy;

/**
 * Which finding is which discrepancy on record: the one with the same fingerprint, else the one of the same kind and series
 * whose sides share most claims with it, so that a discrepancy keeps its id while its figures change.
 */
final class FindingMatches {

    private final Map<FindingRecord, DiscrepancyRow> known = new HashMap<>();
    private final List<FindingRecord> unknown;
    private final List<DiscrepancyRow> gone;

    private record Candidate(FindingRecord found, DiscrepancyRow row, int shared) {}

    FindingMatches(List<FindingRecord> found, List<DiscrepancyRow> recorded) {
        unknown = new ArrayList<>(found);
        gone = new ArrayList<>(recorded);
        byFingerprint();
        bySides();
        gone.removeIf(row -> !row.isShown());
    }

    /** Findings that are on record, with their rows. */
    Map<FindingRecord, DiscrepancyRow> known() {
        return known;
    }

    /** Findings that are news. */
    List<FindingRecord> unknown() {
        return unknown;
    }

    /** Discrepancies that are shown and were not found again. */
    List<DiscrepancyRow> gone() {
        return gone;
    }

    private void byFingerprint() {
        Map<String, DiscrepancyRow> rows = new HashMap<>();
        gone.forEach(row -> rows.merge(row.fingerprint(), row, (a, b) -> a.isShown() || !b.isShown() ? a : b));
        for (FindingRecord each : List.copyOf(unknown)) {
            DiscrepancyRow row = rows.remove(each.finding().fingerprint());
            if (row != null) {
                match(each, row);
            }
        }
    }

    private void bySides() {
        List<Candidate> candidates = new ArrayList<>();
        for (FindingRecord each : unknown) {
            for (DiscrepancyRow row : gone) {
                if (row.finding().kind().equals(each.finding().kind())
                        && row.series().equals(new HashSet<>(each.series()))) {
                    int shared = shared(row.finding(), each.finding());
                    if (shared > 0) {
                        candidates.add(new Candidate(each, row, shared));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::shared)
                .reversed()
                .thenComparing(candidate -> candidate.row().isShown() ? 0 : 1)
                .thenComparing(candidate -> candidate.row().id())
                .thenComparing(candidate -> candidate.found().finding().fingerprint()));
        for (Candidate each : candidates) {
            if (unknown.contains(each.found) && gone.contains(each.row)) {
                match(each.found, each.row);
            }
        }
    }

    private void match(FindingRecord found, DiscrepancyRow row) {
        known.put(found, row);
        unknown.remove(found);
        gone.remove(row);
    }

    /** Claims, and origins beside them, that stand on the sides of both; every side must have one in common. */
    private static int shared(Discrepancy one, Discrepancy other) {
        if (one.sides().size() != other.sides().size()) {
            return 0;
        }
        int straight = shared(one.sides(), other.sides());
        if (one.sides().size() != 2) {
            return straight;
        }
        List<Side> turned = List.of(other.sides().get(1), other.sides().get(0));
        return Math.max(straight, shared(one.sides(), turned));
    }

    private static int shared(List<Side> one, List<Side> other) {
        int all = 0;
        for (int i = 0; i < one.size(); i++) {
            Set<UUID> claims = new HashSet<>(one.get(i).claims());
            claims.retainAll(other.get(i).claims());
            Set<String> origins = new HashSet<>(one.get(i).origins());
            origins.retainAll(other.get(i).origins());
            if (claims.isEmpty() && origins.isEmpty()) {
                return 0;
            }
            all += claims.size() * 2 + origins.size();
        }
        return all;
    }
}
