package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what each rule was asked, and what it answered. */
public final class Answers {

    /**
     * What one rule said in all.
     *
     * @param asked how often it was asked: once a clash, a series, a pair or a family of series
     * @param found what it found
     * @param replaced how much of that gave way to a more specific kind
     */
    public record Answer(Rule rule, int asked, int found, int replaced) {

        private Answer plus(int more, int moreFound, int moreReplaced) {
            return new Answer(rule, asked + more, found + moreFound, replaced + moreReplaced);
        }
    }

    private final Map<Rule, Answer> answers = new LinkedHashMap<>();

    Answers() {
        Rules.all().forEach(rule -> answers.put(rule, new Answer(rule, 0, 0, 0)));
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
    List<Answer> all() {
        return new ArrayList<>(answers.values());
    }
}
