package org.crosstally.consensus.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds parties that refer to each other in a circle: the strongly connected components of a graph, by the algorithm of
 * Kosaraju and Sharir.
 */
final class Cycles {

    private final SortedMap<String, SortedSet<String>> forth = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> back = new TreeMap<>();

    /** {@code from} refers to {@code to}; to refer to oneself is no circle. */
    void link(String from, String to) {
        if (!from.equals(to)) {
            forth.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
            back.computeIfAbsent(to, none -> new TreeSet<>()).add(from);
        }
    }

    /** Each circle as the set of those in it, in order of their names. */
    List<SortedSet<String>> all() {
        List<String> finished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : forth.keySet()) {
            walk(start, forth, seen, finished);
        }
        List<SortedSet<String>> circles = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = finished.size() - 1; i >= 0; i--) {
            List<String> part = new ArrayList<>();
            walk(finished.get(i), back, taken, part);
            if (part.size() > 1) {
                circles.add(new TreeSet<>(part));
            }
        }
        circles.sort((a, b) -> a.first().compareTo(b.first()));
        return circles;
    }

    /** Adds every unseen node that can be reached from {@code start}, in postorder. */
    private static void walk(
            String start, SortedMap<String, SortedSet<String>> next, Set<String> seen, Collection<String> finished) {
        if (!seen.add(start)) {
            return;
        }
        Deque<String> way = new ArrayDeque<>(List.of(start));
        Deque<Deque<String>> open =
                new ArrayDeque<>(List.of(new ArrayDeque<>(next.getOrDefault(start, new TreeSet<>()))));
        while (!way.isEmpty()) {
            String ahead = open.peek().poll();
            if (ahead == null) {
                open.pop();
                finished.add(way.pop());
            } else if (seen.add(ahead)) {
                way.push(ahead);
                open.push(new ArrayDeque<>(next.getOrDefault(ahead, new TreeSet<>())));
            }
        }
    }
}
