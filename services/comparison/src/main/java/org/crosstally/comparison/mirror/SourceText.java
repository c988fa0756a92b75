package org.crosstally.comparison.mirror;

import java.util.UUID;

/**
 * The text that a claim was read from, as far as its article is known.
 *
 * @param language BCP-47; null when unknown
 * @param snapshot number of the article's snapshot, from 1; 0 when there was none
 * @param translationOf the article it says it translates, or null
 * @param found whether it contains the claim's words; null when this was not checked
 */
public record SourceText(String language, int snapshot, UUID translationOf, Boolean found) {

    /** Nothing known of the text. */
    public static final SourceText UNKNOWN = new SourceText(null, 0, null, null);
}
