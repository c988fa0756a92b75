package org.crosstally.consensus;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.quantity.unit.Dimension;

/** Asks the comparison about a few claims, in a small world: casualties hold killed, NATO holds Germany, Gaza its north. */
final class Asked {

    static final Context WORLD = new Context(
            Map.of(
                    "casualties", measure("casualties", null, false),
                    "killed", measure("killed", "casualties", false),
                    "lead time", measure("lead time", null, true),
                    "stock", measure("stock", null, true),
                    "shells", measure("shells", null, false),
                    "delivery time",
                            new MeasureProfile(
                                    "delivery time",
                                    null,
                                    Dimension.DURATION,
                                    "d",
                                    0.01,
                                    null,
                                    false,
                                    null,
                                    Duration.ofDays(90))),
            Map.of(
                    "Germany",
                    Set.of("NATO"),
                    "France",
                    Set.of("NATO"),
                    "Gaza north",
                    Set.of("Gaza"),
                    "Gaza south",
                    Set.of("Gaza"),
                    "Ministry",
                    Set.of("Government")),
            List.of(),
            Map.of(),
            LocalDate.parse("2023-12-04"),
            Thresholds.DEFAULT);

    private Asked() {}

    static List<Finding> findings(Said... said) {
        return Comparison.compare(Arrays.stream(said).map(Said::claim).toList(), WORLD)
                .findings();
    }

    static Set<Kind> kinds(Said... said) {
        return Arrays.stream(said)
                .map(Said::claim)
                .collect(Collectors.collectingAndThen(Collectors.toList(), claims -> Comparison.compare(claims, WORLD)
                        .findings()))
                .stream()
                .map(Finding::kind)
                .collect(Collectors.toSet());
    }

    static Finding only(Kind kind, Said... said) {
        List<Finding> found = findings(said).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", found " + findings(said));
        }
        return found.get(0);
    }

    private static MeasureProfile measure(String id, String broader, boolean important) {
        return new MeasureProfile(
                id, id, Dimension.COUNT, "{person}", 0.01, broader, important, null, Duration.ofDays(90));
    }
}
