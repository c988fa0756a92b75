package org.crosstally.claims.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.api.PlaceKind;
import org.crosstally.claims.register.Identity;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.Places;

/** Says which place of the gazetteer a key or a name means. A name that may mean several places means none. */
@ApplicationScoped
class KnownPlaces {

    private static final String GEONAMES = "geo:";

    private final Places places = Places.shipped();

    /** Returns the place of a key, or the one place that a name clearly means. */
    Optional<Identity> identify(String reference) {
        String text = reference.strip();
        return places.byKey(text)
                .or(() -> places.labelled(text))
                .or(() -> places.meaning(text))
                .map(this::identity);
    }

    /** Writes what the gazetteer says of a place to a new row, names and parent excepted. */
    void fill(PlaceRow row, String key) {
        Place place = places.byKey(key).orElseThrow();
        row.key = place.key();
        row.kind = kind(place);
        row.latitude = place.latitude();
        row.longitude = place.longitude();
        row.externalIds = key.startsWith(GEONAMES) ? Map.of("geonames", key.substring(GEONAMES.length())) : Map.of();
    }

    private Identity identity(Place place) {
        Optional<Place> parent = place.parent() == null ? Optional.empty() : places.byKey(place.parent());
        List<String> names = new ArrayList<>();
        if (means(place.name(), place)) {
            names.add(place.name());
        }
        parent.ifPresent(above -> names.add(place.name() + ", " + above.name()));
        names.add(place.name() + " (" + place.key() + ")");
        Set<String> aliases = new LinkedHashSet<>(place.names().values());
        aliases.removeIf(name -> !means(name, place));
        return new Identity(
                place.key(),
                names,
                List.copyOf(aliases),
                parent.map(this::identity).orElse(null));
    }

    /** Whether the place may have this name for its own: no other place is meant by it. */
    private boolean means(String name, Place place) {
        return places.meaning(name).filter(place::equals).isPresent();
    }

    private static PlaceKind kind(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> PlaceKind.COUNTRY;
            case SUBDIVISION -> PlaceKind.SUBDIVISION;
            case CAPITAL, CITY -> PlaceKind.CITY;
        };
    }
}
