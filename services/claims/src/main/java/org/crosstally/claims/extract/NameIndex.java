package org.crosstally.claims.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.claims.extract.RegisterSearch.Named;

/** Records by the words of their names. */
final class NameIndex {

    private final Map<String, List<Named>> byWord = new HashMap<>();

    NameIndex(List<Named> records) {
        records.forEach(record -> Words.of(record.called())
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(record)));
    }

    Set<Named> sharing(Set<String> words) {
        Set<Named> found = new LinkedHashSet<>();
        words.forEach(word -> found.addAll(byWord.getOrDefault(word, List.of())));
        return found;
    }
}
