package org.crosstally.comparison.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;

/** Puts a finding together: severity, sentences and fingerprint from what a rule has seen. */
final class Findings {

    /**
     * What a rule saw.
     *
     * @param series the series, one or two; of a family the whole first, then its parts
     * @param sides camps, with the series each is from
     * @param gap entailed gap on the axis; half the read gap in tension
     * @param assumed whether this very comparison rests on an unknown field of a key
     * @param undated whether it rests on a date that one of the figures does not have
     * @param firstDay null when undated
     */
    record Sight(
            Rule rule,
            List<SeriesAnalysis> series,
            List<Camp> sides,
            double gap,
            double tolerance,
            Cause cause,
            boolean disputed,
            boolean assumed,
            boolean undated,
            LocalDate firstDay,
            LocalDate lastDay,
            int days,
            Correction explainedBy) {}

    private Findings() {}

    static Finding of(Sight sight, Context context) {
        return of(sight, sight.rule().kind().band(), context);
    }

    /** The finding, in a band of its own: an inversion weighs more than its kind, what a correction explains less. */
    static Finding of(Sight sight, Band band, Context context) {
        MeasureFacts measure = context.measure(sight.series().get(0).key().measure());
        List<Camp> sides = sight.sides();
        boolean field = sight.assumed() || sight.series().stream().anyMatch(SeriesAnalysis::fieldsAssumed);
        boolean date = sight.undated() || sight.series().stream().anyMatch(SeriesAnalysis::datesAssumed);
        Severity severity = Severities.of(
                band,
                sight.gap(),
                sight.tolerance(),
                sides.get(0).origins(),
                sides.get(sides.size() - 1).origins(),
                context.reliability(),
                age(sight, context),
                measure.halfLife(),
                field || date,
                field || (date && !isOneFigureRetold(sight)));
        List<NotCompared> notCompared = sight.series().stream()
                .flatMap(series -> series.notCompared().stream())
                .toList();
        // Of a family the whole alone, since it is asked whenever a part changes: so the finding has one owner.
        List<SeriesKey> keys = sight.series().stream()
                .limit(sight.series().size() > 2 ? 1 : 2)
                .map(SeriesAnalysis::key)
                .toList();
        return new Finding(
                sight.rule().kind(),
                sight.rule().version(),
                severity,
                keys,
                sides,
                sight.disputed(),
                sight.gap(),
                sight.tolerance(),
                measure.unit(),
                sight.cause(),
                Explanation.of(sight, context, notCompared),
                sight.firstDay(),
                sight.lastDay(),
                sight.days(),
                sight.explainedBy(),
                notCompared,
                fingerprint(sight));
    }

    /**
     * Whether the finding says that one origin's figure was retold otherwise. Then the two are recognised by the number,
     * and a missing date says little against it; elsewhere it may be the whole difference.
     */
    private static boolean isOneFigureRetold(Sight sight) {
        Set<String> shared = new HashSet<>(sight.sides().get(0).origins());
        shared.retainAll(sight.sides().get(sight.sides().size() - 1).origins());
        return sight.rule().kind().isOneFigureRetold() && !shared.isEmpty();
    }

    private static Long age(Sight sight, Context context) {
        if (sight.lastDay() == null) {
            return null;
        }
        LocalDate today = context.today();
        if (today == null) {
            today = sight.series().stream()
                    .map(SeriesAnalysis::latest)
                    .filter(slice -> slice != null && slice.day() != null)
                    .map(SeriesAnalysis.Slice::day)
                    .max(LocalDate::compareTo)
                    .orElse(sight.lastDay());
        }
        return ChronoUnit.DAYS.between(sight.lastDay(), today);
    }

    /** Of the kind, the series, the first day, and each side's origins with its value: not of the claims that print it. */
    private static String fingerprint(Sight sight) {
        List<String> parts = new ArrayList<>();
        parts.add(sight.rule().kind().name());
        parts.add(sight.series().stream()
                .map(series -> series.key().text())
                .sorted()
                .collect(Collectors.joining("\n")));
        parts.add(String.valueOf(sight.firstDay()));
        parts.add(sight.sides().stream()
                .map(side -> String.join(",", side.origins()) + "=" + normalised(side))
                .sorted()
                .collect(Collectors.joining("\n")));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String normalised(Camp side) {
        return side.value() == null ? "open" : side.value().stripTrailingZeros().toPlainString();
    }
}
