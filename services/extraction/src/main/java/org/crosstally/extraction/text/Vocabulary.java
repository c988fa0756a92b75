package org.crosstally.extraction.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The single words of a language and the separators of its numbers: what the tokenizer knows of the language. */
final class Vocabulary {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    char group = ',';
    char decimal = '.';
    /** Whether a space may group the digits of a number: 12 000. */
    boolean spaceGroups;
    /** Whether a comma parts decimals here and thousands in other regions of the language. */
    boolean commaMayGroup;
    /** Articles and pronouns that lose their vowel before the next word, with the apostrophe left out: l, d, qu. */
    final Set<String> elisions = new HashSet<>();

    /** Words for a thousand that stand inside one word with what they multiply and what is added: zweitausendfünf. */
    final Set<String> joinedScales = new HashSet<>();
    /** The ending that adds a half to the number before it: zweieinhalb. */
    String joinedHalf;

    /** A stem or ending shorter than this says too little of a word. */
    private static final int SHORTEST = 3;
    /** No stem is longer; what follows it is never looked at. */
    private static final int LONGEST = 24;

    private final Map<String, Word> words = new HashMap<>();
    /** Beginnings of words, for languages whose nouns have many endings: {@code міністерств*}. */
    private final Map<String, Word> stems = new HashMap<>();
    /** Ends of words, for languages that write compounds as one: {@code *ministerium}. */
    private final Map<String, Word> endings = new HashMap<>();

    /** The entry of a word in lower case; {@link Word#UNKNOWN} when there is none. */
    Word word(String lower) {
        Word known = words.get(lower);
        if (known == null && !joinedScales.isEmpty()) {
            known = joined(lower);
        }
        return known != null && known != Word.UNKNOWN ? known : derived(lower);
    }

    /** The number in a word that joins others: two hundred + thousand + five. */
    private Word joined(String lower) {
        if (joinedHalf != null && lower.endsWith(joinedHalf)) {
            BigDecimal whole = number(lower.substring(0, lower.length() - joinedHalf.length()));
            return whole == null ? Word.UNKNOWN : Word.ofNumber(whole.add(HALF));
        }
        for (String scale : joinedScales) {
            int at = lower.indexOf(scale);
            if (at >= 0) {
                BigDecimal times = at == 0 ? BigDecimal.ONE : number(lower.substring(0, at));
                String rest = lower.substring(at + scale.length());
                BigDecimal added = rest.isEmpty() ? BigDecimal.ZERO : number(rest);
                if (times != null && added != null) {
                    return Word.ofNumber(times.multiply(THOUSAND).add(added));
                }
            }
        }
        return Word.UNKNOWN;
    }

    private BigDecimal number(String lower) {
        Word word = words.get(lower);
        return word == null ? null : word.number;
    }

    /** The entry of a word in lower case, of a stem (with * behind) or of an ending (with * before), made when there is none. */
    Word entry(String lower) {
        if (lower.endsWith("*")) {
            return stems.computeIfAbsent(lower.substring(0, lower.length() - 1), any -> new Word());
        }
        if (lower.startsWith("*")) {
            return endings.computeIfAbsent(lower.substring(1), any -> new Word());
        }
        return words.computeIfAbsent(lower, any -> new Word());
    }

    /** Gives every word whose own entry has no tag those of its stem or ending. */
    void join() {
        if (!stems.isEmpty() || !endings.isEmpty()) {
            words.forEach((lower, word) -> {
                if (!word.isTagged()) {
                    word.add(derived(lower));
                }
            });
        }
    }

    /** The entry of the longest stem or ending of a word; {@link Word#UNKNOWN} when there is none. */
    private Word derived(String lower) {
        int length = lower.length();
        for (int end = stems.isEmpty() ? 0 : Math.min(length, LONGEST); end >= SHORTEST; end--) {
            Word word = stems.get(lower.substring(0, end));
            if (word != null) {
                return word;
            }
        }
        int first = Math.max(0, length - LONGEST);
        for (int from = endings.isEmpty() ? length : first; length - from >= SHORTEST; from++) {
            Word word = endings.get(lower.substring(from));
            if (word != null) {
                return word;
            }
        }
        return Word.UNKNOWN;
    }
}
