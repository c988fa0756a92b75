package org.crosstally.gazetteer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proposes the base forms of an inflected word: "харкові" may be a form of "харків". The rules are endings with the endings that they
 * replace ({@code inflection-uk.txt}); a base form counts only if a name has it.
 */
public final class Inflection {

    private static final int SHORTEST_STEM = 2;
    private static final int LONGEST_ENDING = 6;
    private static final Map<String, Inflection> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, List<String>> bases = new HashMap<>();

    private Inflection(String language) {
        for (List<String> line : WordFile.read(Inflection.class, "inflection-" + language + ".txt")) {
            String ending = line.get(0).equals("-") ? "" : line.get(0);
            for (String base : line.get(1).split(" ")) {
                bases.computeIfAbsent(ending, key -> new ArrayList<>()).add(base.equals("-") ? "" : base);
            }
        }
    }

    /** Returns the rules of a language; a language without inflected names has none. */
    public static Inflection of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Inflection::new);
    }

    /** Returns the word itself, then its possible base forms. */
    public List<String> baseForms(String folded) {
        if (bases.isEmpty()) {
            return List.of(folded);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded);
        for (int length = 0; length <= LONGEST_ENDING && folded.length() - length >= SHORTEST_STEM; length++) {
            String stem = folded.substring(0, folded.length() - length);
            for (String base : bases.getOrDefault(folded.substring(stem.length()), List.of())) {
                forms.add(stem + base);
            }
        }
        return List.copyOf(forms);
    }
}
