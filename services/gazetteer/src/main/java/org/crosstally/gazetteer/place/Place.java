package org.crosstally.gazetteer.place;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A country, a subdivision of a country, or a city.
 *
 * @param key the stable key: ISO 3166-1 ({@code UA}), ISO 3166-2 ({@code UA-30}) or GeoNames ({@code geo:703448})
 * @param parent the key of the place that contains it; null for a country
 * @param country the ISO 3166-1 code of its country
 * @param latitude degrees north, null unless it is a city
 * @param longitude degrees east, null unless it is a city
 * @param population inhabitants: of a subdivision, those of its listed cities; 0 if unknown
 * @param name the name in English, or the local one where English has none
 * @param names the names in other languages, by language, where they differ
 */
public record Place(
        String key,
        PlaceKind kind,
        @Nullable String parent,
        String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        long population,
        String name,
        Map<String, String> names) {

    public Place {
        names = Map.copyOf(names);
    }

    /** Returns the name in a language, or the usual name if that language has none of its own. */
    public String nameIn(String language) {
        return names.getOrDefault(language, name);
    }
}
