package org.crosstally.gazetteer.institution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crosstally.gazetteer.institution.InstitutionKind.Level;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Decides whose institution it is: the country, subdivision or city that the first part of a party's key names. */
final class Holders {

    private Holders() {}

    /**
     * Returns the holder of an institution, or null if several are possible.
     *
     * @param places the meanings of each place that the name contains
     */
    static @Nullable String of(InstitutionKind kind, List<List<Candidate>> places) {
        Set<String> holders = new LinkedHashSet<>();
        for (List<Candidate> meanings : places) {
            String holder = of(meanings, kind);
            if (holder == null) {
                return null;
            }
            holders.add(holder);
        }
        return holders.size() == 1 ? holders.iterator().next() : null;
    }

    private static @Nullable String of(List<Candidate> meanings, InstitutionKind kind) {
        List<Candidate> possible = new ArrayList<>(meanings);
        possible.removeIf(candidate -> holder(candidate.place(), kind) == null);
        if (possible.isEmpty()) {
            return null;
        }
        Candidate best = possible.get(0);
        String holder = holder(best.place(), kind);
        for (Candidate other : possible.subList(1, possible.size())) {
            boolean close = best.score() - other.score() < Candidate.CLEAR;
            boolean contains = other.place().key().equals(best.place().parent());
            if (close && !contains && !Objects.equals(holder(other.place(), kind), holder)) {
                return null;
            }
        }
        return holder;
    }

    private static @Nullable String holder(Place place, InstitutionKind kind) {
        if (place.kind() == PlaceKind.COUNTRY) {
            return place.key();
        }
        if (place.kind() == PlaceKind.SUBDIVISION) {
            return kind.level() == Level.NATIONAL ? null : place.key();
        }
        if (place.kind() == PlaceKind.CAPITAL && kind.capitalMeansCountry()) {
            return place.country();
        }
        return kind.level() == Level.LOCAL ? place.parent() + "/" + place.name() : null;
    }
}
