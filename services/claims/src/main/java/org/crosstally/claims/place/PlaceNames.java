package org.crosstally.claims.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.claims.register.Register.Known;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.Places;

/** The names of the gazetteer's places in the order of the alphabet, to find them by their beginnings. Built at first use. */
@ApplicationScoped
class PlaceNames {

    private volatile List<Entry> entries;

    private record Entry(String folded, String name, Place place) {}

    /** Places of which a name begins with {@code folded}, those with most inhabitants first. */
    List<Known> beginningWith(String folded, int limit) {
        List<Entry> all = entries();
        Entry wanted = new Entry(folded, null, null);
        int found = Collections.binarySearch(all, wanted, Comparator.comparing(Entry::folded));
        int from = found < 0 ? -found - 1 : found;
        while (from > 0 && all.get(from - 1).folded().startsWith(folded)) {
            from--;
        }
        Map<Place, String> names = new LinkedHashMap<>();
        for (int i = from; i < all.size() && all.get(i).folded().startsWith(folded); i++) {
            names.putIfAbsent(all.get(i).place(), all.get(i).name());
        }
        return names.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<Place, String> each) -> each.getKey().population())
                        .reversed()
                        .thenComparing(each -> each.getKey().key()))
                .limit(limit)
                .map(each -> new Known(each.getKey().key(), label(each.getKey()), each.getValue()))
                .toList();
    }

    /** The name with that of what contains it, since many places share a name. */
    private static String label(Place place) {
        Optional<Place> parent = Optional.ofNullable(place.parent()).flatMap(Places.shipped()::byKey);
        return parent.map(above -> place.name() + ", " + above.name()).orElse(place.name());
    }

    private List<Entry> entries() {
        if (entries == null) {
            List<Entry> all = new ArrayList<>();
            for (Place place : Places.shipped().all()) {
                all.add(new Entry(Spelling.folded(place.name()), place.name(), place));
                place.names().values().forEach(name -> all.add(new Entry(Spelling.folded(name), name, place)));
            }
            all.sort(Comparator.comparing(Entry::folded));
            entries = all;
        }
        return entries;
    }
}
