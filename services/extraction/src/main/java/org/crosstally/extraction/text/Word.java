package org.crosstally.extraction.text;

import java.math.BigDecimal;
import java.math.MathContext;
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
    /** How it says that somebody speaks; null when it does not. */
    public CueForm cue;

    /** The singular of a noun that is counted; null when the lexicon does not list it. */
    public String noun;

    private long tags;

    static Word ofNumber(BigDecimal number) {
        Word word = new Word();
        word.number = number;
        return word;
    }

    /** Takes what a row says of the word; false when there is no such kind of row. */
    boolean set(String kind, String meaning) {
        switch (kind) {
            case "tag" -> add(Tag.valueOf(meaning));
            case "number" -> number = new BigDecimal(meaning);
            case "scale" -> scale = new BigDecimal(meaning);
            case "magnitude" -> magnitude = new BigDecimal(meaning);
            case "suffix" -> suffix = new BigDecimal(meaning);
            case "fraction" -> fraction = part(meaning);
            case "several" -> several = new BigDecimal(meaning);
            case "ordinal" -> ordinal = Integer.parseInt(meaning);
            case "decade" -> decade = Integer.parseInt(meaning);
            case "month" -> month = Integer.parseInt(meaning);
            case "weekday" -> weekday = Integer.parseInt(meaning);
            case "cue" -> cue = CueForm.valueOf(meaning);
            case "noun" -> noun = noun == null ? meaning : noun;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal part(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigDecimal(text)
                : new BigDecimal(text.substring(0, slash))
                        .divide(new BigDecimal(text.substring(slash + 1)), MathContext.DECIMAL64);
    }

    void add(Tag tag) {
        tags |= 1L << tag.ordinal();
    }

    /** Takes over the tags of another entry. */
    void add(Word other) {
        tags |= other.tags;
    }

    boolean isTagged() {
        return tags != 0;
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
                || cue != null
                || ordinal + decade + month + weekday > 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.stream(Tag.values()).filter(this::is).toArray());
    }
}
