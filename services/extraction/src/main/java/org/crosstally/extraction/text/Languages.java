package org.crosstally.extraction.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses a text's language by a vote of its small words. */
public final class Languages {

    private static final int FIRST = 4000;

    private static final Map<String, List<String>> VOTES = votes();

    private Languages() {}

    /** The language with the most small words among the first of the text; English when none wins. */
    public static String guess(String text) {
        Map<String, Integer> votes = new HashMap<>();
        int end = Math.min(text.length(), FIRST);
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start <= 6) {
                    VOTES.getOrDefault(text.substring(start, i).toLowerCase(java.util.Locale.ROOT), List.of())
                            .forEach(language -> votes.merge(language, 1, Integer::sum));
                }
                start = -1;
            }
        }
        String best = "en";
        for (String language : Lexicon.LANGUAGES) {
            if (votes.getOrDefault(language, 0) > votes.getOrDefault(best, 0)) {
                best = language;
            }
        }
        return best;
    }

    /** The languages that claim a small word for theirs. */
    private static Map<String, List<String>> votes() {
        Map<String, List<String>> votes = new HashMap<>();
        for (String language : Lexicon.LANGUAGES) {
            for (List<String> row : LexiconFile.rows("lexicon-" + language + ".txt")) {
                if (row.get(1).equals("vote")) {
                    for (String word : row.get(2).split("\\s*,\\s*")) {
                        votes.computeIfAbsent(word, any -> new ArrayList<>()).add(language);
                    }
                }
            }
        }
        return votes;
    }
}
