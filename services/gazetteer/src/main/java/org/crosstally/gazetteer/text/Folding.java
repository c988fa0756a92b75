package org.crosstally.gazetteer.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds case and Latin diacritics, so that "Łódź", "LODZ" and "Lodz" are one name. Cyrillic letters keep their identity, except ё. */
public final class Folding {

    private static final int LATIN_END = 0x250;
    private static final String[] FOLDED = new String[0x530];
    private static final char[] SINGLE = new char[FOLDED.length];

    static {
        for (char letter = 0; letter < FOLDED.length; letter++) {
            FOLDED[letter] = fold(letter);
            SINGLE[letter] = FOLDED[letter].length() == 1 ? FOLDED[letter].charAt(0) : 0;
        }
    }

    private Folding() {}

    /** Returns the text in lower case, with Latin letters reduced to a to z. */
    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    /** Folds a part of a text. */
    public static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            folded.append(letter(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Returns what a letter becomes: no letter for a combining mark, two for some ("ß"), else one. */
    public static String letter(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : fold(letter);
    }

    /** Returns the one letter that a letter becomes, or 0 if {@link #letter} has to be asked. */
    public static char single(char letter) {
        return letter < SINGLE.length ? SINGLE[letter] : 0;
    }

    private static String fold(char letter) {
        return switch (Character.toLowerCase(letter)) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı', 'İ' -> "i";
            case 'ё' -> "е";
            default -> Character.getType(letter) == Character.NON_SPACING_MARK ? "" : plain(letter);
        };
    }

    private static String plain(char letter) {
        String lower = String.valueOf(Character.toLowerCase(letter));
        if (letter < 0x80 || letter >= LATIN_END) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
