package org.crosstally.gazetteer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of phrases with what they mean. A phrase is one or more word patterns. */
public final class Phrases<T> {

    /** The meanings of the longest phrases found, and how many words they have. */
    public record Match<T>(int length, List<T> meanings) {}

    private record Phrase<T>(List<WordPattern> words, T meaning) {}

    private final Map<Character, List<Phrase<T>>> byFirstLetter = new HashMap<>();

    /** Adds a phrase; spaces, hyphens, apostrophes and underscores separate its words. */
    public void add(String phrase, T meaning) {
        List<WordPattern> words = new ArrayList<>();
        for (String word : phrase.split("[\\s_\\-'’ʼ,.]+")) {
            if (!word.isEmpty()) {
                words.add(WordPattern.of(word));
            }
        }
        byFirstLetter
                .computeIfAbsent(words.get(0).stem().charAt(0), letter -> new ArrayList<>())
                .add(new Phrase<>(words, meaning));
    }

    /** Returns the longest phrases that start at a word, or a match of length 0. */
    public Match<T> longestAt(List<Token> tokens, int first) {
        Match<T> longest = new Match<>(0, List.of());
        String start = tokens.get(first).folded();
        if (start.isEmpty()) {
            return longest;
        }
        for (Phrase<T> phrase : byFirstLetter.getOrDefault(start.charAt(0), List.of())) {
            int length = phrase.words().size();
            if (length >= longest.length() && matches(phrase, tokens, first)) {
                List<T> meanings = new ArrayList<>(length == longest.length() ? longest.meanings() : List.of());
                if (!meanings.contains(phrase.meaning())) {
                    meanings.add(phrase.meaning());
                }
                longest = new Match<>(length, meanings);
            }
        }
        return longest;
    }

    private boolean matches(Phrase<T> phrase, List<Token> tokens, int first) {
        if (first + phrase.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!phrase.words().get(i).matches(tokens.get(first + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
