package org.crosstally.comparison.ondemand;

import org.crosstally.comparison.api.ondemand.RuleAnswer;
import org.crosstally.consensus.RuleOutcomes.RuleOutcome;
import org.crosstally.consensus.rule.Rule;

/** Writes the answer of a rule in words. */
final class RuleAnswers {

    private RuleAnswers() {}

    static RuleAnswer of(RuleOutcome answer) {
        Rule rule = answer.rule();
        return new RuleAnswer(
                rule.kind().name(),
                rule.version(),
                rule.sentence(),
                rule.looksAt().name(),
                answer.asked(),
                answer.found(),
                answer.replaced(),
                words(answer));
    }

    private static String words(RuleOutcome answer) {
        if (answer.asked() == 0) {
            return switch (answer.rule().looksAt()) {
                case CLASH -> "Not asked: no figures clash, or a more specific rule named the clash.";
                case SERIES -> "Not asked: no claim is in a series.";
                case PAIR -> "Not asked: there are no two series that are worth holding against each other.";
                case FAMILY -> "Not asked: there is no whole with two parts or more.";
            };
        }
        if (answer.found() == 0) {
            return "The rule ran and found nothing.";
        }
        return answer.replaced() == 0 ? "Found." : "Found, but replaced by a more specific kind.";
    }
}
