package org.crosstally.gazetteer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Splits a text into words: runs of letters and digits. Apostrophes and hyphens separate words. */
public final class Tokens {

    private Tokens() {}

    public static List<Token> of(String text) {
        return of(text, 0, text.length());
    }

    /** Returns the words between two positions; the positions of the words count from the start of the text. */
    public static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && isPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(
                        new Token(start, i, Folding.fold(text, start, i), Character.isUpperCase(text.charAt(start))));
                start = -1;
            }
        }
        return tokens;
    }

    /** Returns the words of a name, folded and separated by one space: the form in which names are compared. */
    public static String key(String name) {
        return of(name).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    /** Whether a character belongs to a word. */
    public static boolean isPart(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
