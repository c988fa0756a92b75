package org.crosstally.gazetteer.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders the meanings of a name by kind, population and context. */
final class Ranking {

    private static final int COUNTRY = 26;
    private static final int SUBDIVISION = 14;
    private static final int CAPITAL = 8;
    private static final int SECONDARY_NAME = -7;
    private static final int IN_CONTEXT = 14;
    private static final int NAMESAKE = 2;

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
     * @param context keys of places that the text is about; a candidate inside one of them ranks higher, the smaller place the more
     */
    List<Candidate> rank(List<Integer> entries, Set<String> context) {
        Map<String, Candidate> best = new HashMap<>();
        for (int entry : entries) {
            Place place = index.place(entry);
            int score = score(place, context) + ((entry & NameTable.SECONDARY) == 0 ? 0 : SECONDARY_NAME);
            Candidate candidate = new Candidate(place, score);
            best.merge(place.key(), candidate, (one, other) -> one.score() >= other.score() ? one : other);
        }
        List<Candidate> ranked = new ArrayList<>(best.values());
        ranked.replaceAll(candidate -> behindNamesake(candidate, best));
        ranked.sort(LIKELIEST_FIRST);
        return ranked;
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

    private int score(Place place, Set<String> context) {
        int size = Long.SIZE - Long.numberOfLeadingZeros(place.population());
        int kind =
                switch (place.kind()) {
                    case COUNTRY -> COUNTRY;
                    case SUBDIVISION -> SUBDIVISION;
                    case CAPITAL -> CAPITAL;
                    case CITY -> 0;
                };
        int near = 0;
        for (Place above = place; above != null; above = above.parent() == null ? null : index.byKey(above.parent())) {
            if (context.contains(above.key())) {
                near += IN_CONTEXT;
            }
        }
        return size + kind + near;
    }
}
