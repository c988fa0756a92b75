package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.rule.ClashRules;
import org.crosstally.consensus.rule.DerivedRules;
import org.crosstally.consensus.rule.EvidenceRules;
import org.crosstally.consensus.rule.Family;
import org.crosstally.consensus.rule.OriginRules;
import org.crosstally.consensus.rule.RepeatRules;
import org.crosstally.consensus.rule.Rule;
import org.crosstally.consensus.rule.SameNumberRules;
import org.crosstally.consensus.rule.StageRules;
import org.crosstally.consensus.rule.TotalRules;
import org.crosstally.consensus.rule.TranslationRules;
import org.crosstally.consensus.rule.WholeRules;
import org.crosstally.consensus.rule.WordingRules;

/**
 * All rules, and the calls that apply them. The first rule that explains a clash names it; of other findings about the same
 * claims a more specific kind replaces a general one, by {@link KindDefinition#replaces}.
 */
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
                    ClashRules.RULES,
                    EvidenceRules.RULES,
                    TranslationRules.RULES,
                    OriginRules.RULES,
                    RepeatRules.RULES,
                    TotalRules.RULES,
                    WordingRules.RULES,
                    StageRules.RULES,
                    SameNumberRules.RULES,
                    WholeRules.RULES,
                    DerivedRules.RULES)
            .flatMap(List::stream)
            .toList();

    private static final List<Rule> CLASHES =
            ALL.stream().filter(Rule.OfClash.class::isInstance).toList();

    private static final Map<Kind, KindDefinition> DEFINITIONS =
            ALL.stream().map(Rule::definition).distinct().collect(Collectors.toMap(KindDefinition::kind, one -> one));

    private static final Subsumption SUBSUMPTION = new Subsumption(DEFINITIONS);

    private Rules() {}

    /** Every rule, in the order in which they are asked. A kind may have several. */
    public static List<Rule> all() {
        return ALL;
    }

    /** How the findings of {@code kind} are ranked and shown. Null for a kind without a rule. */
    public static KindDefinition definition(Kind kind) {
        return DEFINITIONS.get(kind);
    }

    /** What the rules for one series find, most severe first. */
    public static List<Finding> within(SeriesAnalysis series, Context context) {
        return within(series, context, new RuleOutcomes(ALL));
    }

    static List<Finding> within(SeriesAnalysis series, Context context, RuleOutcomes answers) {
        List<Finding> findings = new ArrayList<>(ClashClassifier.find(CLASHES, series, context, answers));
        for (Rule rule : ALL) {
            if (rule instanceof Rule.OfSeries ofSeries) {
                add(findings, rule, ofSeries.test().find(rule, series, context), answers);
            }
        }
        return SUBSUMPTION.mostSpecific(findings, answers);
    }

    /** What the rules for two series find; the same for both orders. */
    public static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context) {
        return between(one, other, context, new RuleOutcomes(ALL));
    }

    static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context, RuleOutcomes answers) {
        boolean ordered = one.key().text().compareTo(other.key().text()) <= 0;
        SeriesAnalysis first = ordered ? one : other;
        SeriesAnalysis second = ordered ? other : one;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : ALL) {
            if (rule instanceof Rule.OfPair ofPair) {
                add(findings, rule, ofPair.test().find(rule, first, second, context), answers);
            }
        }
        return SUBSUMPTION.mostSpecific(findings, answers);
    }

    /**
     * What the rules find that need a whole and all its parts at once, in the families of which {@code whole} is the whole. Ask
     * again when any part of it changed.
     *
     * @param around its neighbours
     */
    public static List<Finding> ofWhole(SeriesAnalysis whole, Collection<SeriesAnalysis> around, Context context) {
        return ofWhole(whole, around, context, new RuleOutcomes(ALL));
    }

    static List<Finding> ofWhole(
            SeriesAnalysis whole, Collection<SeriesAnalysis> around, Context context, RuleOutcomes answers) {
        return ofFamilies(Family.of(whole, around, context), context, answers);
    }

    private static List<Finding> ofFamilies(List<Family> families, Context context, RuleOutcomes answers) {
        List<Finding> findings = new ArrayList<>();
        for (Family family : families) {
            for (Rule rule : ALL) {
                if (rule instanceof Rule.OfFamily ofFamily) {
                    add(findings, rule, ofFamily.test().find(rule, family, context), answers);
                }
            }
        }
        return SUBSUMPTION.mostSpecific(findings, answers);
    }

    private static void add(List<Finding> findings, Rule rule, List<Finding> found, RuleOutcomes answers) {
        answers.asked(rule, found);
        findings.addAll(found);
    }
}
