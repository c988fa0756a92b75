package org.crosstally.extraction.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises a text's language by its script, its small words and the letters that few languages have. */
public final class Languages {

    private static final int FIRST = 4000;
    private static final int LONGEST = 14;
    /** A word of one language has this weight; one of several languages shares it out. */
    private static final int WEIGHT = 60;

    /** So far a language that is not read must be ahead of every one that is. */
    private static final int CLEAR = 70;

    private static final String NO_LANGUAGE = "und";

    private static final Languages SHIPPED = new Languages();

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<Character, List<String>> letters = new HashMap<>();
    private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);

    private Languages() {
        for (List<String> row : LexiconFile.rows("language-votes.txt")) {
            String language = row.get(1);
            for (String one : row.get(2).split("\\s*,\\s*")) {
                switch (row.get(0)) {
                    case "words" -> add(words, one, language);
                    case "letters" -> add(letters, one.charAt(0), language);
                    case "script" -> scripts.put(UnicodeScript.forName(one), language);
                    default -> throw new IllegalStateException("language-votes.txt has the unknown kind " + row.get(0));
                }
            }
        }
    }

    private static <K> void add(Map<K, List<String>> votes, K key, String language) {
        List<String> languages = votes.computeIfAbsent(key, any -> new ArrayList<>());
        if (!languages.contains(language)) {
            languages.add(language);
        }
    }

    /**
     * The language of a text, as a BCP 47 tag: one of {@link Lexicon#LANGUAGES}, or another one that is recognised and not
     * read. Where nothing speaks for a language, a Cyrillic text is Russian, a Latin one English, and any other "und".
     */
    public static String guess(String text) {
        String start = text.substring(0, Math.min(text.length(), FIRST));
        UnicodeScript script = SHIPPED.script(start);
        if (script != UnicodeScript.LATIN && script != UnicodeScript.CYRILLIC) {
            return SHIPPED.scripts.getOrDefault(script, NO_LANGUAGE);
        }
        Map<String, Integer> votes = SHIPPED.votes(start);
        String usual = script == UnicodeScript.LATIN ? "en" : "ru";
        String read = best(votes, usual, true);
        String other = best(votes, read, false);
        int ahead = votes.getOrDefault(other, 0) - votes.getOrDefault(read, 0);
        boolean clear = ahead >= CLEAR && ahead * 4 > votes.getOrDefault(read, 0);
        return clear ? other : read;
    }

    /** Whether texts in a language are read: a BCP 47 tag, of which the region does not count. */
    public static boolean isRead(String tag) {
        return Lexicon.LANGUAGES.contains(primary(tag));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }

    /** The script of most letters; Latin where there is no letter. One kana among few Han signs makes Japanese. */
    private UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        UnicodeScript most = UnicodeScript.LATIN;
        for (Map.Entry<UnicodeScript, Integer> one : counts.entrySet()) {
            most = one.getValue() > counts.getOrDefault(most, 0) ? one.getKey() : most;
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        return most == UnicodeScript.HAN && kana * 5 > counts.get(most) ? UnicodeScript.HIRAGANA : most;
    }

    private Map<String, Integer> votes(String text) {
        Map<String, Integer> votes = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                vote(text.substring(start, i).toLowerCase(Locale.ROOT), votes);
                start = -1;
            }
        }
        return votes;
    }

    private void vote(String word, Map<String, Integer> votes) {
        if (word.length() <= LONGEST) {
            share(words.get(word), votes);
        }
        Set<Character> seen = new HashSet<>();
        for (int i = 0; i < Math.min(word.length(), LONGEST); i++) {
            if (word.charAt(i) > 'z' && seen.add(word.charAt(i))) {
                share(letters.get(word.charAt(i)), votes);
            }
        }
    }

    private static void share(List<String> languages, Map<String, Integer> votes) {
        if (languages != null) {
            languages.forEach(language -> votes.merge(language, WEIGHT / languages.size(), Integer::sum));
        }
    }

    private static String best(Map<String, Integer> votes, String usual, boolean read) {
        String best = usual;
        for (Map.Entry<String, Integer> one : votes.entrySet()) {
            boolean candidate = Lexicon.LANGUAGES.contains(one.getKey()) == read;
            int most = votes.getOrDefault(best, 0);
            boolean more = one.getValue() > most
                    || one.getValue() == most
                            && !best.equals(usual)
                            && one.getKey().compareTo(best) < 0;
            best = candidate && more ? one.getKey() : best;
        }
        return best;
    }
}
