package org.crosstally.quantity.amount;

import java.util.regex.Pattern;

/** A text in which words that were printed once are looked for, however its lines are broken. */
public final class PrintedWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

    private final String text;

    private PrintedWords(String text) {
        this.text = text;
    }

    /** The words of {@code text}. */
    public static PrintedWords of(String text) {
        return new PrintedWords(flat(text));
    }

    /**
     * Whether {@code words} stand here, and not as a part of a longer number: "3,400" does not stand in "13,400", nor in
     * "3,400.5".
     *
     * @param words {@code null} stands nowhere
     */
    public boolean have(String words) {
        if (words == null) {
            return false;
        }
        String wanted = flat(words);
        int at = text.indexOf(wanted);
        while (at >= 0 && !standsAlone(at, at + wanted.length())) {
            at = text.indexOf(wanted, at + 1);
        }
        return at >= 0;
    }

    private boolean standsAlone(int start, int end) {
        boolean numberBefore = start > 0 && (isMark(start - 1) || isDigit(start - 1));
        boolean numberBehind = isDigit(end) || isMark(end) && isDigit(end + 1);
        return !numberBefore && !numberBehind;
    }

    private boolean isMark(int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String flat(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
