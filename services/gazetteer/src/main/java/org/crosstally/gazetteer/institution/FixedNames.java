package org.crosstally.gazetteer.institution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Phrases;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.WordFile;
import org.jspecify.annotations.Nullable;

/** Names that mean one party without a country: "Kremlin", "Bundeswehr", "ЗСУ" ({@code names-en.txt}). */
final class FixedNames {

    private static final Map<String, FixedNames> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Phrases<String> phrases = new Phrases<>();

    private FixedNames(String language) {
        for (List<String> line : WordFile.read(FixedNames.class, "names-" + language + ".txt")) {
            line.subList(1, line.size()).forEach(name -> phrases.add(name, line.get(0)));
        }
    }

    static FixedNames of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, FixedNames::new);
    }

    /** Returns the party that the words as a whole name, or null. The first word needs a capital. */
    @Nullable
    String party(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).capital()) {
            return null;
        }
        Phrases.Match<String> match = phrases.longestAt(tokens, 0);
        return match.length() == tokens.size() && match.meanings().size() == 1
                ? match.meanings().get(0)
                : null;
    }

    /**
     * Removes the name of a party from longer words and returns its owner, or null: Ukraine in "Повітряні сили ЗСУ".
     */
    @Nullable
    String takeOwner(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<String> match = phrases.longestAt(tokens, i);
            if (match.meanings().size() == 1 && tokens.get(i).capital()) {
                tokens.subList(i, i + match.length()).clear();
                String party = match.meanings().get(0);
                return party.substring(0, party.lastIndexOf('/'));
            }
        }
        return null;
    }
}
