package org.crosstally.gazetteer.place;

import java.util.Set;

/**
 * What is known before a name is resolved.
 *
 * @param places keys of places that the article or its outlet is about: {@code UA}, {@code US-TX}, {@code geo:703448}. A candidate
 *     inside one of them ranks higher
 */
public record PlaceContext(Set<String> places) {

    public static final PlaceContext NONE = new PlaceContext(Set.of());

    public PlaceContext {
        places = Set.copyOf(places);
    }

    public static PlaceContext of(String... places) {
        return new PlaceContext(Set.of(places));
    }
}
