package org.crosstally.extraction.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The single words of a language and the separators of its numbers: what the tokenizer knows of the language. */
final class Vocabulary {

    char group = ',';
    char decimal = '.';
    /** Whether a space may group the digits of a number: 12 000. */
    boolean spaceGroups;
    /** Articles and pronouns that lose their vowel before the next word, with the apostrophe left out: l, d, qu. */
    final Set<String> elisions = new HashSet<>();

    private final Map<String, Word> words = new HashMap<>();

    /** The entry of a word in lower case; {@link Word#UNKNOWN} when there is none. */
    Word word(String lower) {
        return words.getOrDefault(lower, Word.UNKNOWN);
    }

    /** The entry of a word in lower case, made when there is none. */
    Word entry(String lower) {
        return words.computeIfAbsent(lower, any -> new Word());
    }
}
