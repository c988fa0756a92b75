package org.crosstally.extraction;

/**
 * Where a figure holds.
 *
 * @param name the name of the place in the gazetteer, in English or, where English has none, the local one
 * @param key its key in the gazetteer: {@code UA}, {@code UA-30}, {@code geo:703448}; null when a city and its region share the name
 * @param span the words of the text that name it
 * @param source which part of the text says so
 */
public record PlaceReading(String name, String key, Span span, Source source) {

    /** How near the words that name a place are to the figure. */
    public enum Source {
        /** The figure's own sentence. */
        SENTENCE,
        /** The nearest sentence before it, in its paragraph, that names a place. */
        PARAGRAPH,
        /** The country that the article is about. */
        ARTICLE
    }
}
