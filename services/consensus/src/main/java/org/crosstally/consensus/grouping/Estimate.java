package org.crosstally.consensus.grouping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.model.Context;

/** One value out of several, each with the weight of who says it. */
public final class Estimate {

    private static final double ROUNDING = 1e-9;
    private static final double LEAST_FAULT = 0.05;
    private static final double NO_FAULT_AT_ALL = 1e-9;

    private Estimate() {}

    /** A value and what it weighs. */
    public record Weighed<T extends Comparable<T>>(T value, double weight) {}

    /**
     * The weighted median: the least value that half of all weight does not exceed; ties go to the lower.
     *
     * @return null for no value
     */
    public static <T extends Comparable<T>> T median(List<Weighed<T>> values) {
        List<Weighed<T>> sorted = values.stream()
                .sorted(Comparator.<Weighed<T>, T>comparing(Weighed::value).thenComparing(Weighed::weight))
                .toList();
        double all = 0;
        for (Weighed<T> each : sorted) {
            all += each.weight;
        }
        double sum = 0;
        for (Weighed<T> each : sorted) {
            sum += each.weight;
            if (sum >= all / 2 * (1 - ROUNDING)) {
                return each.value;
            }
        }
        return null;
    }

    /** The weighted median of what sources say, by their reliability; those not known count as average. */
    public static <T extends Comparable<T>> T of(Map<String, T> values, Map<String, Double> reliability) {
        return median(values.entrySet().stream()
                .map(each -> new Weighed<>(
                        each.getValue(), weight(reliability.getOrDefault(each.getKey(), Context.UNKNOWN_RELIABILITY))))
                .toList());
    }

    /**
     * What a source of this reliability weighs in an estimate: the inverse square of its fault as a multiple of the average,
     * never of none.
     */
    public static double weight(double reliability) {
        double fault = (1 - reliability) / Math.max(NO_FAULT_AT_ALL, reliability);
        return Math.pow(fault + LEAST_FAULT, -2);
    }
}
