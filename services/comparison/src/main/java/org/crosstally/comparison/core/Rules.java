package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.comparison.core.Finding.Cause;

/**
 * The list of all rules, and who asks them. A clash of core and camp is named by the first rule that has a name for it; of the
 * other findings a more specific kind takes the place of a general one by {@link Kind#replaces}.
 */
public final class Rules {

    /** Most severe first; the fingerprint breaks ties, so that the order is always the same. */
    public static final Comparator<Finding> MOST_SEVERE_FIRST = Comparator.comparingDouble(
                    (Finding finding) -> -finding.severity().score())
            .thenComparing(Finding::fingerprint);

    private static final List<Rule> ALL = List.of(
            // Why a camp stands against the core: the first that has a name for it
            clash(
                    Kind.MAGNITUDE,
                    "An order of magnitude given in words does not hold what the others report.",
                    Map.of(),
                    Causes::magnitude),
            clash(
                    Kind.UNIT_OF_ANALYSIS,
                    "Two sides count different things: persons and households, incidents and people.",
                    Map.of(),
                    RetellingRules::countedApart),
            clash(
                    Kind.RATE_PERIOD_SLIP,
                    "Two rates differ by the ratio of two periods.",
                    Map.of("ratioSlack", Causes.RATIO_SLACK),
                    Causes::ratePeriodSlip),
            clash(
                    Kind.UNIT_SLIP,
                    "Two amounts differ by a factor between two units of their dimension.",
                    Map.of("ratioSlack", Causes.RATIO_SLACK, "sharpestRatio", Causes.SHARPEST_RATIO),
                    Causes::unitSlip),
            clash(
                    Kind.SCALE_SLIP,
                    "Two amounts differ by a power of ten, within their rounding; small counts do so without a slip.",
                    Map.of(
                            "ratioSlack",
                            Causes.RATIO_SLACK,
                            "sharpestPower",
                            Causes.SHARPEST_POWER,
                            "smallCount",
                            Causes.SMALL_COUNT,
                            "wordOfScale",
                            Causes.WORD_OF_SCALE),
                    Causes::scaleSlip),
            clash(
                    Kind.TRANSCRIPTION,
                    "The digits of two numbers are one swap or one digit apart, a sign is lost, or a number was cut at its separator.",
                    Map.of(
                            "swapWidth",
                            Causes.SWAP_WIDTH,
                            "editRatio",
                            Causes.EDIT_RATIO,
                            "tellingDigits",
                            (double) Causes.TELLING_DIGITS,
                            "ordinaryRatio",
                            Causes.ORDINARY_RATIO),
                    Causes::transcription),
            clash(
                    Kind.VALUE_CONFLICT,
                    "What the words of two camps commit to lies further apart than tolerance, rounding and time allow.",
                    Map.of("plainGap", Thresholds.DEFAULT.plainGap()),
                    clash -> Optional.of(new Cause("none", "no slip of digits, scale or unit explains it"))),
            // What an article's own text shows
            series(
                    Kind.QUOTE_NOT_FOUND,
                    "The words are not in the article, or the number is not in the words: the claim then meets no other. Or a later text"
                            + " has lost both: the claim then counts as before.",
                    Map.of(),
                    EvidenceRules::quoteNotFound),
            series(
                    Kind.SILENT_EDIT,
                    "A later snapshot of one article changed the number without a note.",
                    Map.of(),
                    EvidenceRules::silentEdit),
            series(
                    Kind.TRANSLATION_DRIFT,
                    "A translation changes the number, its scale, its unit or the sense of its qualifier.",
                    Map.of("daysApart", TranslationRules.DAYS_APART, "wordOfScale", TranslationRules.WORD_OF_SCALE),
                    TranslationRules::drift),
            pair(
                    Kind.TRANSLATION_DRIFT,
                    "A translation tells the number of another measure, or in another currency.",
                    Map.of("daysApart", TranslationRules.DAYS_APART),
                    TranslationRules::driftOfMeaning),
            // Who said it first
            series(
                    Kind.DEPENDENT_SOURCES,
                    "Two or more articles go back to one origin, so they count as one.",
                    Map.of(),
                    OriginRules::dependentSources),
            series(
                    Kind.CIRCULAR_ATTRIBUTION,
                    "Those who print a number name each other for it.",
                    Map.of(),
                    OriginRules::circularAttribution),
            series(
                    Kind.MISSING_ATTRIBUTION,
                    "An outlet prints in its own voice a number that another article attributes.",
                    Map.of("ownCountDigits", (double) OriginRules.OWN_COUNT_DIGITS),
                    OriginRules::missingAttribution),
            series(
                    Kind.ATTRIBUTION_CONFLICT,
                    "One text, or one sentence, gives one number of one day to two different origins.",
                    Map.of("tellingWords", (double) OriginRules.TELLING_WORDS),
                    OriginRules::attributionConflict),
            series(
                    Kind.UNCORROBORATED,
                    "An important measure rests on one origin.",
                    Map.of(),
                    OriginRules::uncorroborated),
            // What its origin said later
            series(
                    Kind.STALE_REPEAT,
                    "An old figure is printed after a newer one of the same origin was public.",
                    Map.of("graceDays", RepeatRules.GRACE_DAYS),
                    RepeatRules::staleRepeat),
            series(
                    Kind.RETRACTED_REUSE,
                    "A figure is repeated after its origin corrected it.",
                    Map.of("graceDays", RepeatRules.GRACE_DAYS),
                    RepeatRules::retractedReuse),
            // Running totals
            series(
                    Kind.CUMULATIVE_DECREASE,
                    "A total that can only grow is lower than the same origin gave before.",
                    Map.of(
                            "daysFromCorrection",
                            TotalRules.ONE_DAY_FROM_CORRECTION,
                            "definitionDays",
                            TotalRules.DEFINITION_DAYS),
                    TotalRules::cumulativeDecrease),
            series(
                    Kind.SUPERSEDED,
                    "The same origin has given a newer total, not lower.",
                    Map.of(),
                    TotalRules::superseded),
            series(
                    Kind.WINDOW_MISMATCH,
                    "Two totals count from different days; critical where the shorter window holds more, else only worth knowing.",
                    Map.of(),
                    TotalRules::windowMismatch),
            // The words around a number
            series(
                    Kind.QUALIFIER_DRIFT,
                    "One origin's number is retold with another qualifier.",
                    Map.of(),
                    WordingRules::qualifierDrift),
            series(
                    Kind.MAGNITUDE,
                    "Two orders of magnitude given in words exclude each other.",
                    Map.of(),
                    WordingRules::magnitudeWords),
            series(
                    Kind.PRECISION_INFLATION,
                    "One origin's figure is told with more digits than it gave.",
                    Map.of("addedDigits", (double) WordingRules.ADDED_DIGITS),
                    WordingRules::precisionInflation),
            series(
                    Kind.ZERO_VS_UNKNOWN,
                    "One says that there is none, another that it is not known how many.",
                    Map.of(),
                    WordingRules::zeroVsUnknown),
            // How far it has come, and how firmly it is asserted
            pair(
                    Kind.STAGE_MISMATCH,
                    "The same amount is given at two stages: planned is not ordered.",
                    Map.of(),
                    StageRules::stageMismatch),
            pair(
                    Kind.STAGE_ORDER,
                    "More is reported of a later stage than of an earlier one: delivered exceeds ordered.",
                    Map.of(),
                    StageRules::stageOrder),
            pair(
                    Kind.MODALITY_UPGRADE,
                    "An aim or a forecast is told as a fact.",
                    Map.of("tellingDigits", (double) PairMarks.TELLING_DIGITS),
                    StageRules::outlookAsFact),
            series(
                    Kind.MODALITY_UPGRADE,
                    "One origin's estimate is told as an observation.",
                    Map.of(),
                    StageRules::estimateAsFact),
            // One number retold of something else
            pair(
                    Kind.MEASURE_DRIFT,
                    "One number is given for a measure and for a broader one: casualties retold as killed.",
                    Map.of("tellingDigits", (double) PairMarks.TELLING_DIGITS),
                    RetellingRules::measureDrift),
            pair(
                    Kind.SCOPE_MISMATCH,
                    "One number is given for a place or party and for another that contains it.",
                    Map.of("tellingDigits", (double) PairMarks.TELLING_DIGITS),
                    RetellingRules::scopeMismatch),
            pair(
                    Kind.RATE_PERIOD_SLIP,
                    "The same number is given per one period and per another.",
                    Map.of(),
                    RetellingRules::ratePeriod),
            pair(
                    Kind.CURRENCY_MISMATCH,
                    "The same number is given in two currencies, or in one and in none.",
                    Map.of(),
                    RetellingRules::currency),
            series(
                    Kind.UNIT_OF_ANALYSIS,
                    "One number counts persons here and households, incidents or contracts there.",
                    Map.of("tellingDigits", (double) PairMarks.TELLING_DIGITS),
                    RetellingRules::unitOfAnalysis),
            // Parts and wholes
            pair(
                    Kind.PART_EXCEEDS_WHOLE,
                    "A narrower measure, place or party has more than the broader one that contains it.",
                    Map.of(),
                    WholeRules::partExceedsWhole),
            family(
                    Kind.PART_EXCEEDS_WHOLE,
                    "The parts of a place or party make more together than the whole has.",
                    Map.of(),
                    WholeRules::partsExceedWhole),
            series(
                    Kind.PART_EXCEEDS_WHOLE,
                    "A flow over a period exceeds that over a longer one which contains it.",
                    Map.of(),
                    WholeRules::subPeriod),
            pair(
                    Kind.PART_EXCEEDS_WHOLE,
                    "A flow over a period exceeds the running total at its end.",
                    Map.of(),
                    WholeRules::flowOverTotal),
            // What follows from each other
            pair(
                    Kind.DERIVED_INCONSISTENCY,
                    "A rate over a period, times that period, is not the total of it.",
                    Map.of("roughly", DerivedRules.ROUGHLY),
                    DerivedRules::rateTimesWindow),
            pair(
                    Kind.DERIVED_INCONSISTENCY,
                    "An origin's flow over a period is not what its own total grew by.",
                    Map.of("roughly", DerivedRules.ROUGHLY),
                    DerivedRules::totalGrowth),
            family(
                    Kind.DERIVED_INCONSISTENCY,
                    "One lot is delivered sooner after its order than the lead time allows.",
                    Map.of("roughly", DerivedRules.ROUGHLY),
                    DerivedRules::leadTime));

    private static final List<Rule> CLASHES =
            ALL.stream().filter(Rule.OfClash.class::isInstance).toList();

    private Rules() {}

    /** Every rule, in the order in which they are asked. A kind may have several. */
    public static List<Rule> all() {
        return ALL;
    }

    /** What the rules for one series find, most severe first. */
    public static List<Finding> within(SeriesAnalysis series, Context context) {
        return within(series, context, new Answers());
    }

    static List<Finding> within(SeriesAnalysis series, Context context, Answers answers) {
        List<Finding> findings = new ArrayList<>(Naming.find(CLASHES, series, context, answers));
        for (Rule rule : ALL) {
            if (rule instanceof Rule.OfSeries ofSeries) {
                add(findings, rule, ofSeries.test().find(rule, series, context), answers);
            }
        }
        return Sharpness.sharpest(findings, answers);
    }

    /** What the rules for two series find; the same for both orders. */
    public static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context) {
        return between(one, other, context, new Answers());
    }

    static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context, Answers answers) {
        boolean ordered = one.key().text().compareTo(other.key().text()) <= 0;
        SeriesAnalysis first = ordered ? one : other;
        SeriesAnalysis second = ordered ? other : one;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : ALL) {
            if (rule instanceof Rule.OfPair ofPair) {
                add(findings, rule, ofPair.test().find(rule, first, second, context), answers);
            }
        }
        return Sharpness.sharpest(findings, answers);
    }

    /**
     * What the rules find that need a whole and all its parts at once, in the families of which {@code whole} is the whole. Ask
     * again when any part of it changed.
     *
     * @param around its neighbours
     */
    public static List<Finding> ofWhole(SeriesAnalysis whole, Collection<SeriesAnalysis> around, Context context) {
        return ofWhole(whole, around, context, new Answers());
    }

    static List<Finding> ofWhole(
            SeriesAnalysis whole, Collection<SeriesAnalysis> around, Context context, Answers answers) {
        return ofFamilies(Family.of(whole, around, context), context, answers);
    }

    private static List<Finding> ofFamilies(List<Family> families, Context context, Answers answers) {
        List<Finding> findings = new ArrayList<>();
        for (Family family : families) {
            for (Rule rule : ALL) {
                if (rule instanceof Rule.OfFamily ofFamily) {
                    add(findings, rule, ofFamily.test().find(rule, family, context), answers);
                }
            }
        }
        return Sharpness.sharpest(findings, answers);
    }

    private static void add(List<Finding> findings, Rule rule, List<Finding> found, Answers answers) {
        answers.asked(rule, found);
        findings.addAll(found);
    }

    private static Rule clash(Kind kind, String sentence, Map<String, Double> thresholds, Rule.ClashTest test) {
        return new Rule.OfClash(kind, 3, sentence, thresholds, test);
    }

    private static Rule series(Kind kind, String sentence, Map<String, Double> thresholds, Rule.SeriesTest test) {
        return new Rule.OfSeries(kind, 1, sentence, thresholds, test);
    }

    private static Rule pair(Kind kind, String sentence, Map<String, Double> thresholds, Rule.PairTest test) {
        return new Rule.OfPair(kind, 1, sentence, thresholds, test);
    }

    private static Rule family(Kind kind, String sentence, Map<String, Double> thresholds, Rule.FamilyTest test) {
        return new Rule.OfFamily(kind, 1, sentence, thresholds, test);
    }
}
