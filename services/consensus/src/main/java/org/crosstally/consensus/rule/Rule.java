package org.crosstally.consensus.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.Clash;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;

/**
 * One test for discrepancies. It looks at a clash, a series, two series or a family, and returns its findings, usually
 * none.
 */
public sealed interface Rule {

    /** The kind that it finds, with its severity, precedence and example. */
    KindDefinition definition();

    /** The kind that it finds. */
    default Kind kind() {
        return definition().kind();
    }

    /** Raised whenever the same input may give another result. */
    int version();

    /** The condition that it finds, in one sentence for readers. */
    String sentence();

    /** Its own limits, by name. */
    Map<String, Double> thresholds();

    /** What a rule is applied to. */
    enum Scope {
        CLASH,
        SERIES,
        PAIR,
        FAMILY
    }

    /** What the rule is applied to. */
    default Scope looksAt() {
        if (this instanceof OfClash) {
            return Scope.CLASH;
        }
        if (this instanceof OfPair) {
            return Scope.PAIR;
        }
        return this instanceof OfFamily ? Scope.FAMILY : Scope.SERIES;
    }

    /** A rule that looks at one series. */
    record OfSeries(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, SeriesTest test)
            implements Rule {}

    /** A rule that explains a clash between a side and the consensus; the first that does so classifies it. */
    record OfClash(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, ClashTest test)
            implements Rule {}

    /** A rule that looks at two series with different keys; the order of the two does not matter. */
    record OfPair(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, PairTest test)
            implements Rule {}

    /** A rule that needs a whole and all its parts at once: their series differ in the one field that {@link Family} names. */
    record OfFamily(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, FamilyTest test)
            implements Rule {}

    /** The function of a rule for one series. */
    @FunctionalInterface
    interface SeriesTest {
        List<Finding> find(Rule rule, SeriesAnalysis series, Context context);
    }

    /** The function of a rule for one clash. */
    @FunctionalInterface
    interface ClashTest {
        /** Why the two sides differ; empty when the rule does not apply. */
        Optional<Finding.Cause> name(Clash clash);
    }

    /** The function of a rule for two series. */
    @FunctionalInterface
    interface PairTest {
        List<Finding> find(Rule rule, SeriesAnalysis one, SeriesAnalysis other, Context context);
    }

    /** The function of a rule for a whole and its parts. */
    @FunctionalInterface
    interface FamilyTest {
        List<Finding> find(Rule rule, Family family, Context context);
    }

    /** A rule for clashes. */
    static Rule ofClash(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, ClashTest test) {
        return new OfClash(definition, version, sentence, thresholds, test);
    }

    /** A rule for one series. */
    static Rule ofSeries(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, SeriesTest test) {
        return new OfSeries(definition, version, sentence, thresholds, test);
    }

    /** A rule for two series. */
    static Rule ofPair(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, PairTest test) {
        return new OfPair(definition, version, sentence, thresholds, test);
    }

    /** A rule for a whole and its parts. */
    static Rule ofFamily(
            KindDefinition definition, int version, String sentence, Map<String, Double> thresholds, FamilyTest test) {
        return new OfFamily(definition, version, sentence, thresholds, test);
    }
}
