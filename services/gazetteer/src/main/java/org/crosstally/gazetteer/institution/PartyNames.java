package org.crosstally.gazetteer.institution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.gazetteer.text.WordFile;

/** Names parties by their keys: {@code UA/MOD} is "Ministry of Defence (Ukraine)". Immutable; one instance serves all threads. */
public final class PartyNames {

    private final Places places;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Set<String>> fixed = new HashMap<>();

    public PartyNames(Places places) {
        this.places = places;
        WordFile.read(PartyNames.class, "titles.txt").forEach(line -> titles.put(line.get(0), line.get(1)));
        for (String language : Places.LANGUAGES) {
            for (List<String> line : WordFile.read(PartyNames.class, "names-" + language + ".txt")) {
                line.subList(1, line.size()).stream()
                        .filter(name -> !name.contains("*"))
                        .forEach(name -> fixed.computeIfAbsent(line.get(0), key -> new LinkedHashSet<>())
                                .add(name));
            }
        }
    }

    /** Returns the name of a key; empty if it is no key of a party. */
    public Optional<String> name(String key) {
        int last = key.lastIndexOf('/');
        String title = last < 0 ? null : titles.get(key.substring(last + 1));
        return title == null ? Optional.empty() : owner(key.substring(0, last)).map(name -> title + " (" + name + ")");
    }

    /** Returns the names that mean the party without its owner, in all languages: "Kremlin", "Кремль". */
    public List<String> fixedNames(String key) {
        return new ArrayList<>(fixed.getOrDefault(key, Set.of()));
    }

    /** Reads {@code UA}, {@code US-TX} and {@code US-TX/Houston}. */
    private Optional<String> owner(String key) {
        int city = key.indexOf('/');
        Optional<Place> place = places.byKey(city < 0 ? key : key.substring(0, city));
        return place.map(found -> city < 0 ? found.name() : key.substring(city + 1));
    }
}
