package org.crosstally.consensus.model;

import java.util.List;

/**
 * How an article came by a figure: the chain of parties that passed it on, the quoted words, and the text that has
 * them.
 *
 * @param chain who passes the figure on, from the outlet (left out) to the origin; an outlet that is named by another
 *     one has the id "outlet:" and its own
 * @param direct whether the origin is quoted word for word
 * @param words the words that print the number; null when they are not on record
 * @param check whether the article contains those words
 * @param language primary language of the article, "de"; null when unknown
 * @param translationOf the id of the article that this one names as its original, or null
 * @param snapshot which snapshot of the article the figure was read from, from 1; 0 when unknown
 * @param correction whether the origin gives the figure as a correction of its own
 */
public record Evidence(
        List<Hop> chain,
        boolean direct,
        String words,
        Check check,
        String language,
        String translationOf,
        int snapshot,
        boolean correction) {

    /** Nothing known but the figure. */
    public static final Evidence NONE = new Evidence(List.of(), false, null, Check.UNCHECKED, null, null, 0, false);

    public Evidence {
        chain = List.copyOf(chain);
    }

    /**
     * One who passes a figure on.
     *
     * @param name for explanations; may be null
     */
    public record Hop(String id, String name) {}

    /** Whether an article contains the words that are quoted for a figure. */
    public enum Check {
        FOUND,
        NOT_FOUND,
        /** An earlier text contained them; the newest has neither them nor their number. */
        GONE,
        UNCHECKED
    }
}
