package org.crosstally.claims.api.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Defines when two spellings are one name. Names of outlets, parties and measures are unique by their folded form; a
 * lookup of a name, in this service or in one that follows it, folds it by the same rule.
 */
public final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private Spelling() {}

    /**
     * The folded form: compatibility forms are made one (Unicode NFKC), the accents of alphabets are dropped (the vowel
     * signs of other scripts are letters and stay), case is levelled, invisible characters go and runs of white space
     * become one space. Punctuation stays, because it distinguishes names. Empty if nothing visible is left.
     */
    public static String folded(String name) {
        if (isPlain(name)) {
            // Most names are, and each claim names four of them: the long way leads to the same.
            return name.toLowerCase(Locale.ROOT);
        }
        return thorough(name);
    }

    /** {@link #folded} for any name. */
    static String thorough(String name) {
        String apart = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String seen = INVISIBLE
                .matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC))
                .replaceAll("");
        // Upper first: it levels what lower case alone keeps apart, such as the German sharp s.
        String level = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return tidy(level);
    }

    /** Printable ASCII without a blank at an end or next to another. */
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** The name as it is kept: without surrounding blanks, inner runs of blanks made one space. */
    public static String tidy(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }
}
