package org.crosstally.extraction;

import java.math.BigDecimal;

/**
 * A word, number or sign of the text. Offsets are in UTF-16 chars; {@link Text} turns them into code points.
 */
final class Token {

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** An address, a version, a number too long for any figure: passed over as a whole. */
        OPAQUE
    }

    /** What stands between a token and the one before. */
    enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH
    }

    final Kind kind;
    final int start;
    final int end;
    final String text;
    /** In lower case, typographic apostrophes straightened, the point of an abbreviation left out. */
    final String lower;

    final Gap gap;
    /** What the lexicon knows of a word; {@link Word#UNKNOWN} otherwise, never null. */
    final Word word;
    /** The value of a number, null otherwise. */
    final BigDecimal value;

    final boolean capital;

    Token(Kind kind, int start, int end, String text, String lower, Gap gap, Word word, BigDecimal value) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.text = text;
        this.lower = lower;
        this.gap = gap;
        this.word = word;
        this.value = value;
        this.capital = Character.isUpperCase(text.codePointAt(0));
    }

    boolean glued() {
        return gap == Gap.NONE;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }

    boolean is(Tag tag) {
        return word.is(tag);
    }

    boolean isHyphen() {
        return kind == Kind.SIGN && text.length() == 1 && "-–—‐‑−".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a number stands there in digits without separator, point or sign. */
    boolean isPlainDigits() {
        return kind == Kind.NUMBER && text.chars().allMatch(Character::isDigit);
    }

    boolean isQuoteMark() {
        return kind == Kind.SIGN && "\"“”„«»‟".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
