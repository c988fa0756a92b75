package org.crosstally.extraction;

import java.util.Objects;
import org.crosstally.quantity.period.DateSpan;

/**
 * A text to extract from.
 *
 * @param text as published; any string is accepted
 * @param publishedAt when it was published; null when unknown, then relative dates stay unresolved
 * @param language BCP-47 tag; null to have it guessed
 * @param outlet who publishes it: the first link of every attribution; may be null
 */
public record Document(String text, DateSpan publishedAt, String language, String outlet) {

    public Document {
        Objects.requireNonNull(text, "text");
    }
}
