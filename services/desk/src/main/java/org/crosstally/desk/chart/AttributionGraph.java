package org.crosstally.desk.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph of who cites whom: outlets on the left, origins on the right, a line for each citation. Chains that end at one
 * node have the same origin.
 *
 * @param rows height of the drawing, in rows of {@link #ROW} pixels
 */
public record AttributionGraph(
        List<Chain> chains, List<Node> nodes, List<Edge> edges, int rows, int columns, int outlets, int origins) {

    /** Pixels from one node to the node below. */
    public static final int ROW = 44;

    /**
     * A chain from the outlet to the origin.
     *
     * @param names at least one
     */
    public record Chain(List<String> names) {}

    /** A party at a position: {@code x} in percent, {@code y} in pixels. */
    public record Node(String name, String x, int y, String anchor, boolean origin) {}

    /** A citation, from the citing party to the cited one. */
    public record Edge(String x1, int y1, String x2, int y2) {}

    private record Spot(int column, String name) {}

    /** The graph of these chains. */
    public static AttributionGraph of(List<Chain> chains) {
        int columns = Math.max(
                1, chains.stream().mapToInt(it -> it.names().size()).max().orElse(1));
        Map<Integer, List<String>> byColumn = new LinkedHashMap<>();
        Set<List<Spot>> links = new LinkedHashSet<>();
        Set<String> outlets = new LinkedHashSet<>();
        Set<String> origins = new LinkedHashSet<>();
        for (Chain chain : chains) {
            Spot before = null;
            int size = chain.names().size();
            outlets.add(chain.names().get(0));
            origins.add(chain.names().get(size - 1));
            for (int i = 0; i < size; i++) {
                // The last link goes to the last column, so that equal origins share a node.
                int column = i == size - 1 && size > 1 ? columns - 1 : i;
                Spot spot = new Spot(column, chain.names().get(i));
                List<String> names = byColumn.computeIfAbsent(column, it -> new ArrayList<>());
                if (!names.contains(spot.name())) {
                    names.add(spot.name());
                }
                if (before != null) {
                    links.add(List.of(before, spot));
                }
                before = spot;
            }
        }
        int rows = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        List<Node> nodes = new ArrayList<>();
        byColumn.forEach((column, names) -> names.forEach(name -> nodes.add(new Node(
                name,
                x(column, columns),
                y(names, name, rows),
                column == 0 ? "start" : column == columns - 1 ? "end" : "middle",
                column == columns - 1 && columns > 1))));
        List<Edge> edges = links.stream()
                .map(link -> new Edge(
                        x(link.get(0).column(), columns),
                        y(byColumn.get(link.get(0).column()), link.get(0).name(), rows),
                        x(link.get(1).column(), columns),
                        y(byColumn.get(link.get(1).column()), link.get(1).name(), rows)))
                .toList();
        return new AttributionGraph(
                chains.stream().distinct().toList(), nodes, edges, rows, columns, outlets.size(), origins.size());
    }

    /** Height in pixels. */
    public int height() {
        return rows * ROW;
    }

    private static String x(int column, int columns) {
        return columns == 1 ? "2%" : SvgPosition.percent(2 + 96.0 * column / (columns - 1));
    }

    private static int y(List<String> names, String name, int rows) {
        double step = (double) rows * ROW / names.size();
        return (int) Math.round(step * (names.indexOf(name) + 0.5));
    }
}
