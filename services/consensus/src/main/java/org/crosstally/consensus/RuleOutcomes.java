package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.Rule;

/** Keeps what each rule was asked, and what it answered. */
public final class RuleOutcomes {

    /**
     * What one rule said in all.
     *
     * @param asked how often it was asked: once a clash, a series, a pair or a family of series
     * @param found what it found
     * @param replaced how much of that gave way to a more specific kind
     */
    public record RuleOutcome(Rule rule, int asked, int found, int replaced) {

        private RuleOutcome plus(int more, int moreFound, int moreReplaced) {
            return new RuleOutcome(rule, asked + more, found + moreFound, replaced + moreReplaced);
        }
    }

    private final Map<Rule, RuleOutcome> answers = new LinkedHashMap<>();

    RuleOutcomes(List<Rule> rules) {
        rules.forEach(rule -> answers.put(rule, new RuleOutcome(rule, 0, 0, 0)));
    }

    void asked(Rule rule, List<Finding> found) {
        answers.computeIfPresent(rule, (same, answer) -> answer.plus(1, found.size(), 0));
    }

    /** A finding of this kind gave way: it is counted with the first rule of the kind that found more than gave way. */
    void replaced(Kind kind) {
        answers.values().stream()
                .filter(answer -> answer.rule().kind() == kind && answer.found() > answer.replaced())
                .findFirst()
                .ifPresent(answer -> answers.put(answer.rule(), answer.plus(0, 0, 1)));
    }

    /** One answer for each rule, in the order of the list. */
    List<RuleOutcome> all() {
        return new ArrayList<>(answers.values());
    }
}
