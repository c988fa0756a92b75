package org.crosstally.consensus.finding;

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
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;

/** Completes drafts to findings: adds severity, explanation and fingerprint. */
public final class Findings {

    private Findings() {}

    public static Finding of(FindingDraft draft, Context context) {
        return of(draft, draft.kind().band(), context);
    }

    /**
     * The finding with a band other than its kind's: higher for an inverted limit, lower where a correction explains
     * it.
     */
    public static Finding of(FindingDraft draft, Band band, Context context) {
        MeasureProfile measure = context.measure(draft.series().get(0).key().measure());
        List<Side> sides = draft.sides();
        boolean field = draft.assumed() || draft.series().stream().anyMatch(SeriesAnalysis::fieldsAssumed);
        boolean date = draft.undated() || draft.series().stream().anyMatch(SeriesAnalysis::datesAssumed);
        Severity severity = SeverityFormula.of(
                band,
                draft.gap(),
                draft.tolerance(),
                sides.get(0).origins(),
                sides.get(sides.size() - 1).origins(),
                context.reliability(),
                age(draft, context),
                measure.halfLife(),
                field || date,
                field || (date && !isOneFigureRetold(draft)));
        List<NotCompared> notCompared = draft.series().stream()
                .flatMap(series -> series.notCompared().stream())
                .toList();
        // Of a family the whole alone, since it is asked whenever a part changes: so the finding has one owner.
        List<SeriesKey> keys = draft.series().stream()
                .limit(draft.series().size() > 2 ? 1 : 2)
                .map(SeriesAnalysis::key)
                .toList();
        return new Finding(
                draft.kind().kind(),
                draft.ruleVersion(),
                severity,
                keys,
                sides,
                draft.disputed(),
                draft.gap(),
                draft.tolerance(),
                measure.unit(),
                draft.cause(),
                Explanation.of(draft, context, notCompared),
                draft.firstDay(),
                draft.lastDay(),
                draft.days(),
                draft.explainedBy(),
                notCompared,
                fingerprint(draft));
    }

    /**
     * Whether one origin's figure was repeated differently. Then the number identifies the two figures even without a
     * date; otherwise the missing date may be the whole difference.
     */
    private static boolean isOneFigureRetold(FindingDraft draft) {
        Set<String> shared = new HashSet<>(draft.sides().get(0).origins());
        shared.retainAll(draft.sides().get(draft.sides().size() - 1).origins());
        return draft.kind().oneFigureRepeated() && !shared.isEmpty();
    }

    private static Long age(FindingDraft draft, Context context) {
        if (draft.lastDay() == null) {
            return null;
        }
        LocalDate today = context.today();
        if (today == null) {
            today = draft.series().stream()
                    .map(SeriesAnalysis::latest)
                    .filter(slice -> slice != null && slice.day() != null)
                    .map(SeriesAnalysis.Slice::day)
                    .max(LocalDate::compareTo)
                    .orElse(draft.lastDay());
        }
        return ChronoUnit.DAYS.between(draft.lastDay(), today);
    }

    /**
     * Hash of the kind, the series, the first day, and the origins and value of each side. Independent of the claims
     * that print it.
     */
    private static String fingerprint(FindingDraft draft) {
        List<String> parts = new ArrayList<>();
        parts.add(draft.kind().kind().name());
        parts.add(draft.series().stream()
                .map(series -> series.key().text())
                .sorted()
                .collect(Collectors.joining("\n")));
        parts.add(String.valueOf(draft.firstDay()));
        parts.add(draft.sides().stream()
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

    private static String normalised(Side side) {
        return side.value() == null ? "open" : side.value().stripTrailingZeros().toPlainString();
    }
}
