package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.Clash;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.rule.ClashRules;
import org.crosstally.consensus.rule.Rule;

/** Classifies each clash between the consensus and another side: the first rule that explains it gives its kind. */
final class ClashClassifier {

    private ClashClassifier() {}

    /** One finding for each clash, of the first rule in {@code rules} that explains it. */
    static List<Finding> find(List<Rule> rules, SeriesAnalysis series, Context context, RuleOutcomes answers) {
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
            List<Assertion> compared = ClashRules.compared(clash);
            Side consensus = Sides.of(clash.consensus(), series.originIndex(), compared.get(0));
            Side against = Sides.of(clash.against(), series.originIndex(), compared.get(1));
            return Findings.of(
                    new FindingDraft(
                            rule.definition(),
                            rule.version(),
                            List.of(series),
                            List.of(consensus, against),
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
