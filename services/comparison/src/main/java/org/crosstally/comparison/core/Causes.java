package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.comparison.core.Digits.Range;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.quantity.Dimension;
import org.crosstally.quantity.Qualifier;
import org.crosstally.quantity.TimeKind;
import org.crosstally.quantity.Units;

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

        boolean fits(double factor) {
            return least() * (1 - RATIO_SLACK) <= factor && factor <= most() * (1 + RATIO_SLACK);
        }
    }

    static Optional<Sharpest> sharpest(Clash clash) {
        Sharpest best = null;
        double width = Double.POSITIVE_INFINITY;
        for (Mark mark : clash.against()) {
            Optional<Range> own = Digits.range(mark.claim());
            Optional<Mark> near = clash.core().stream()
                    .filter(core -> Digits.range(core.claim()).isPresent())
                    .min(Comparator.comparingLong((Mark core) -> Math.abs(core.day() - mark.day()))
                            .thenComparingDouble(core ->
                                    Digits.range(core.claim()).orElseThrow().width())
                            .thenComparing(core -> core.claim().claimId()));
            if (own.isEmpty() || near.isEmpty()) {
                continue;
            }
            Range other = carried(clash, near.get(), mark.day());
            double blur = own.get().width() + other.width();
            if (blur < width) {
                width = blur;
                best = new Sharpest(mark.claim(), own.get(), near.get().claim(), other);
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a core figure of another day can have become, or been, on {@code day}. */
    private static Range carried(Clash clash, Mark core, long day) {
        Range range = Digits.range(core.claim()).orElseThrow();
        double room = Math.exp(clash.growth().at(day) * Math.abs(day - core.day()));
        boolean later = day > core.day();
        return new Range(
                clash.cumulative() && later ? range.low() : range.low() / room,
                clash.cumulative() && !later ? range.high() : range.high() * room);
    }

    /** The ratio is a unit factor of the dimension. */
    static Optional<Cause> unitSlip(Clash clash) {
        return sharpest(clash)
                .flatMap(pair -> factor(pair, unitFactors(dimension(pair))))
                .map(named -> new Cause("unit-factor", "a unit taken for another: " + named));
    }

    /** The ratio of two rates is that of two periods. */
    static Optional<Cause> ratePeriodSlip(Clash clash) {
        return sharpest(clash)
                .filter(pair -> pair.claim().time().kind() == TimeKind.RATE)
                .flatMap(pair -> factor(pair, PERIODS))
                .map(named -> new Cause("period-factor", "a rate taken over another period: " + named));
    }

    /** The ratio is a power of ten. */
    static Optional<Cause> scaleSlip(Clash clash) {
        Optional<Sharpest> pair = sharpest(clash);
        for (int zeros = 1; pair.isPresent() && zeros <= MOST_ZEROS; zeros++) {
            double power = Math.pow(10, zeros);
            if (pair.get().fits(power) || pair.get().fits(1 / power)) {
                return Optional.of(new Cause(
                        "power-of-ten",
                        "a factor of " + BigDecimal.TEN.pow(zeros).toPlainString() + SCALES.getOrDefault(zeros, "")));
            }
        }
        return Optional.empty();
    }

    /** Digits changed places, came in or got lost, or a sign got lost. */
    static Optional<Cause> transcription(Clash clash) {
        if (signLost(clash)) {
            return Optional.of(new Cause("sign", "a lost minus sign"));
        }
        Optional<Sharpest> pair = sharpest(clash);
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        double ratio = pair.get().own().ratioTo(pair.get().other());
        double unit = Digits.canonicalFactor(pair.get().claim());
        for (double divisor : unit == 1 || unit <= 0 ? new double[] {1} : new double[] {1, unit}) {
            Range own = pair.get().own().in(divisor);
            Range other = pair.get().other().in(divisor);
            if (other.width() < SWAP_WIDTH && Digits.swapped(own, other)) {
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

    private static boolean signLost(Clash clash) {
        return !clash.axis().logarithmic()
                && clash.against().stream().anyMatch(mark -> clash.core().stream()
                        .anyMatch(core -> opposites(mark.claim(), core.claim())));
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

    /** The factors between two units of everyday use, by the names of both. */
    private static Map<String, Double> unitFactors(Dimension dimension) {
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
