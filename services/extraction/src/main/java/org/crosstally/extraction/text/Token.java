package org.crosstally.extraction.text;

import java.math.BigDecimal;
import org.crosstally.quantity.assertion.Ambiguity;

/**
 * A word, number or sign of the text. Offsets are in UTF-16 chars; {@link Text} turns them into code points.
 */
public final class Token {

    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** An address, a version, a number too long for any figure: passed over as a whole. */
        OPAQUE
    }

    /** What stands between a token and the one before. */
    public enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH
    }

    public final Kind kind;
    public final int start;
    public final int end;
    public final String text;
    /** In lower case, typographic apostrophes straightened, the point of an abbreviation left out. */
    public final String lower;

    public final Gap gap;
    /** What the lexicon knows of a word; {@link Word#UNKNOWN} otherwise, never null. */
    public final Word word;
    /** The value of a number, null otherwise. */
    public final BigDecimal value;

    /** What else the digits of a number may mean; null when nothing. */
    public final Ambiguity ambiguity;

    public final boolean capital;

    Token(
            Kind kind,
            int start,
            int end,
            String text,
            String lower,
            Gap gap,
            Word word,
            BigDecimal value,
            Ambiguity ambiguity) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.text = text;
        this.lower = lower;
        this.gap = gap;
        this.word = word;
        this.value = value;
        this.ambiguity = ambiguity;
        this.capital = Character.isUpperCase(text.codePointAt(0));
    }

    public boolean glued() {
        return gap == Gap.NONE;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean is(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }

    public boolean is(Tag tag) {
        return word.is(tag);
    }

    /** Whether it is the 's of a possessive, which the tokenizer makes a word of its own. */
    public boolean isPossessive() {
        return lower.equals("'s");
    }

    /** Whether it ends with the apostrophe of an elision: dell', d'. */
    public boolean isElided() {
        return isWord() && "'’".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public boolean isHyphen() {
        return kind == Kind.SIGN && text.length() == 1 && "-–—‐‑−".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a number stands there in digits without separator, point or sign. */
    public boolean isPlainDigits() {
        return kind == Kind.NUMBER && text.chars().allMatch(Character::isDigit);
    }

    public boolean isQuoteMark() {
        return kind == Kind.SIGN && "\"“”„«»‟".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
