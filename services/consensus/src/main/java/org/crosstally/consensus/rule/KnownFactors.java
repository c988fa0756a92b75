package org.crosstally.consensus.rule;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;

/** Factors by which a figure is off when one unit, period or word of scale is taken for another. */
final class KnownFactors {

    private KnownFactors() {}

    /** Words of scale that are a power of ten apart, by its number of zeros. */
    static final Map<Integer, String> SCALES = Map.of(
            3, ", as between thousand and million, or million and billion",
            6, ", as between million and trillion");

    /** The ratios of two periods. */
    static final Map<String, Double> PERIODS = ordered(
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

    /** Computed once for each dimension: every clash is tested against all of them. */
    private static final Map<Dimension, Map<String, Double>> UNIT_FACTORS = new ConcurrentHashMap<>();

    /** The factors between two units of a dimension, by the names of both. */
    static Map<String, Double> ofUnits(Dimension dimension) {
        return UNIT_FACTORS.computeIfAbsent(dimension, KnownFactors::factorsOf);
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
