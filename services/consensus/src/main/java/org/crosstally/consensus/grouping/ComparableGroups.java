package org.crosstally.consensus.grouping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.consensus.origin.OriginIndex;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;

/**
 * Groups the claims of a series that can be compared in time, and gives the reason for the rest.
 *
 * @param undated whether figures without a date were compared as if all were of one day
 */
record ComparableGroups(List<ComparableGroup> groups, List<NotCompared> notCompared, boolean undated) {

    static ComparableGroups of(
            SeriesKey key, List<Assertion> members, OriginIndex origins, Axis axis, Context context) {
        List<NotCompared> left = new ArrayList<>();
        List<Assertion> dated = new ArrayList<>();
        List<Assertion> undated = new ArrayList<>();
        for (Assertion member : members) {
            (member.day() == null ? undated : dated).add(member);
        }
        List<List<Assertion>> claimsOfEach =
                switch (key.timeKind()) {
                    case CUMULATIVE -> byStart(dated);
                    case FLOW -> byPeriod(dated, context.thresholds().periodOverlap());
                    case RATE -> rates(dated, context.thresholds().periodOverlap());
                    case POINT, DURATION -> dated.isEmpty() ? List.of() : List.of(dated);
                };
        List<ComparableGroup> groups = new ArrayList<>();
        claimsOfEach.forEach(claims -> groups.add(group(key, claims, true, origins, axis, context)));
        boolean compareUndated = undated.size() > 1 && dated.isEmpty();
        if (compareUndated) {
            groups.add(0, group(key, undated, false, origins, axis, context));
        } else {
            undated.forEach(member -> left.add(NotCompared.of(
                    member, "asOf", "the figure has no date, and the day of publication is not used instead")));
        }
        return new ComparableGroups(List.copyOf(groups), List.copyOf(left), compareUndated);
    }

    private static ComparableGroup group(
            SeriesKey key, List<Assertion> claims, boolean dated, OriginIndex origins, Axis axis, Context context) {
        boolean cumulative = dated && key.timeKind() == TimeKind.CUMULATIVE;
        boolean oneDay = !dated || key.timeKind() == TimeKind.FLOW;
        List<DatedInterval> intervals = new ArrayList<>(claims.size());
        MeasureProfile measure = context.measure(key.measure());
        for (Assertion claim : claims) {
            DatedInterval interval = DatedInterval.of(
                    claim, origins.indexOf(claim), oneDay ? 0 : claim.day().toEpochDay(), axis);
            intervals.add(oneDay ? interval : vaguelyDated(interval, measure, cumulative, context.thresholds()));
        }
        if (oneDay && dated) {
            long last = claims.stream()
                    .mapToLong(claim -> claim.day().toEpochDay())
                    .max()
                    .orElse(0);
            intervals.replaceAll(interval -> interval.on(last));
        }
        if (!oneDay && axis.logarithmic()) {
            intervals = PreliminaryFigures.allowed(intervals);
        }
        Set<Long> corrected = corrected(key, claims, context);
        return ComparableGroup.of(intervals, dated, cumulative, measure, corrected, context.thresholds());
    }

    /** Widens a figure whose date is known to the month only by the possible growth of a month. */
    private static DatedInterval vaguelyDated(
            DatedInterval interval, MeasureProfile measure, boolean cumulative, Thresholds limits) {
        DateSpan asOf = interval.claim().time().asOf();
        if (asOf == null || asOf.earliest().equals(asOf.latest())) {
            return interval;
        }
        double perDay = measure.maxDailyGrowth() != null ? measure.maxDailyGrowth() : limits.leastGrowth();
        double room = perDay * ChronoUnit.DAYS.between(asOf.earliest(), asOf.latest());
        return interval.widened(cumulative ? 0 : room, room);
    }

    private static Set<Long> corrected(SeriesKey key, List<Assertion> claims, Context context) {
        if (context.corrections().isEmpty()) {
            return Set.of();
        }
        Set<String> origins = claims.stream()
                .map(claim -> claim.source().originId())
                .filter(origin -> origin != null)
                .collect(Collectors.toSet());
        Set<Long> days = new HashSet<>();
        for (Correction correction : context.corrections()) {
            if (origins.contains(correction.originId()) && correction.concerns(key)) {
                for (int near = -1; near <= 1; near++) {
                    days.add(correction.date().toEpochDay() + near);
                }
            }
        }
        return days;
    }

    /**
     * Groups totals by start: starts that can be the same day are one. Totals with an unknown start join if there is
     * only one group.
     */
    private static List<List<Assertion>> byStart(List<Assertion> dated) {
        List<Assertion> known = dated.stream()
                .filter(claim -> claim.time().start() != null)
                .sorted(Comparator.comparing(
                                (Assertion claim) -> claim.time().start().earliest())
                        .thenComparing(claim -> claim.time().start().latest())
                        .thenComparing(Assertion::claimId))
                .toList();
        List<List<Assertion>> groups = new ArrayList<>();
        LocalDate reach = null;
        for (Assertion claim : known) {
            if (reach == null || claim.time().start().earliest().isAfter(reach)) {
                groups.add(new ArrayList<>());
                reach = claim.time().start().latest();
            }
            groups.get(groups.size() - 1).add(claim);
        }
        List<Assertion> unknown =
                dated.stream().filter(claim -> claim.time().start() == null).toList();
        if (!unknown.isEmpty()) {
            if (groups.size() == 1) {
                groups.get(0).addAll(unknown);
            } else {
                groups.add(unknown);
            }
        }
        return groups;
    }

    /**
     * Groups flows by period: each overlaps the first of its group by the given share. A claim without a period is
     * grouped by its day.
     */
    private static List<List<Assertion>> byPeriod(List<Assertion> dated, double overlap) {
        List<Assertion> sorted = dated.stream()
                .sorted(Comparator.comparing(ComparableGroups::from)
                        .thenComparing(Assertion::day)
                        .thenComparing(Assertion::claimId))
                .toList();
        List<List<Assertion>> groups = new ArrayList<>();
        for (Assertion claim : sorted) {
            List<Assertion> group = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (group == null || overlap(group.get(0), claim) < overlap) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(claim);
        }
        return groups;
    }

    /** Groups rates over a stated period like flows; rates as of a day are one group, like states. */
    private static List<List<Assertion>> rates(List<Assertion> dated, double overlap) {
        List<Assertion> overPeriod =
                dated.stream().filter(claim -> claim.time().start() != null).toList();
        List<Assertion> asOfDay =
                dated.stream().filter(claim -> claim.time().start() == null).toList();
        List<List<Assertion>> groups = new ArrayList<>(byPeriod(overPeriod, overlap));
        if (!asOfDay.isEmpty()) {
            groups.add(asOfDay);
        }
        return groups;
    }

    private static LocalDate from(Assertion claim) {
        return claim.time().start() == null ? claim.day() : claim.time().start().earliest();
    }

    private static double overlap(Assertion a, Assertion b) {
        long start = Math.max(from(a).toEpochDay(), from(b).toEpochDay());
        long end = Math.min(a.day().toEpochDay(), b.day().toEpochDay());
        long first = Math.min(from(a).toEpochDay(), from(b).toEpochDay());
        long last = Math.max(a.day().toEpochDay(), b.day().toEpochDay());
        return Math.max(0, end - start + 1) / (double) (last - first + 1);
    }
}
