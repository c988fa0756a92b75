package org.crosstally.extraction.text;

import java.math.BigDecimal;
import java.util.Arrays;

/** What a lexicon knows of one word. Filled while the lexicon loads, unchanged afterwards. */
public final class Word {

    static final Word UNKNOWN = new Word();

    /** A number below a thousand: five, twenty. */
    public BigDecimal number;
    /** Multiplies the number before it: hundred, million. */
    public BigDecimal scale;
    /** The smallest number of a vague plural: dozens, hundreds. */
    public BigDecimal magnitude;
    /** Letters behind a figure that multiply it: bn, k. */
    public BigDecimal suffix;
    /** A part of one: half, third, quarters. */
    public BigDecimal fraction;
    /** A vague number before a scale word: several. */
    public BigDecimal several;
    /** First is 1. */
    public int ordinal;

    /** 90 for the nineties. */
    public int decade;

    public int month;
    public int weekday;
    /** 0 when it says nothing of saying; else strength: 1 needs "that" or a quotation, 2 is saying itself. */
    public int cue;

    /** The singular of a noun that is counted; null when the lexicon does not list it. */
    public String noun;

    private long tags;

    static Word ofNumber(BigDecimal number) {
        Word word = new Word();
        word.number = number;
        return word;
    }

    void add(Tag tag) {
        tags |= 1L << tag.ordinal();
    }

    boolean is(Tag tag) {
        return (tags & 1L << tag.ordinal()) != 0;
    }

    /** Whether a number can begin with this word. */
    public boolean isNumeral() {
        return number != null || magnitude != null || scale != null || several != null || fraction != null;
    }

    /** Whether the lexicon says anything of it. */
    public boolean isKnown() {
        return tags != 0
                || isNumeral()
                || suffix != null
                || noun != null
                || ordinal + decade + month + weekday + cue > 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.stream(Tag.values()).filter(this::is).toArray());
    }
}
