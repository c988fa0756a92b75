package org.crosstally.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Published methods of truth discovery in their simplest form, for comparison with our estimate. Each takes the values of all sources
 * for all things and returns one value for each thing.
 */
final class Baselines {

    /** Returns one value for each thing from the values of its sources. */
    interface Method {
        Map<String, Double> values(Map<String, Map<String, Double>> said);
    }

    private static final int ROUNDS = 20;
    private static final double LEAST_LOSS = 0.1;

    private Baselines() {}

    /** The lower median: all sources have the same weight. */
    static Map<String, Double> median(Map<String, Map<String, Double>> said) {
        return weighted(said, Map.of());
    }

    /**
     * CRH for continuous data (Li, Li, Gao, Zhao, Fan, Han, SIGMOD 2014): the weight of a source is minus the logarithm of its
     * share in all losses; a loss is the distance from the current estimate divided by the deviation of the thing.
     */
    static Map<String, Double> crh(Map<String, Map<String, Double>> said) {
        Map<String, Double> weights = Map.of();
        Map<String, Double> truth = weighted(said, weights);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> losses = new TreeMap<>();
            for (Map.Entry<String, Map<String, Double>> thing : said.entrySet()) {
                double deviation = Math.max(1e-9, deviation(thing.getValue()));
                double now = truth.get(thing.getKey());
                thing.getValue()
                        .forEach((source, value) ->
                                losses.merge(source, Math.abs(value - now) / deviation, Double::sum));
            }
            double all = losses.values().stream().mapToDouble(each -> each).sum();
            Map<String, Double> next = new HashMap<>();
            // A source without any loss would have an unbounded weight.
            losses.forEach((source, loss) ->
                    next.put(source, -Math.log(Math.max(LEAST_LOSS, loss) / Math.max(LEAST_LOSS, all))));
            weights = next;
            truth = weighted(said, weights);
        }
        return truth;
    }

    /**
     * TruthFinder (Yin, Han, Yu, KDD 2007): the confidence of a value follows from the trust in its sources and in similar values, the
     * trust from the confidence; dampening 0.3, weight of similarity 0.5.
     */
    static Map<String, Double> truthFinder(Map<String, Map<String, Double>> said) {
        return voting(said, 0.9, trust -> -Math.log(1 - Math.min(0.999999, trust)), 0.3);
    }

    /**
     * AccuSim without copying (Dong, Berti-Equille, Srivastava, VLDB 2009): a source has ln(n a / (1 - a)) votes, with a hundred
     * wrong values, and similar values share half of their votes.
     */
    static Map<String, Double> accuSim(Map<String, Map<String, Double>> said) {
        return voting(said, 0.8, trust -> Math.log(100 * Math.min(0.99, trust) / (1 - Math.min(0.99, trust))), 1);
    }

    private static Map<String, Double> voting(
            Map<String, Map<String, Double>> said,
            double first,
            java.util.function.DoubleUnaryOperator vote,
            double dampening) {
        Map<String, Double> trust = new HashMap<>();
        Map<String, Double> best = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, double[]> sums = new HashMap<>();
            for (Map.Entry<String, Map<String, Double>> thing : said.entrySet()) {
                TreeMap<Double, Double> votes = new TreeMap<>();
                thing.getValue()
                        .forEach((source, value) ->
                                votes.merge(value, vote.applyAsDouble(trust.getOrDefault(source, first)), Double::sum));
                double deviation = Math.max(1e-9, deviation(thing.getValue()));
                Map<Double, Double> confidence = new HashMap<>();
                double most = Double.NEGATIVE_INFINITY;
                double all = 0;
                for (double value : votes.keySet()) {
                    double near = 0;
                    for (Map.Entry<Double, Double> other : votes.entrySet()) {
                        if (other.getKey() != value) {
                            near += other.getValue() * (Math.exp(-Math.abs(other.getKey() - value) / deviation) - 0.5);
                        }
                    }
                    double score = votes.get(value) + 0.5 * Math.max(0, near);
                    confidence.put(value, score);
                    all += Math.exp(Math.min(500, score));
                    if (score > most) {
                        most = score;
                        best.put(thing.getKey(), value);
                    }
                }
                double sum = all;
                thing.getValue().forEach((source, value) -> {
                    double score = confidence.get(value);
                    double known = dampening < 1
                            ? 1 / (1 + Math.exp(-dampening * score))
                            : Math.exp(Math.min(500, score)) / sum;
                    double[] running = sums.computeIfAbsent(source, none -> new double[2]);
                    running[0] += known;
                    running[1]++;
                });
            }
            sums.forEach((source, running) -> trust.put(source, running[0] / running[1]));
        }
        return best;
    }

    /**
     * GTM (Zhao, Han, QDB 2012): every value is the truth plus Gaussian noise with the variance of its source, which has an inverse
     * gamma prior (10, 10); expectation maximisation on values normalised by thing.
     */
    static Map<String, Double> gtm(Map<String, Map<String, Double>> said) {
        Map<String, Double> variance = new HashMap<>();
        Map<String, Double> truth = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, double[]> sums = new HashMap<>();
            for (Map.Entry<String, Map<String, Double>> thing : said.entrySet()) {
                double middle = thing.getValue().values().stream()
                        .mapToDouble(each -> each)
                        .average()
                        .orElseThrow();
                double deviation = Math.max(1e-9, deviation(thing.getValue()));
                double precision = 1;
                double weighed = 0;
                for (Map.Entry<String, Double> each : thing.getValue().entrySet()) {
                    double p = 1 / variance.getOrDefault(each.getKey(), 1.0);
                    precision += p;
                    weighed += p * (each.getValue() - middle) / deviation;
                }
                double mean = weighed / precision;
                double spread = 1 / precision;
                truth.put(thing.getKey(), middle + mean * deviation);
                thing.getValue().forEach((source, value) -> {
                    double[] running = sums.computeIfAbsent(source, none -> new double[2]);
                    double z = (value - middle) / deviation - mean;
                    running[0] += z * z + spread;
                    running[1]++;
                });
            }
            sums.forEach((source, running) -> variance.put(source, (10 + running[0] / 2) / (10 + 1 + running[1] / 2)));
        }
        return truth;
    }

    private static Map<String, Double> weighted(Map<String, Map<String, Double>> said, Map<String, Double> weights) {
        Map<String, Double> values = new HashMap<>();
        said.forEach((thing, sources) -> {
            TreeMap<Double, Double> sums = new TreeMap<>();
            sources.forEach((source, value) -> sums.merge(value, weights.getOrDefault(source, 1.0), Double::sum));
            double half = sums.values().stream().mapToDouble(each -> each).sum() / 2;
            double sum = 0;
            for (Map.Entry<Double, Double> each : sums.entrySet()) {
                sum += each.getValue();
                if (sum >= half - 1e-12) {
                    values.put(thing, each.getKey());
                    break;
                }
            }
        });
        return values;
    }

    private static double deviation(Map<String, Double> values) {
        double mean =
                values.values().stream().mapToDouble(each -> each).average().orElse(0);
        return Math.sqrt(values.values().stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0));
    }
}
