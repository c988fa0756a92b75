package org.crosstally.comparison.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One value out of several, each with the weight of who says it. */
public final class Estimate {

    private static final double ROUNDING = 1e-9;

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
                        each.getValue(),
                        Reliabilities.weight(reliability.getOrDefault(each.getKey(), Reliabilities.UNKNOWN))))
                .toList());
    }
}
