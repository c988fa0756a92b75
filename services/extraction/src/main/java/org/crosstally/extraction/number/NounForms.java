package org.crosstally.extraction.number;

import java.util.Locale;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Token;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** Number and form of nouns, as far as endings show them. */
public final class NounForms {

    private static final int LONGEST = 60;

    /** Words that end like the plural of man and are none. */
    private static final java.util.Set<String> NO_MEN =
            java.util.Set.of("specimen", "regimen", "abdomen", "acumen", "examen");

    private NounForms() {}

    /** Whether a word ends like an English plural or is listed as one. */
    public static boolean looksPlural(Token token) {
        if (token.is(Tag.PLURAL)) {
            return true;
        }
        String word = token.lower;
        int length = word.length();
        if (length < 3
                || !word.endsWith("s")
                || token.is(Tag.STOP)
                || token.is(Tag.PREPOSITION)
                || token.is(Tag.CONJUNCTION)) {
            return token.text.length() == 3 && token.text.endsWith("s") && Character.isUpperCase(token.text.charAt(1));
        }
        char before = word.charAt(length - 2);
        boolean acronym = token.text.endsWith("S");
        boolean noPlural = acronym || before == 's' || before == 'u' || before == 'i' || before == '\'';
        return !noPlural
                && !token.is(Tag.AUXILIARY)
                && !token.is(Tag.ADVERB)
                && !token.is(Tag.DETERMINER)
                && !token.is(Tag.PRONOUN);
    }

    /** The counted noun as a unit: "Casualties" becomes {casualty}. */
    public static String unit(String noun) {
        String plain = clean(noun);
        if (plain.endsWith("men") && plain.length() > 5 && !NO_MEN.contains(plain)) {
            plain = plain.substring(0, plain.length() - 2) + "an";
        }
        return Units.find("{" + plain + "}").map(Unit::code).orElse(null);
    }

    /** The noun in the singular and in lower case. */
    public static String singular(String noun) {
        String code = unit(noun);
        return code == null ? noun.toLowerCase(Locale.ROOT) : code.substring(1, code.length() - 1);
    }

    private static String clean(String noun) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < noun.length() && clean.length() < LONGEST; i++) {
            char c = noun.charAt(i);
            if (c != '{' && c != '}' && !Character.isWhitespace(c)) {
                clean.append(Character.toLowerCase(c));
            }
        }
        return clean.toString();
    }
}
