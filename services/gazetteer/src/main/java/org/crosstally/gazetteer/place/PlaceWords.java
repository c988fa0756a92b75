package org.crosstally.gazetteer.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Folding;
import org.crosstally.gazetteer.text.WordFile;

/** The words of a language that show what a name is doing in a text ({@code words-en.txt}). */
final class PlaceWords {

    private static final Map<String, PlaceWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> byRole = new HashMap<>();

    private PlaceWords(String language) {
        for (List<String> line : WordFile.read(PlaceWords.class, "words-" + language + ".txt")) {
            Set<String> words = byRole.computeIfAbsent(line.get(0), role -> new HashSet<>());
            for (String word : line.get(1).split(" ")) {
                words.add(Folding.fold(word));
            }
        }
    }

    static PlaceWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, PlaceWords::new);
    }

    boolean has(String role, String folded) {
        return byRole.getOrDefault(role, Set.of()).contains(folded);
    }
}
