package org.crosstally.gazetteer.place;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Phrases;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.WordFile;

/** Adjectives of countries and names of their people ({@code demonyms-en.txt}): "Ukrainian", "українських", "ukraińskie". */
public final class Demonyms {

    private static final Map<String, Demonyms> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Phrases<String> phrases = new Phrases<>();
    private final boolean capital;

    private Demonyms(String language) {
        capital = language.equals("en");
        for (List<String> line : WordFile.read(Demonyms.class, "demonyms-" + language + ".txt")) {
            for (String word : line.get(1).split(" ")) {
                phrases.add(word, line.get(0));
                if (capital) {
                    phrases.add(word + "s", line.get(0));
                }
            }
        }
    }

    public static Demonyms of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Demonyms::new);
    }

    /** Returns the keys of the places whose adjective starts at a word, with the number of its words; 0 if there is none. */
    public Phrases.Match<String> at(List<Token> tokens, int first) {
        return capital && !tokens.get(first).capital()
                ? new Phrases.Match<>(0, List.of())
                : phrases.longestAt(tokens, first);
    }
}
