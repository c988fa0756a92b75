package org.crosstally.gazetteer.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders the meanings of a name by kind, population and context. A score is twice the binary logarithm of the population, and points for
 * the rest, so that 2 points are worth twice the people.
 */
final class Ranking {

    private static final int COUNTRY = 52;
    private static final int SUBDIVISION = 6;
    private static final int CAPITAL = 16;
    private static final int SECONDARY_NAME = -20;
    private static final int IN_CONTEXT = 28;
    private static final int SUBDIVISION_IN_CONTEXT = 40;
    private static final int NAMESAKE = 2;
    private static final long SMALL_COUNTRY = 100_000;

    private static final Comparator<Candidate> LIKELIEST_FIRST = Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.place().key());

    private final PlaceIndex index;

    Ranking(PlaceIndex index) {
        this.index = index;
    }

    /**
     * Returns the candidates, the likeliest first.
     *
     * @param entries entries of the name table
     * @param given keys of places that the text is about: they and the places inside them rank higher, the smaller the more
     * @param learnt keys of places that the text names: the places inside them rank higher, but a name does not
     *     support itself
     */
    List<Candidate> rank(List<Integer> entries, Set<String> given, Set<String> learnt) {
        Map<String, Candidate> best = new HashMap<>();
        for (int entry : entries) {
            Candidate candidate = new Candidate(index.place(entry), score(entry));
            best.merge(candidate.place().key(), candidate, (one, other) -> one.score() >= other.score() ? one : other);
        }
        List<Candidate> ranked = new ArrayList<>(best.values());
        ranked.replaceAll(candidate -> behindNamesake(candidate, best));
        preferUsual(entries, ranked);
        Set<String> others = new HashSet<>(learnt);
        others.removeAll(best.keySet());
        ranked.replaceAll(candidate ->
                new Candidate(candidate.place(), candidate.score() + near(candidate.place(), given, others)));
        ranked.sort(LIKELIEST_FIRST);
        return ranked;
    }

    /** Ranks the place that a name usually means clearly before the others. */
    private void preferUsual(List<Integer> entries, List<Candidate> ranked) {
        int highest = ranked.stream().mapToInt(Candidate::score).max().orElse(0);
        for (int entry : entries) {
            if (marked(entry, NameTable.USUAL)) {
                ranked.replaceAll(candidate -> candidate.place().equals(index.place(entry))
                        ? new Candidate(candidate.place(), highest + Candidate.CLEAR)
                        : candidate);
            }
        }
    }

    private static boolean marked(int entry, int mark) {
        return (entry & mark) != 0;
    }

    /**
     * Ranks a subdivision behind the city of the same name inside it: clearly if nearly all its people live there (Berlin), else so
     * that both stay open (Puebla).
     */
    private Candidate behindNamesake(Candidate candidate, Map<String, Candidate> all) {
        Place place = candidate.place();
        if (place.kind() != PlaceKind.SUBDIVISION) {
            return candidate;
        }
        int score = candidate.score();
        for (Candidate other : all.values()) {
            Place city = other.place();
            if (city.kind().isCity() && index.isWithin(city, place)) {
                boolean same = city.population() * 4 >= place.population() * 3;
                score = Math.min(score, other.score() - (same ? Candidate.CLEAR : NAMESAKE));
            }
        }
        return new Candidate(place, score);
    }

    private int score(int entry) {
        Place place = index.place(entry);
        boolean secondary = marked(entry, NameTable.SECONDARY);
        long people = place.population();
        int size = Long.SIZE - Long.numberOfLeadingZeros(people * people);
        int kind =
                switch (place.kind()) {
                    case COUNTRY -> people < SMALL_COUNTRY ? 0 : COUNTRY;
                    case SUBDIVISION -> SUBDIVISION;
                    case CAPITAL -> secondary ? 0 : CAPITAL;
                    case CITY -> 0;
                };
        return size + kind + (secondary ? SECONDARY_NAME : 0);
    }

    private int near(Place place, Set<String> given, Set<String> learnt) {
        int inside = place.kind() == PlaceKind.SUBDIVISION ? SUBDIVISION_IN_CONTEXT : IN_CONTEXT;
        int near = given.contains(place.key()) ? inside : 0;
        for (Place above = parent(place); above != null; above = parent(above)) {
            near += given.contains(above.key()) || learnt.contains(above.key()) ? inside : 0;
        }
        return near;
    }

    private @Nullable Place parent(Place place) {
        return place.parent() == null ? null : index.byKey(place.parent());
    }
}
