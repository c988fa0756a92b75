package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.comparison.core.Digits.Range;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;

/**
 * Tests that name why two sides of a clash differ. Each looks at the sharpest claim of both sides that speak of the same
 * day: rounding and growth blur every trace of a slip.
 */
final class Causes {

    /** Ratios are compared to this, beside the rounding of both numbers. */
    static final double RATIO_SLACK = 0.002;
    /** A ratio known less sharply than this fits too many factors to mean any. */
    static final double SHARPEST_RATIO = 1.25;
    /** Digit swaps are looked for only where the other number is known this sharply. */
    static final double SWAP_WIDTH = 0.05;
    /** A digit more or less changes a number at least so many times. */
    static final double EDIT_RATIO = 3;
    /** Counts below this differ tenfold in the ordinary course of reporting: 1 against 10 shows no slip. */
    static final double SMALL_COUNT = 10;
    /**
     * Ten or a hundred times is believed of a ratio that is known this sharply: any ratio falls within it of a power of ten
     * with the chance ln(this) / ln(10), three in ten.
     */
    static final double SHARPEST_POWER = 2;
    /** From here on a factor is one between two words of scale; sources that count differently are not so far apart. */
    static final double WORD_OF_SCALE = 1000;
    /** Numbers of fewer digits are one edit from too many others. */
    static final int TELLING_DIGITS = 3;
    /** Below this ratio two numbers differ as counts do, and a swap must be exact and of a longer number to be believed. */
    static final double ORDINARY_RATIO = 1.1;

    private static final int MOST_ZEROS = 12;

    private Causes() {}

    /** A pair to look at: the sharpest claim of the camp and of the core, with what they probably stood for. */
    record Sharpest(Assertion claim, Range own, Assertion opposite, Range other) {

        /** Least and greatest ratio of the two numbers. */
        double least() {
            return own.low() / other.high();
        }

        double most() {
            return own.high() / other.low();
        }

        /** Whether both are counts, which have no digits behind the point. */
        boolean counts() {
            return claim.figure().dimension() == Dimension.COUNT;
        }

        /** Whether a factor of ten or a hundred between the two is more than chance. A fraction of one is no count at all. */
        boolean tellsTenfold() {
            boolean small = counts() && smaller() >= 1 && smaller() < SMALL_COUNT - 0.5;
            return !small && most() / least() <= SHARPEST_POWER;
        }

        double smaller() {
            return Math.min(own.middle(), other.middle());
        }

        double larger() {
            return Math.max(own.middle(), other.middle());
        }

        boolean fits(double factor) {
            return least() * (1 - RATIO_SLACK) <= factor && factor <= most() * (1 + RATIO_SLACK);
        }
    }

    private record Ranged(Mark mark, Range range) {}

    /**
     * The pair to look at in a clash of {@code core} and {@code against}; empty when none has a number.
     *
     * @param growth what the quantity can grow, for figures of other days
     */
    static Optional<Sharpest> sharpest(List<Mark> core, List<Mark> against, Growth growth, boolean cumulative) {
        List<Ranged> there = ranged(core);
        Sharpest best = null;
        double width = Double.POSITIVE_INFINITY;
        for (Ranged own : there.isEmpty() ? List.<Ranged>of() : ranged(against)) {
            long day = own.mark.day();
            Ranged near = there.stream()
                    .min(Comparator.comparingLong((Ranged one) -> Math.abs(one.mark.day() - day))
                            .thenComparingDouble(one -> one.range.width())
                            .thenComparing(one -> one.mark.claim().claimId()))
                    .orElseThrow();
            Range other = carried(near, growth, cumulative, day);
            double blur = own.range.width() + other.width();
            if (blur < width) {
                width = blur;
                best = new Sharpest(own.mark.claim(), own.range, near.mark.claim(), other);
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Ranged> ranged(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.number().isPresent())
                .map(mark -> new Ranged(mark, mark.number().get()))
                .toList();
    }

    /** What a core figure of another day can have become, or been, on {@code day}. */
    private static Range carried(Ranged core, Growth growth, boolean cumulative, long day) {
        Range range = core.range;
        double room = Math.exp(growth.at(day) * Math.abs(day - core.mark.day()));
        boolean later = day > core.mark.day();
        return new Range(
                cumulative && later ? range.low() : range.low() / room,
                cumulative && !later ? range.high() : range.high() * room);
    }

    /** The ratio is a unit factor of the dimension. */
    static Optional<Cause> unitSlip(Clash clash) {
        return clash.sharpest()
                .flatMap(pair -> factor(pair, unitFactors(dimension(pair))))
                .map(named -> new Cause("unit-factor", "a unit taken for another: " + named));
    }

    /** The ratio of two rates is that of two periods. */
    static Optional<Cause> ratePeriodSlip(Clash clash) {
        return clash.sharpest()
                .filter(pair -> pair.claim().time().kind() == TimeKind.RATE)
                .flatMap(pair -> factor(pair, PERIODS))
                .map(named -> new Cause("period-factor", "a rate taken over another period: " + named));
    }

    /**
     * The two figures that a finding names: those that the tests looked at, so that the text never contradicts the cause.
     * Where no test could look, a figure of the camp and the core's of the same or the nearest day.
     */
    static List<Assertion> compared(Clash clash) {
        Optional<List<Assertion>> signs = signLost(clash);
        if (signs.isPresent()) {
            return signs.get();
        }
        return clash.sharpest()
                .map(pair -> List.of(pair.opposite(), pair.claim()))
                .orElseGet(() -> nearest(clash));
    }

    private static List<Assertion> nearest(Clash clash) {
        Mark last = clash.against().get(clash.against().size() - 1);
        Mark core = clash.core().stream()
                .min(Comparator.comparingLong((Mark mark) -> Math.abs(mark.day() - last.day()))
                        .thenComparing(Mark::claim, Camps.BEST))
                .orElseThrow();
        return List.of(core.claim(), last.claim());
    }

    /**
     * The ratio is a power of ten, and that says something: it is one between two words of scale, or it is known sharply
     * and the smaller figure is no count of one digit.
     */
    static Optional<Cause> scaleSlip(Clash clash) {
        Optional<Sharpest> pair = clash.sharpest();
        for (int zeros = 1; pair.isPresent() && zeros <= MOST_ZEROS; zeros++) {
            double power = Math.pow(10, zeros);
            boolean fits = pair.get().fits(power) || pair.get().fits(1 / power);
            if (fits && (power >= WORD_OF_SCALE || pair.get().tellsTenfold())) {
                return Optional.of(new Cause(
                        "power-of-ten",
                        "a factor of " + BigDecimal.TEN.pow(zeros).toPlainString() + SCALES.getOrDefault(zeros, "")));
            }
        }
        return Optional.empty();
    }

    /** Digits changed places, came in or got lost, or a sign got lost. */
    static Optional<Cause> transcription(Clash clash) {
        if (signLost(clash).isPresent()) {
            return Optional.of(new Cause("sign", "a lost minus sign"));
        }
        Optional<Sharpest> pair = clash.sharpest();
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
            if (other.width() < SWAP_WIDTH && swapTells(pair.get(), own, other) && Digits.swapped(own, other)) {
                return Optional.of(new Cause("digit-swap", "two neighbouring digits that changed places"));
            }
            if ((ratio > EDIT_RATIO || ratio < 1 / EDIT_RATIO) && Digits.edited(own, other)) {
                return Optional.of(new Cause("digit-edit", "a digit more or less"));
            }
        }
        if (Digits.cutAtSeparator(pair.get().own(), pair.get().other())
                || Digits.cutAtSeparator(pair.get().other(), pair.get().own())) {
            return Optional.of(new Cause("cut-at-separator", "a number cut at its thousands separator"));
        }
        return Optional.empty();
    }

    /**
     * Whether a swap is a likelier story than that two sources count a little differently. Far apart, any number of three
     * digits will do; near each other, only two counts that are known to the last digit, and have four.
     */
    private static boolean swapTells(Sharpest pair, Range own, Range other) {
        if (!pair.counts()) {
            return true;
        }
        boolean apart = pair.larger() / pair.smaller() >= ORDINARY_RATIO;
        boolean exact = own.high() - own.low() <= 1 && other.high() - other.low() <= 1;
        return pair.smaller() >= Math.pow(10, TELLING_DIGITS - 1)
                && (apart || (exact && pair.smaller() >= Math.pow(10, TELLING_DIGITS)));
    }

    /** One side gives an order of magnitude in words. */
    static Optional<Cause> magnitude(Clash clash) {
        boolean words = wordy(clash.against()) || wordy(clash.core());
        return words
                ? Optional.of(new Cause("magnitude-word", "an order of magnitude that does not hold the other number"))
                : Optional.empty();
    }

    private static boolean wordy(List<Mark> side) {
        return side.stream().allMatch(mark -> isMagnitude(mark.claim()));
    }

    static boolean isMagnitude(Assertion claim) {
        Qualifier qualifier = claim.figure().printed().qualifier();
        return qualifier == Qualifier.MAGNITUDE || qualifier == Qualifier.SEVERAL;
    }

    /** A core figure and one of the camp that differ in their signs only. */
    private static Optional<List<Assertion>> signLost(Clash clash) {
        if (clash.axis().logarithmic()) {
            return Optional.empty();
        }
        return clash.against().stream()
                .flatMap(mark -> clash.core().stream()
                        .filter(core -> opposites(mark.claim(), core.claim()))
                        .map(core -> List.of(core.claim(), mark.claim())))
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

    private static Optional<String> factor(Sharpest pair, Map<String, Double> factors) {
        if (pair.most() / pair.least() > SHARPEST_RATIO) {
            return Optional.empty();
        }
        return factors.entrySet().stream()
                .filter(named -> pair.fits(named.getValue()) || pair.fits(1 / named.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Dimension dimension(Sharpest pair) {
        return pair.claim().figure().dimension();
    }

    private static final Map<Integer, String> SCALES = Map.of(
            3, ", as between thousand and million, or million and billion",
            6, ", as between million and trillion");

    private static final Map<String, Double> PERIODS = ordered(
            "day and week",
            7.0,
            "month and year",
            12.0,
            "hour and day",
            24.0,
            "day and month",
            30.436875,
            "day and year",
            365.2425);

    /** Made once: every clash is held against them. */
    private static final Map<Dimension, Map<String, Double>> UNIT_FACTORS = new ConcurrentHashMap<>();

    private static Map<String, Double> unitFactors(Dimension dimension) {
        return UNIT_FACTORS.computeIfAbsent(dimension, Causes::factorsOf);
    }

    /** The factors between two units of everyday use, by the names of both. */
    private static Map<String, Double> factorsOf(Dimension dimension) {
        Map<String, Double> factors = new LinkedHashMap<>();
        Units.factorsOf(dimension)
                .forEach(one -> factors.put(
                        one.from() + " and " + one.to(),
                        one.factor().toDecimal(RoundingMode.HALF_EVEN).doubleValue()));
        return factors;
    }

    private static Map<String, Double> ordered(Object... pairs) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return map;
    }
}
