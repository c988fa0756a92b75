package org.crosstally.consensus.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.Clash;
import org.crosstally.consensus.grouping.SharpestPair;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Digits;
import org.crosstally.consensus.model.Digits.Range;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/**
 * Rules that explain a clash. Each compares the most precise claims of both sides for the same day, since rounding and
 * growth hide a slip.
 */
public final class ClashRules {

    /** A ratio that is known less precisely fits too many factors to be significant. */
    public static final double SHARPEST_RATIO = 1.25;
    /** Digit swaps are tested only where the other number is known this precisely. */
    public static final double SWAP_WIDTH = 0.05;
    /** A digit more or less changes a number at least so many times. */
    public static final double EDIT_RATIO = 3;
    /** From this factor on, a power of ten is a mistaken word of scale; different counts are not so far apart. */
    public static final double WORD_OF_SCALE = 1000;
    /** Numbers of fewer digits are one edit away from too many others. */
    public static final int TELLING_DIGITS = 3;
    /**
     * Below this ratio two independent counts often differ; a swap is then accepted only for exact numbers with more
     * digits.
     */
    public static final double ORDINARY_RATIO = 1.1;

    private static final int MOST_ZEROS = 12;

    static final KindDefinition MAGNITUDE = KindDefinition.of(Kind.MAGNITUDE, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "hundreds"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "thousands"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition UNIT_OF_ANALYSIS = KindDefinition.of(Kind.UNIT_OF_ANALYSIS, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Red Cross", "amount": {"value": "1312", "unit": "{person}"}, "measure": "displaced", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"value": "1312", "unit": "{household}"}, "measure": "displaced", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "displaced", "dimension": "COUNT", "unit": "{person}"}]
            }
            """);

    static final KindDefinition RATE_PERIOD_SLIP = KindDefinition.of(Kind.RATE_PERIOD_SLIP, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "70", "per": "d"}, "measure": "shells fired", "subject": "Ruritania", "time": {"kind": "RATE", "asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"value": "70", "per": "wk"}, "measure": "shells fired", "subject": "Ruritania", "time": {"kind": "RATE", "asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition UNIT_SLIP = KindDefinition.of(Kind.UNIT_SLIP, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "62", "unit": "km"}, "measure": "front line", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"value": "62", "unit": "[mi_i]"}, "measure": "front line", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "front line", "dimension": "LENGTH", "unit": "km"}]
            }
            """);

    static final KindDefinition SCALE_SLIP = KindDefinition.of(Kind.SCALE_SLIP, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "about 1,250"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "1.25 million"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition TRANSCRIPTION = KindDefinition.of(Kind.TRANSCRIPTION, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "9,712"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "7,912"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition VALUE_CONFLICT = KindDefinition.of(Kind.VALUE_CONFLICT, null, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,250"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "2,310"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofClash(
                    MAGNITUDE,
                    3,
                    "An order of magnitude given in words excludes the figure of the other sources.",
                    Map.of(),
                    ClashRules::magnitude),
            Rule.ofClash(
                    UNIT_OF_ANALYSIS,
                    3,
                    "Two sides count different things: persons and households, incidents and people.",
                    Map.of(),
                    ClashRules::countedApart),
            Rule.ofClash(
                    RATE_PERIOD_SLIP,
                    3,
                    "Two rates differ by the ratio of two periods.",
                    Map.of("ratioSlack", SharpestPair.RATIO_SLACK),
                    ClashRules::ratePeriodSlip),
            Rule.ofClash(
                    UNIT_SLIP,
                    3,
                    "Two amounts differ by a factor between two units of their dimension.",
                    Map.of("ratioSlack", SharpestPair.RATIO_SLACK, "sharpestRatio", SHARPEST_RATIO),
                    ClashRules::unitSlip),
            Rule.ofClash(
                    SCALE_SLIP,
                    3,
                    "Two amounts differ by a power of ten, within their rounding; small counts are exempt.",
                    Map.of(
                            "ratioSlack",
                            SharpestPair.RATIO_SLACK,
                            "sharpestPower",
                            SharpestPair.SHARPEST_POWER,
                            "smallCount",
                            SharpestPair.SMALL_COUNT,
                            "wordOfScale",
                            WORD_OF_SCALE),
                    ClashRules::scaleSlip),
            Rule.ofClash(
                    TRANSCRIPTION,
                    3,
                    "The digits of two numbers differ by one swap or one digit, a sign is missing, or a number was cut at its separator.",
                    Map.of(
                            "swapWidth",
                            SWAP_WIDTH,
                            "editRatio",
                            EDIT_RATIO,
                            "tellingDigits",
                            (double) TELLING_DIGITS,
                            "ordinaryRatio",
                            ORDINARY_RATIO),
                    ClashRules::transcription),
            Rule.ofClash(
                    VALUE_CONFLICT,
                    3,
                    "The literal ranges of two sides are further apart than tolerance, rounding and time allow.",
                    Map.of("plainGap", Thresholds.DEFAULT.plainGap()),
                    clash -> Optional.of(new Cause("none", "no slip of digits, scale or unit explains it"))));

    /** The kinds that a clash can be. */
    static final Set<Kind> KINDS = RULES.stream().map(Rule::kind).collect(Collectors.toUnmodifiableSet());

    private ClashRules() {}

    /** The ratio is a unit factor of the dimension. */
    static Optional<Cause> unitSlip(Clash clash) {
        return clash.sharpest()
                .flatMap(pair -> factor(pair, KnownFactors.ofUnits(dimension(pair))))
                .map(named -> new Cause("unit-factor", "a unit taken for another: " + named));
    }

    /** The ratio of two rates is that of two periods. */
    static Optional<Cause> ratePeriodSlip(Clash clash) {
        return clash.sharpest()
                .filter(pair -> pair.claim().time().kind() == TimeKind.RATE)
                .flatMap(pair -> factor(pair, KnownFactors.PERIODS))
                .map(named -> new Cause("period-factor", "a rate taken over another period: " + named));
    }

    /**
     * The two figures that a finding names: those that the tests compared, so that the text never contradicts the
     * cause. Where no test applies, a figure of the side and the consensus figure of the same or the nearest day.
     */
    public static List<Assertion> compared(Clash clash) {
        Optional<List<Assertion>> signs = signLost(clash);
        if (signs.isPresent()) {
            return signs.get();
        }
        return clash.sharpest()
                .map(pair -> List.of(pair.opposite(), pair.claim()))
                .orElseGet(() -> nearest(clash));
    }

    private static List<Assertion> nearest(Clash clash) {
        DatedInterval last = clash.against().get(clash.against().size() - 1);
        DatedInterval consensus = clash.consensus().stream()
                .min(Comparator.comparingLong((DatedInterval interval) -> Math.abs(interval.day() - last.day()))
                        .thenComparing(DatedInterval::claim, Sides.BEST))
                .orElseThrow();
        return List.of(consensus.claim(), last.claim());
    }

    /**
     * The ratio is a significant power of ten: it is one between two words of scale, or it is known precisely and the
     * smaller figure is no count of one digit.
     */
    static Optional<Cause> scaleSlip(Clash clash) {
        Optional<SharpestPair> pair = clash.sharpest();
        for (int zeros = 1; pair.isPresent() && zeros <= MOST_ZEROS; zeros++) {
            double power = Math.pow(10, zeros);
            boolean fits = pair.get().fits(power) || pair.get().fits(1 / power);
            if (fits && (power >= WORD_OF_SCALE || pair.get().isTenfoldSignificant())) {
                return Optional.of(new Cause(
                        "power-of-ten",
                        "a factor of " + BigDecimal.TEN.pow(zeros).toPlainString()
                                + KnownFactors.SCALES.getOrDefault(zeros, "")));
            }
        }
        return Optional.empty();
    }

    /** Digits changed places, came in or got lost, or a sign got lost. */
    static Optional<Cause> transcription(Clash clash) {
        if (signLost(clash).isPresent()) {
            return Optional.of(new Cause("sign", "a lost minus sign"));
        }
        Optional<SharpestPair> pair = clash.sharpest();
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        double ratio = pair.get().own().ratioTo(pair.get().other());
        if (pair.get().counts() && pair.get().larger() < Math.pow(10, TELLING_DIGITS - 1)) {
            return Optional.empty();
        }
        double unit = Digits.canonicalFactor(pair.get().claim());
        for (double divisor : unit == 1 || unit <= 0 ? new double[] {1} : new double[] {1, unit}) {
            Range own = pair.get().own().in(divisor);
            Range other = pair.get().other().in(divisor);
            if (other.width() < SWAP_WIDTH && isSwapSignificant(pair.get(), own, other) && Digits.swapped(own, other)) {
                return Optional.of(new Cause("digit-swap", "two neighbouring digits that changed places"));
            }
            if ((ratio > EDIT_RATIO || ratio < 1 / EDIT_RATIO) && Digits.edited(own, other)) {
                return Optional.of(new Cause("digit-edit", "a digit added or lost"));
            }
        }
        if (Digits.cutAtSeparator(pair.get().own(), pair.get().other())
                || Digits.cutAtSeparator(pair.get().other(), pair.get().own())) {
            return Optional.of(new Cause("cut-at-separator", "a number cut at its thousands separator"));
        }
        return Optional.empty();
    }

    /**
     * Whether a swap is likelier than two independent counts. If the numbers are far apart, three digits are enough; if
     * they are close, both must be exact and have four.
     */
    private static boolean isSwapSignificant(SharpestPair pair, Range own, Range other) {
        if (!pair.counts()) {
            return true;
        }
        boolean apart = pair.larger() / pair.smaller() >= ORDINARY_RATIO;
        boolean exact = own.high() - own.low() <= 1 && other.high() - other.low() <= 1;
        return pair.smaller() >= Math.pow(10, TELLING_DIGITS - 1)
                && (apart || (exact && pair.smaller() >= Math.pow(10, TELLING_DIGITS)));
    }

    /** Two sides of a clash count different things. */
    static Optional<Cause> countedApart(Clash clash) {
        List<Assertion> pair = compared(clash);
        return CountedNouns.difference(pair.get(0), pair.get(1))
                .map(sorts -> new Cause("counted-noun", "different things counted: " + sorts));
    }

    /** One side gives an order of magnitude in words. */
    static Optional<Cause> magnitude(Clash clash) {
        boolean words = wordy(clash.against()) || wordy(clash.consensus());
        return words
                ? Optional.of(new Cause("magnitude-word", "an order of magnitude that excludes the other number"))
                : Optional.empty();
    }

    private static boolean wordy(List<DatedInterval> side) {
        return side.stream().allMatch(interval -> isMagnitude(interval.claim()));
    }

    static boolean isMagnitude(Assertion claim) {
        Qualifier qualifier = claim.figure().printed().qualifier();
        return qualifier == Qualifier.MAGNITUDE || qualifier == Qualifier.SEVERAL;
    }

    /** A consensus figure and one of the side that differ in their signs only. */
    private static Optional<List<Assertion>> signLost(Clash clash) {
        if (clash.axis().logarithmic()) {
            return Optional.empty();
        }
        return clash.against().stream()
                .flatMap(interval -> clash.consensus().stream()
                        .filter(consensus -> opposites(interval.claim(), consensus.claim()))
                        .map(consensus -> List.of(consensus.claim(), interval.claim())))
                .findFirst();
    }

    private static boolean opposites(Assertion a, Assertion b) {
        BigDecimal x = a.figure().printed().value();
        BigDecimal y = b.figure().printed().value();
        return x != null
                && y != null
                && x.signum() != 0
                && x.negate().compareTo(y) == 0
                && java.util.Objects.equals(
                        a.figure().printed().unit(), b.figure().printed().unit());
    }

    private static Optional<String> factor(SharpestPair pair, Map<String, Double> factors) {
        if (pair.most() / pair.least() > SHARPEST_RATIO) {
            return Optional.empty();
        }
        return factors.entrySet().stream()
                .filter(named -> pair.fits(named.getValue()) || pair.fits(1 / named.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Dimension dimension(SharpestPair pair) {
        return pair.claim().figure().dimension();
    }
}
