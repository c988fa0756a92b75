package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of all rules. A clash of core and camp is named by the first of the clash rules that has a name for it, so that
 * specific kinds replace general ones.
 */
public final class Rules {

    /** Most severe first; the fingerprint breaks ties, so that the order is always the same. */
    public static final Comparator<Finding> MOST_SEVERE_FIRST = Comparator.comparingDouble(
                    (Finding finding) -> -finding.severity().score())
            .thenComparing(Finding::fingerprint);

    private static final List<Rule> ALL = Stream.of(ClashRules.ALL, SeriesRules.ALL, PairRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Every rule, in the order in which they are asked. A kind may have several. */
    public static List<Rule> all() {
        return ALL;
    }

    /** What the rules for one series find, most severe first. */
    public static List<Finding> within(SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>(ClashRules.find(series, context));
        for (Rule rule : SeriesRules.ALL) {
            if (rule instanceof Rule.OfSeries ofSeries) {
                findings.addAll(ofSeries.test().find(rule, series, context));
            }
        }
        return findings.stream().sorted(MOST_SEVERE_FIRST).toList();
    }

    /** What the rules for two series find; the same for both orders. */
    public static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context) {
        boolean ordered = one.key().text().compareTo(other.key().text()) <= 0;
        SeriesAnalysis first = ordered ? one : other;
        SeriesAnalysis second = ordered ? other : one;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : PairRules.ALL) {
            if (rule instanceof Rule.OfPair ofPair) {
                findings.addAll(ofPair.test().find(rule, first, second, context));
            }
        }
        return findings.stream().sorted(MOST_SEVERE_FIRST).toList();
    }
}
