package org.crosstally.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Groups of labelled claims, each put to the comparison by itself, and how well what it flags fits the labels. */
final class LabelledGroups {

    private static final Map<String, String> CANONICAL = Map.of(
            "count",
            "1",
            "km",
            "1",
            "day",
            "1",
            "USD",
            "1",
            "thousand",
            "1000",
            "thousand USD",
            "1000",
            "million USD",
            "1000000",
            "mi",
            "1.609344",
            "week",
            "7",
            "month",
            "30.436875");
    private static final Set<Kind> CONFLICTS =
            Set.of(Kind.VALUE_CONFLICT, Kind.SCALE_SLIP, Kind.UNIT_SLIP, Kind.RATE_PERIOD_SLIP, Kind.TRANSCRIPTION);

    private LabelledGroups() {}

    /**
     * How well the flags fit, as score-comparison.py counts.
     *
     * @param groups F1 of groups with a wrong claim
     * @param claims F1 of wrong claims
     * @param falseAlarms share of the clean groups in which something is flagged
     * @param causes share of the wrong claims that are flagged whose cause is named
     */
    record Score(double groups, double claims, double falseAlarms, double causes) {

        static Score of(Collection<List<JsonNode>> groups) {
            int[] group = new int[3];
            int[] claim = new int[3];
            int clean = 0;
            int named = 0;
            for (List<JsonNode> rows : groups) {
                Map<String, String> flagged = flagged(rows);
                Set<String> wrong = wrong(rows);
                count(group, !wrong.isEmpty(), !flagged.isEmpty());
                clean += wrong.isEmpty() ? 1 : 0;
                for (JsonNode row : rows) {
                    String cause = flagged.get(name(row));
                    count(claim, row.get("label").asBoolean(), cause != null);
                    named += row.get("label").asBoolean() && told(row).equals(cause) ? 1 : 0;
                }
            }
            return new Score(f1(group), f1(claim), group[1] / (double) clean, named / (double) claim[0]);
        }

        private static void count(int[] hitAlarmMiss, boolean wrong, boolean flagged) {
            if (wrong || flagged) {
                hitAlarmMiss[wrong && flagged ? 0 : flagged ? 1 : 2]++;
            }
        }

        private static double f1(int[] hitAlarmMiss) {
            return 2.0 * hitAlarmMiss[0] / (2 * hitAlarmMiss[0] + hitAlarmMiss[1] + hitAlarmMiss[2]);
        }

        /** Which part or state a figure is of cannot be seen from numbers: such a claim is merely another one. */
        private static String told(JsonNode row) {
            String cause = row.get("cause").asText();
            return Set.of("scope", "status", "stale").contains(cause) ? "genuine" : cause;
        }

        private static Set<String> wrong(List<JsonNode> rows) {
            return rows.stream()
                    .filter(row -> row.get("label").asBoolean())
                    .map(LabelledGroups::name)
                    .collect(Collectors.toSet());
        }
    }

    /** Canonical units in one {@code unit}. */
    static String canonical(String unit) {
        return CANONICAL.get(unit);
    }

    static String name(JsonNode row) {
        return row.get("claim").asText();
    }

    /** The claims of one group that are flagged, each with the cause that is named for it. */
    static Map<String, String> flagged(List<JsonNode> rows) {
        Map<UUID, String> names = new HashMap<>();
        List<Assertion> claims = new ArrayList<>();
        for (JsonNode row : rows) {
            Assertion claim = claim(row);
            names.put(claim.claimId(), name(row));
            claims.add(claim);
        }
        Comparison.Result result = Comparison.compare(claims, context(rows.get(0)));
        Map<String, String> flagged = new TreeMap<>();
        for (Finding finding : result.findings()) {
            if (CONFLICTS.contains(finding.kind())) {
                Set<UUID> members = new HashSet<>(finding.sides().get(1).claims());
                if (finding.disputed()) {
                    result.series().stream()
                            .filter(series ->
                                    series.key().equals(finding.series().get(0)))
                            .flatMap(series -> series.slices().stream())
                            .forEach(
                                    slice -> members.addAll(slice.sides().get(0).claims()));
                }
                members.forEach(id -> flagged.putIfAbsent(names.get(id), cause(finding)));
            }
        }
        return flagged;
    }

    private static String cause(Finding finding) {
        return switch (finding.kind()) {
            case SCALE_SLIP -> "power10";
            case UNIT_SLIP, RATE_PERIOD_SLIP -> "unit";
            case TRANSCRIPTION -> finding.cause().test().equals("digit-swap") ? "transposition" : "digit";
            default -> "genuine";
        };
    }

    private static Assertion claim(JsonNode row) {
        String unit = row.get("unit").asText();
        Said said = Said.by(row.get("origin").asText())
                .id(name(row))
                .printedBy(row.get("source").asText())
                .measure(named(row) ? row.get("measure").asText() : null)
                .subject(row.get("subject").asText())
                .modality(Modality.OBSERVED)
                .kind(row.get("aggregation").asText().equals("point") ? TimeKind.POINT : TimeKind.CUMULATIVE)
                .on(row.get("asof").asText())
                .in(dimension(unit), unit, CANONICAL.get(unit));
        if (row.has("lo")) {
            return said.between(row.get("lo").asText(), row.get("hi").asText()).claim();
        }
        String value = new java.math.BigDecimal(row.get("value").asText())
                .stripTrailingZeros()
                .toPlainString();
        return switch (row.get("qualifier").asText()) {
            case "about" -> said.about(value).claim();
            case "over" -> said.over(value).claim();
            case "at least" -> said.atLeast(value).claim();
            case "nearly" -> said.nearly(value).claim();
            default -> said.value(value).claim();
        };
    }

    private static Context context(JsonNode row) {
        return Context.of(List.of(new MeasureProfile(
                row.get("measure").asText(),
                null,
                dimension(row.get("unit").asText()),
                null,
                0.01,
                null,
                false,
                row.get("daily_growth_p").asDouble(),
                Duration.ofDays(90))));
    }

    /**
     * Whether it is known what the claim counts. "part" does not say which part, nor "killed+wounded" of what, and within a
     * group two of them need not be of one kind: they have no key, and are listed as not compared.
     */
    private static boolean named(JsonNode row) {
        return row.get("geo").asText().equals("base")
                && row.get("status").asText().equals("base");
    }

    private static Dimension dimension(String unit) {
        return switch (unit) {
            case "km", "mi" -> Dimension.LENGTH;
            case "day", "week", "month" -> Dimension.DURATION;
            case "USD", "thousand USD", "million USD" -> Dimension.MONEY;
            default -> Dimension.COUNT;
        };
    }
}
