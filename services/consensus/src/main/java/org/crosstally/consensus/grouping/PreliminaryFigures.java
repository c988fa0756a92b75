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
 * Figures that their own origin revises later. How far such a first figure may lie from the last one is learned from the
 * origin's record in the series: what 19 of 20 revisions stayed within. Below twenty revisions nothing is known, and nothing
 * is allowed for.
 */
public final class PreliminaryFigures {

    private static final int ENOUGH_REVISIONS = 20;
    private static final double WITHIN = 0.95;
    /** A origin that revises by more is not preliminary but wrong. */
    private static final double MOST = Math.log(1.25);

    private PreliminaryFigures() {}

    /** The intervals, the first figures of origins that revise theirs widened by what they have been off by. */
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

    /** What 19 of 20 revisions of one origin stayed within, on the axis; 0 while too few are known. */
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

    /** Whether a day's figure was published again later: as it was, or changed. */
    private static boolean isRevised(List<DatedInterval> day) {
        return day.get(0)
                .claim()
                .source()
                .publishedAt()
                .isBefore(day.get(day.size() - 1).claim().source().publishedAt());
    }
}
