package org.crosstally.consensus.reliability;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.DatedIntervals;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.DatedInterval;

/**
 * Sums of distances between each two sources, over all items for which both gave a figure. {@link Reliabilities} needs
 * nothing else, so a claim that is added or removed changes the sums of one item only.
 *
 * <p>The sums are whole millionths, so that they do not depend on the order of additions and removals.
 */
public final class SourceDistances {

    /** Millionths, in which shares and distances are summed. */
    public static final double UNIT = 1e-6;

    /**
     * At most this many sources of one item are compared with each other: the first by a hash of their ids, which is
     * independent of their figures.
     */
    static final int MOST_SOURCES = 32;

    /** A distance of this many spreads is half of the farthest there is. */
    private static final double HALF_WAY = 2;

    /** Two sources, the lesser id first. */
    public record Pair(String one, String other) implements Comparable<Pair> {

        public Pair {
            if (one.compareTo(other) >= 0) {
                throw new IllegalArgumentException("a pair is of two, the lesser id first");
            }
        }

        @Override
        public int compareTo(Pair that) {
            int first = one.compareTo(that.one);
            return first != 0 ? first : other.compareTo(that.other);
        }
    }

    /**
     * The sums of two sources.
     *
     * @param share items, each divided by the number of other sources there: a third among four sources; millionths
     * @param distance their distances, divided likewise, each from 0 (the same) to 1; millionths
     * @param items items for which both gave a figure
     * @param same items for which both gave exactly the same figure
     */
    public record Tally(long share, long distance, int items, int same) {

        /** Nothing. */
        public static final Tally NONE = new Tally(0, 0, 0, 0);

        /** Both together. */
        public Tally plus(Tally more) {
            return new Tally(share + more.share, distance + more.distance, items + more.items, same + more.same);
        }

        /** This without {@code less}. */
        public Tally minus(Tally less) {
            return new Tally(share - less.share, distance - less.distance, items - less.items, same - less.same);
        }
    }

    /**
     * A source's figure for one item, on an axis of any scale.
     *
     * @param low lower bound of its usual reading
     * @param high upper bound of its usual reading
     * @param middle middle of the two
     */
    public record Figure(String source, double low, double high, double middle) {

        /** An exact figure. */
        public static Figure exact(String source, double value) {
            return new Figure(source, value, value, value);
        }
    }

    private static final Comparator<Figure> BY_PLACE =
            Comparator.comparingDouble(Figure::middle).thenComparing(Figure::source);

    /** By the lesser id and then by the other: quicker to look up than by both at once. */
    private final Map<String, Map<String, Tally>> tallies = new HashMap<>();

    private interface Met {
        void add(String one, String other, Tally tally);
    }

    /** All encounters in one series: each day of each comparable group is an item. */
    public static SourceDistances of(SeriesAnalysis analysis) {
        SourceDistances all = new SourceDistances();
        for (ComparableGroup group : analysis.groups()) {
            for (List<DatedInterval> day : DatedIntervals.runs(group.intervals(), DatedInterval::day)) {
                Map<Integer, Figure> figures = new HashMap<>();
                for (DatedInterval interval : day) {
                    if (Double.isFinite(interval.middle())) {
                        Figure figure = new Figure(
                                analysis.originIndex().id(interval.origin()),
                                interval.readLow(),
                                interval.readHigh(),
                                interval.middle());
                        // Of several figures of an origin on a day the lowest, so that the choice is always the same.
                        figures.merge(interval.origin(), figure, (a, b) -> a.middle <= b.middle ? a : b);
                    }
                }
                all.add(List.copyOf(figures.values()), group.tolerance());
            }
        }
        return all;
    }

    /**
     * Adds the figures of one item.
     *
     * @param figures one of each source
     * @param floor the least spread: differences far below it count as agreement
     */
    public void add(List<Figure> figures, double floor) {
        between(figures, floor, this::merge);
    }

    /** Removes the figures of one item that were added before. */
    public void remove(List<Figure> figures, double floor) {
        between(figures, floor, (one, other, tally) -> merge(one, other, Tally.NONE.minus(tally)));
    }

    /** Adds all that is in {@code more}. */
    public void add(SourceDistances more) {
        more.tallies.forEach((one, met) -> met.forEach((other, tally) -> merge(one, other, tally)));
    }

    /** The sums, sorted by pair. */
    public TreeMap<Pair, Tally> tallies() {
        TreeMap<Pair, Tally> sorted = new TreeMap<>();
        tallies.forEach((one, met) -> met.forEach((other, tally) -> sorted.put(new Pair(one, other), tally)));
        return sorted;
    }

    private void merge(String one, String other, Tally tally) {
        tallies.computeIfAbsent(one, none -> new HashMap<>()).merge(other, tally, (before, more) -> {
            Tally sum = before.plus(more);
            return sum.items == 0 ? null : sum;
        });
    }

    private static void between(List<Figure> figures, double floor, Met met) {
        List<Figure> meeting = meeting(figures);
        if (meeting.size() < 2) {
            return;
        }
        double spread = Math.max(floor, spread(meeting));
        double share = 1.0 / (meeting.size() - 1);
        for (int i = 0; i < meeting.size(); i++) {
            for (int j = i + 1; j < meeting.size(); j++) {
                Figure a = meeting.get(i);
                Figure b = meeting.get(j);
                double apart = Axis.distance(a.low, a.high, b.low, b.high);
                // Bounded, so that one wild figure costs its source one thing and not its whole record.
                double distance = apart <= 0 ? 0 : apart / (apart + HALF_WAY * spread);
                boolean first = a.source.compareTo(b.source) < 0;
                met.add(
                        first ? a.source : b.source,
                        first ? b.source : a.source,
                        new Tally(
                                Math.round(share / UNIT),
                                Math.round(distance * share / UNIT),
                                1,
                                a.middle == b.middle ? 1 : 0));
            }
        }
    }

    private static List<Figure> meeting(List<Figure> figures) {
        return figures.size() <= MOST_SOURCES
                ? figures.stream().sorted(BY_PLACE).toList()
                : figures.stream()
                        .sorted(Comparator.comparingInt((Figure each) -> scattered(each.source))
                                .thenComparing(Figure::source))
                        .limit(MOST_SOURCES)
                        .sorted(BY_PLACE)
                        .toList();
    }

    private static int scattered(String source) {
        return source.hashCode() * 0x9E3779B9;
    }

    /** Mean distance from the lower median: where most sources agree, a difference has more weight. */
    private static double spread(List<Figure> sorted) {
        double median = sorted.get((sorted.size() - 1) / 2).middle;
        double sum = 0;
        for (Figure each : sorted) {
            sum += Math.abs(each.middle - median);
        }
        return sum / sorted.size();
    }
}
