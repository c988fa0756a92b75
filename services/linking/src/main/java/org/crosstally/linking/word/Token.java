package org.crosstally.linking.word;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text lower case
 * @param capital whether it is printed with a capital letter
 * @param start offset of the first character in the sentence
 * @param end offset behind the last character
 * @param kind what it is
 */
public record Token(String text, boolean capital, int start, int end, Kind kind) {

    /** Kinds of tokens. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean is(String mark) {
        return text.equals(mark);
    }
}
