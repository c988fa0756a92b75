package org.crosstally.claims.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** The significant words of names and texts in a comparable form: folded, nouns in the singular. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longer runs are no words, and no counted noun is longer. */
    private static final int LONGEST = 60;

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "per",
            "since", "so", "that", "the", "this", "to", "was", "were", "with");

    private Words() {}

    /** The words of a text in their order, each once. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        if (text != null) {
            for (String word : BETWEEN.split(Spelling.folded(text))) {
                if (!word.isEmpty() && word.length() <= LONGEST && !SMALL.contains(word)) {
                    words.add(singular(word));
                }
            }
        }
        return words;
    }

    /** The forms that a word may have in the folded name of a record. */
    static List<String> forms(String singular) {
        String stem = singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "es";
        return List.of(singular, singular + "s", stem);
    }

    private static String singular(String word) {
        return Units.find("{" + word + "}").map(Unit::name).orElse(word);
    }
}
