package org.crosstally.gazetteer.institution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.text.Phrases;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.WordFile;

/**
 * Decides whether a text uses the name of a capital or country for its government: "Kyiv said", "London has sent", "according to
 * Beijing", "Kiev's counteroffensive" ({@code use-en.txt}).
 */
final class ActingPlaces {

    private static final int MOST_AUXILIARIES = 3;
    private static final int LONGEST_CLAUSE = 12;
    private static final Map<String, ActingPlaces> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Phrases<String> roles = new Phrases<>();

    private ActingPlaces(String language) {
        for (List<String> line : WordFile.read(ActingPlaces.class, "use-" + language + ".txt")) {
            for (String phrase : line.subList(1, line.size())) {
                roles.add(phrase, line.get(0));
            }
        }
    }

    static ActingPlaces of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ActingPlaces::new);
    }

    /**
     * Whether the words from {@code first} to {@code last} act or speak.
     *
     * @param text the text of the words; punctuation ends the search
     */
    boolean acts(String text, List<Token> tokens, int first, int last) {
        return isSource(text, tokens, first) || possesses(text, tokens, last) || verbFollows(text, tokens, last);
    }

    private boolean isSource(String text, List<Token> tokens, int first) {
        for (int start = Math.max(0, first - 3); start < first; start++) {
            Phrases.Match<String> match = roles.longestAt(tokens, start);
            if (match.meanings().contains("source")
                    && start + match.length() == first
                    && unbroken(text, tokens, start, first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a possessive with a noun follows that is no part of a city. */
    private boolean possesses(String text, List<Token> tokens, int last) {
        int noun = last + 2;
        return noun < tokens.size()
                && has(tokens, last + 1, "possessive")
                && text.substring(tokens.get(last).end(), tokens.get(last + 1).start())
                        .matches("['’]")
                && !tokens.get(noun).capital()
                && !has(tokens, noun, "cityNoun")
                && !has(tokens, noun + 1, "cityNoun")
                && unbroken(text, tokens, last + 1, noun);
    }

    private boolean verbFollows(String text, List<Token> tokens, int last) {
        int next = last + 1;
        for (int i = 0; i < MOST_AUXILIARIES && has(tokens, next, "auxiliary"); i++) {
            next++;
        }
        return (has(tokens, next, "verb") && unbroken(text, tokens, last, next)) || verbEnds(text, tokens, last);
    }

    /** Whether a verb ends the clause: "Moskau hat Truppen entsandt". */
    private boolean verbEnds(String text, List<Token> tokens, int last) {
        if (!has(tokens, last + 1, "lateVerb")) {
            return false;
        }
        int end = last + 1;
        while (end + 1 < tokens.size() && end < last + LONGEST_CLAUSE && unbroken(text, tokens, end, end + 1)) {
            end++;
        }
        return has(tokens, end, "verb");
    }

    private boolean has(List<Token> tokens, int word, String role) {
        return word < tokens.size() && roles.longestAt(tokens, word).meanings().contains(role);
    }

    /** Whether nothing but spaces and apostrophes separates words. */
    private static boolean unbroken(String text, List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String gap = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
            if (!gap.isBlank() && !gap.matches("['’ʼ]")) {
                return false;
            }
        }
        return true;
    }
}
