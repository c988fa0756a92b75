package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the rules name each clash of core and camp, the most specific first. Each clash is named once. */
final class Naming {

    private Naming() {}

    /** What the first rule of {@code rules} that has a name says, one finding a clash. */
    static List<Finding> find(List<Rule> rules, SeriesAnalysis series, Context context, Answers answers) {
        List<Finding> findings = new ArrayList<>();
        for (Clash clash : series.clashes()) {
            for (Rule rule : rules) {
                Optional<Finding> named = name(rule, clash, series, context);
                answers.asked(rule, named.stream().toList());
                if (named.isPresent()) {
                    findings.add(named.get());
                    break;
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> name(Rule rule, Clash clash, SeriesAnalysis series, Context context) {
        return ((Rule.OfClash) rule).test().name(clash).map(cause -> {
            double gap = clash.entailedGap() > clash.tolerance() ? clash.entailedGap() : clash.readGap() / 2;
            List<Assertion> compared = Causes.compared(clash);
            Camp core = Camps.of(clash.core(), series.voices(), compared.get(0));
            Camp against = Camps.of(clash.against(), series.voices(), compared.get(1));
            return Findings.of(
                    new Findings.Sight(
                            rule,
                            List.of(series),
                            List.of(core, against),
                            gap,
                            clash.tolerance(),
                            rule.kind() == Kind.VALUE_CONFLICT ? null : cause,
                            clash.disputed(),
                            false,
                            false,
                            clash.firstDay(),
                            clash.lastDay(),
                            clash.days(),
                            null),
                    context);
        });
    }
}
