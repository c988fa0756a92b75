package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a finding: fixed templates, every number from the record. Likely, never false or lying. */
final class Explanation {

    private Explanation() {}

    static String of(Findings.Sight sight, MeasureFacts measure, List<NotCompared> notCompared) {
        StringBuilder text = new StringBuilder();
        List<Camp> sides = sight.sides();
        text.append(
                sides.stream().map(side -> reports(representative(sight, side))).collect(Collectors.joining("; ")));
        text.append(". ");
        if (sides.size() > 1) {
            String unit = measure.unit() == null ? "the canonical unit" : measure.unit();
            text.append("In ").append(unit).append(" these are ");
            text.append(sides.stream()
                    .map(side -> representative(sight, side).figure().read().toString())
                    .collect(Collectors.joining(" and ")));
            if (sight.gap() > 0) {
                text.append(", apart by ").append(distance(sight.gap()));
                text.append(" (tolerance ").append(distance(sight.tolerance())).append(")");
            }
            text.append(". ");
            text.append(count(sides.get(0)))
                    .append(" against ")
                    .append(count(sides.get(1)))
                    .append(". ");
        } else {
            text.append(count(sides.get(0))).append(". ");
        }
        if (sight.disputed()) {
            text.append("Both sides weigh the same: there is no consensus. ");
        }
        if (sight.days() > 1) {
            text.append("So on ").append(sight.days()).append(" days from ").append(sight.firstDay());
            text.append(" to ").append(sight.lastDay()).append(". ");
        }
        if (sight.cause() != null) {
            text.append("Likely: ").append(sight.cause().text());
            text.append(" (").append(sight.cause().test()).append("). ");
        }
        if (sight.explainedBy() != null) {
            text.append("Explained by the correction published on ")
                    .append(sight.explainedBy().date())
                    .append(". ");
        }
        if (!notCompared.isEmpty()) {
            String fields = notCompared.stream()
                    .map(NotCompared::field)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            text.append("Not compared: ")
                    .append(notCompared.size())
                    .append(", because of ")
                    .append(fields)
                    .append(". ");
        }
        return text.toString().trim();
    }

    /** A log gap as people say it: 12 %, a factor of 10. */
    static String distance(double gap) {
        double ratio = Math.exp(gap);
        if (ratio < 2) {
            return round((ratio - 1) * 100) + " %";
        }
        return "a factor of " + round(ratio);
    }

    private static String round(double value) {
        return new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static Assertion representative(Findings.Sight sight, Camp side) {
        return sight.series().stream()
                .map(series -> series.member(side.representative()))
                .filter(claim -> claim != null)
                .findFirst()
                .orElseThrow();
    }

    private static String reports(Assertion claim) {
        String date = claim.time().asOf() != null
                ? " (as of " + claim.time().asOf() + ")"
                : claim.time().end() != null ? " (to " + claim.time().end() + ")" : " (undated)";
        String stage = claim.meaning().stage() == null || claim.meaning().stage() == org.crosstally.quantity.Stage.NONE
                ? ""
                : " "
                        + claim.meaning()
                                .stage()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ');
        return claim.source().spokenName() + " reports "
                + claim.figure().printed().text() + stage + date;
    }

    private static String count(Camp side) {
        return side.independentOrigins()
                + (side.independentOrigins() == 1 ? " independent origin (" : " independent origins (")
                + side.reports()
                + (side.reports() == 1 ? " report)" : " reports)");
    }
}
