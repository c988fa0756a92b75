package org.crosstally.consensus.grouping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.model.Context;

/** A weighted median of values from several sources. */
public final class Estimate {

    private static final double ROUNDING = 1e-9;
    private static final double LEAST_FAULT = 0.05;
    private static final double NO_FAULT_AT_ALL = 1e-9;

    private Estimate() {}

    /** A value and its weight. */
    public record Weighted<T extends Comparable<T>>(T value, double weight) {}

    /**
     * The weighted median: the least value that half of all weight does not exceed; ties go to the lower.
     *
     * @return null for no value
     */
    public static <T extends Comparable<T>> T median(List<Weighted<T>> values) {
        List<Weighted<T>> sorted = values.stream()
                .sorted(Comparator.<Weighted<T>, T>comparing(Weighted::value).thenComparing(Weighted::weight))
                .toList();
        double all = 0;
        for (Weighted<T> each : sorted) {
            all += each.weight;
        }
        double sum = 0;
        for (Weighted<T> each : sorted) {
            sum += each.weight;
            if (sum >= all / 2 * (1 - ROUNDING)) {
                return each.value;
            }
        }
        return null;
    }

    /** The median of the sources' values weighted by reliability; unknown sources count as average. */
    public static <T extends Comparable<T>> T of(Map<String, T> values, Map<String, Double> reliability) {
        return median(values.entrySet().stream()
                .map(each -> new Weighted<>(
                        each.getValue(), weight(reliability.getOrDefault(each.getKey(), Context.UNKNOWN_RELIABILITY))))
                .toList());
    }

    /**
     * The weight of a source with this reliability in an estimate: the inverse square of its fault as a multiple of the
     * average. A fault of zero is raised to a small one.
     */
    public static double weight(double reliability) {
        double fault = (1 - reliability) / Math.max(NO_FAULT_AT_ALL, reliability);
        return Math.pow(fault + LEAST_FAULT, -2);
    }
}
