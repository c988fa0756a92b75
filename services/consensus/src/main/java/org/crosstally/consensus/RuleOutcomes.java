package org.crosstally.consensus;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.Rule;

/** Counts, for each rule, how often it was applied and number of findings. */
public final class RuleOutcomes {

    /**
     * The counts of one rule.
     *
     * @param asked how often it was applied: once for each clash, series, pair or family of series
     * @param found number of findings
     * @param replaced how many of them a more specific kind replaced
     */
    public record RuleOutcome(Rule rule, int asked, int found, int replaced) {

        private RuleOutcome plus(int more, int moreFound, int moreReplaced) {
            return new RuleOutcome(rule, asked + more, found + moreFound, replaced + moreReplaced);
        }
    }

    private final List<Rule> rules;

    /** By identity: two rules are never equal, and a hash of a whole rule costs more than the call it counts. */
    private final Map<Rule, RuleOutcome> outcomes = new IdentityHashMap<>();

    RuleOutcomes(List<Rule> rules) {
        this.rules = rules;
        rules.forEach(rule -> outcomes.put(rule, new RuleOutcome(rule, 0, 0, 0)));
    }

    void asked(Rule rule, List<Finding> found) {
        outcomes.computeIfPresent(rule, (same, outcome) -> outcome.plus(1, found.size(), 0));
    }

    /** Counts a finding that was replaced: with the first rule of its kind that found more than was replaced. */
    void replaced(Kind kind) {
        rules.stream()
                .map(outcomes::get)
                .filter(outcome -> outcome.rule().kind() == kind && outcome.found() > outcome.replaced())
                .findFirst()
                .ifPresent(outcome -> outcomes.put(outcome.rule(), outcome.plus(0, 0, 1)));
    }

    /** One outcome for each rule, in the order of the rules. */
    List<RuleOutcome> all() {
        return rules.stream().map(outcomes::get).toList();
    }
}
