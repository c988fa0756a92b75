package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.consensus.model.DatedInterval;

/**
 * Tolerance for preliminary figures that their own origin revises later. It is the 95th percentile of the origin's
 * earlier revisions in the series; with fewer than 20 revisions it is zero.
 */
public final class PreliminaryFigures {

    private static final int ENOUGH_REVISIONS = 20;
    private static final double WITHIN = 0.95;
    /** The largest tolerance: an origin that revises by more is unreliable, not preliminary. */
    private static final double MOST = Math.log(1.25);

    private PreliminaryFigures() {}

    /** The intervals, with first figures of revising origins widened by their usual revision. */
    static List<DatedInterval> allowed(List<DatedInterval> intervals) {
        Map<Integer, Double> spreads = new HashMap<>();
        Map<Integer, Long> lastRevised = new HashMap<>();
        DatedIntervals.byOrigin(intervals).forEach((origin, own) -> {
            List<DatedInterval> revised = days(own).values().stream()
                    .filter(PreliminaryFigures::isRevised)
                    .map(day -> day.get(0))
                    .toList();
            double spread = revised.size() < ENOUGH_REVISIONS ? 0 : spread(own);
            if (spread > 0) {
                spreads.put(origin, spread);
                lastRevised.put(origin, revised.get(revised.size() - 1).day());
            }
        });
        if (spreads.isEmpty()) {
            return intervals;
        }
        Map<Integer, TreeMap<Long, List<DatedInterval>>> byOrigin = new HashMap<>();
        DatedIntervals.byOrigin(intervals).forEach((origin, own) -> byOrigin.put(origin, days(own)));
        List<DatedInterval> allowed = new ArrayList<>(intervals.size());
        for (DatedInterval interval : intervals) {
            Double spread = spreads.get(interval.origin());
            List<DatedInterval> day =
                    spread == null ? null : byOrigin.get(interval.origin()).get(interval.day());
            boolean open = day != null
                    && (isRevised(day)
                            ? interval != day.get(day.size() - 1)
                            : interval.day() > lastRevised.get(interval.origin()));
            allowed.add(open ? interval.widened(spread, spread) : interval);
        }
        return allowed;
    }

    /** The 95th percentile of one origin's revisions, on the axis; 0 with too few revisions. */
    public static double spread(List<DatedInterval> ofOneOrigin) {
        List<Double> moves = days(ofOneOrigin).values().stream()
                .filter(PreliminaryFigures::isRevised)
                .map(day ->
                        Math.abs(day.get(day.size() - 1).middle() - day.get(0).middle()))
                .sorted()
                .toList();
        return moves.size() < ENOUGH_REVISIONS
                ? 0
                : Math.min(MOST, moves.get((int) Math.ceil(WITHIN * moves.size()) - 1));
    }

    /** Intervals with a known publication by day, the first published first. */
    private static TreeMap<Long, List<DatedInterval>> days(List<DatedInterval> intervals) {
        return intervals.stream()
                .filter(interval -> interval.claim().source().publishedAt() != null)
                .sorted(Comparator.comparing((DatedInterval interval) ->
                                interval.claim().source().publishedAt())
                        .thenComparing(interval -> interval.claim().claimId()))
                .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()));
    }

    /** Whether a day's figure was published again later, changed or unchanged. */
    private static boolean isRevised(List<DatedInterval> day) {
        return day.get(0)
                .claim()
                .source()
                .publishedAt()
                .isBefore(day.get(day.size() - 1).claim().source().publishedAt());
    }
}
