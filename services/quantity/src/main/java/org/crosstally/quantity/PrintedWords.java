package org.crosstally.quantity;

import java.util.regex.Pattern;

/** Whether words that were printed once still stand in a text. */
public final class PrintedWords {

    private PrintedWords() {}

    /**
     * Whether {@code words} stand in {@code text}, however lines are broken, and not as a part of a longer number: "3,400" does
     * not stand in "13,400", nor in "3,400.5".
     *
     * @param words {@code null} stands nowhere
     */
    public static boolean standIn(String text, String words) {
        return words != null
                && Pattern.compile("(?<![\\p{N}.,])" + Pattern.quote(flat(words)) + "(?![.,]?\\p{N})")
                        .matcher(flat(text))
                        .find();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip();
    }
}
