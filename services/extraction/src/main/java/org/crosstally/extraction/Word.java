package org.crosstally.extraction;

import java.math.BigDecimal;
import java.util.Arrays;

/** What a lexicon knows of one word. Filled while the lexicon loads, unchanged afterwards. */
final class Word {

    static final Word UNKNOWN = new Word();

    /** A number below a thousand: five, twenty. */
    BigDecimal number;
    /** Multiplies the number before it: hundred, million. */
    BigDecimal scale;
    /** The smallest number of a vague plural: dozens, hundreds. */
    BigDecimal magnitude;
    /** Letters behind a figure that multiply it: bn, k. */
    BigDecimal suffix;
    /** A part of one: half, third, quarters. */
    BigDecimal fraction;
    /** A vague number before a scale word: several. */
    BigDecimal several;
    /** First is 1. */
    int ordinal;

    /** 90 for the nineties. */
    int decade;

    int month;
    int weekday;
    /** 0 when it says nothing of saying; else strength: 1 needs "that" or a quotation, 2 is saying itself. */
    int cue;

    private long tags;

    void add(Tag tag) {
        tags |= 1L << tag.ordinal();
    }

    boolean is(Tag tag) {
        return (tags & 1L << tag.ordinal()) != 0;
    }

    /** Whether a number can begin with this word. */
    boolean isNumeral() {
        return number != null || magnitude != null || scale != null || several != null || fraction != null;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.stream(Tag.values()).filter(this::is).toArray());
    }
}
