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

    private final Map<String, Word> words = new HashMap<>();

    /** The entry of a word in lower case; {@link Word#UNKNOWN} when there is none. */
    Word word(String lower) {
        Word known = words.get(lower);
        return known != null ? known : joinedScales.isEmpty() ? Word.UNKNOWN : joined(lower);
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

    /** The entry of a word in lower case, made when there is none. */
    Word entry(String lower) {
        return words.computeIfAbsent(lower, any -> new Word());
    }
}
