package org.crosstally.consensus.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crosstally.consensus.grouping.Estimate;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.reliability.SourceDistances.Pair;
import org.crosstally.consensus.reliability.SourceDistances.Tally;

/**
 * How reliable each source is, by iterated proximity weighting (after Meir, Amir, Ben-Porat, Ben-Shabat, Cohensius and
 * Xia, "Frustratingly Easy Truth Discovery", AAAI 2023): a source's fault is its mean distance from the other sources
 * of the same items, weighted by their reliability. A source's own figure never supports itself.
 *
 * <p>Computed from the sums over pairs and from editors' verdicts only, so the order of claims does not matter and the
 * cost grows with the pairs, not with the claims.
 */
public final class Reliabilities {

    /** The reliability of a source without any record. */
    public static final double UNKNOWN = Context.UNKNOWN_RELIABILITY;

    private static final int ROUNDS = 8;
    /** The prior record of every source: this many items with the average fault. */
    private static final double PRIOR = 10;

    /** Editors' verdicts count from this many on; the measured reliability then counts as this many verdicts. */
    private static final int ENOUGH_VERDICTS = 5;

    private static final double NO_FAULT_AT_ALL = 1e-9;

    private Reliabilities() {}

    /**
     * The reliability of one source and what it is computed from.
     *
     * @param reliability from 0 to 1; {@link #UNKNOWN} at the fault of the average
     * @param fault mean distance from the others, from 0 to 1; as measured, without the prior record
     * @param items items for which another source gave a figure too
     * @param right decisions of editors for it
     * @param wrong decisions of editors against it
     */
    public record SourceReliability(double reliability, double fault, double items, int right, int wrong) {}

    /** How often editors decided for and against a source. */
    public record Verdicts(int right, int wrong) {

        public static final Verdicts NONE = new Verdicts(0, 0);

        private int all() {
            return right + wrong;
        }
    }

    /** The reliability of every source that shares an item with another or has verdicts, by id. */
    public static TreeMap<String, SourceReliability> of(Map<Pair, Tally> tallies, Map<String, Verdicts> verdicts) {
        Graph graph = new Graph(new TreeMap<>(tallies));
        int n = graph.ids.size();
        double[] weights = new double[n];
        java.util.Arrays.fill(weights, 1);
        double[] faults = new double[n];
        double mean = 0;
        for (int round = 0; round < ROUNDS; round++) {
            faults = graph.faults(weights);
            mean = graph.mean(faults);
            for (int i = 0; i < n; i++) {
                weights[i] = Estimate.weight(reliability(shrunk(faults[i], graph.items[i], mean), mean));
            }
        }
        TreeMap<String, SourceReliability> reliabilities = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Verdicts found = verdicts.getOrDefault(graph.ids.get(i), Verdicts.NONE);
            double measured = reliability(shrunk(faults[i], graph.items[i], mean), mean);
            reliabilities.put(
                    graph.ids.get(i),
                    new SourceReliability(
                            judged(measured, found), faults[i], graph.items[i], found.right, found.wrong));
        }
        verdicts.forEach((id, found) -> reliabilities.computeIfAbsent(
                id, none -> new SourceReliability(judged(UNKNOWN, found), 0, 0, found.right, found.wrong)));
        return reliabilities;
    }

    private static double shrunk(double fault, double items, double mean) {
        return (fault * items + PRIOR * mean) / (items + PRIOR);
    }

    private static double reliability(double fault, double mean) {
        return (mean + NO_FAULT_AT_ALL) / (fault + mean + 2 * NO_FAULT_AT_ALL);
    }

    private static double judged(double measured, Verdicts found) {
        return found.all() < ENOUGH_VERDICTS
                ? measured
                : (measured * ENOUGH_VERDICTS + found.right) / (ENOUGH_VERDICTS + found.all());
    }

    /** The pairs of sources that share items, by index. */
    private static final class Graph {

        final List<String> ids;
        final double[] items;
        private final int[] one;
        private final int[] other;
        private final double[] shares;
        private final double[] distances;

        Graph(TreeMap<Pair, Tally> tallies) {
            TreeMap<String, Integer> index = new TreeMap<>();
            tallies.keySet().forEach(pair -> {
                index.put(pair.one(), 0);
                index.put(pair.other(), 0);
            });
            ids = new ArrayList<>(index.keySet());
            for (int i = 0; i < ids.size(); i++) {
                index.put(ids.get(i), i);
            }
            int pairs = tallies.size();
            one = new int[pairs];
            other = new int[pairs];
            shares = new double[pairs];
            distances = new double[pairs];
            items = new double[ids.size()];
            int at = 0;
            for (Map.Entry<Pair, Tally> each : tallies.entrySet()) {
                one[at] = Objects.requireNonNull(index.get(each.getKey().one()));
                other[at] = Objects.requireNonNull(index.get(each.getKey().other()));
                shares[at] = each.getValue().share() * SourceDistances.UNIT;
                distances[at] = each.getValue().distance() * SourceDistances.UNIT;
                items[one[at]] += shares[at];
                items[other[at]] += shares[at];
                at++;
            }
        }

        double[] faults(double[] weights) {
            double[] distance = new double[items.length];
            double[] share = new double[items.length];
            for (int p = 0; p < one.length; p++) {
                distance[one[p]] += weights[other[p]] * distances[p];
                share[one[p]] += weights[other[p]] * shares[p];
                distance[other[p]] += weights[one[p]] * distances[p];
                share[other[p]] += weights[one[p]] * shares[p];
            }
            for (int i = 0; i < distance.length; i++) {
                distance[i] = share[i] > 0 ? distance[i] / share[i] : 0;
            }
            return distance;
        }

        double mean(double[] faults) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < faults.length; i++) {
                sum += faults[i] * items[i];
                all += items[i];
            }
            return all > 0 ? sum / all : 0;
        }
    }
}
