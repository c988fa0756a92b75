package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crosstally.comparison.core.Finding.Cause;

/** The rules that name a clash of core and camp, the most specific first. Each clash is named once. */
final class ClashRules {

    private ClashRules() {}

    static final List<Rule> ALL = List.of(
            rule(
                    Kind.MAGNITUDE,
                    "An order of magnitude given in words does not hold what the others report.",
                    Map.of(),
                    Causes::magnitude),
            rule(
                    Kind.RATE_PERIOD_SLIP,
                    "Two rates differ by the ratio of two periods.",
                    Map.of("ratioSlack", Causes.RATIO_SLACK),
                    Causes::ratePeriodSlip),
            rule(
                    Kind.UNIT_SLIP,
                    "Two amounts differ by a factor between two units of their dimension.",
                    Map.of("ratioSlack", Causes.RATIO_SLACK, "sharpestRatio", Causes.SHARPEST_RATIO),
                    Causes::unitSlip),
            rule(
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
            rule(
                    Kind.TRANSCRIPTION,
                    "The digits of two numbers are one swap or one digit apart, a sign is lost, or a number was cut at its"
                            + " separator.",
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
            rule(
                    Kind.VALUE_CONFLICT,
                    "What the words of two camps commit to lies further apart than tolerance, rounding and time allow.",
                    Map.of("plainGap", Thresholds.DEFAULT.plainGap()),
                    clash -> Optional.of(new Cause("none", "no slip of digits, scale or unit explains it"))));

    /** What the rules name, one finding a clash. */
    static List<Finding> find(SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Clash clash : series.clashes()) {
            for (Rule rule : ALL) {
                Optional<Finding> named = name(rule, clash, series, context);
                if (named.isPresent()) {
                    findings.add(named.get());
                    break;
                }
            }
        }
        return findings;
    }

    private static Rule rule(
            Kind kind, String sentence, Map<String, Double> thresholds, Function<Clash, Optional<Cause>> test) {
        return new Rule.OfClash(kind, 2, sentence, thresholds, test::apply);
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
