package org.crosstally.extraction.text;

import java.util.HashMap;
import java.util.Map;

/** Brings a counted noun to one form, whatever form it has in the text: as the lexicon lists it, else by its ending. */
final class Singulars {

    private static final int LONGEST = 5;
    private static final int SHORTEST_STEM = 2;

    private final Map<String, String> endings = new HashMap<>();

    void put(String plural, String singular) {
        endings.put(plural, singular);
    }

    /** The noun in lower case. */
    String of(Token noun) {
        if (noun.word.noun != null) {
            return noun.word.noun;
        }
        String word = noun.lower;
        for (int at = Math.max(SHORTEST_STEM, word.length() - LONGEST); at < word.length(); at++) {
            String ending = endings.get(word.substring(at));
            if (ending != null) {
                return word.substring(0, at) + ending;
            }
        }
        return word;
    }
}
