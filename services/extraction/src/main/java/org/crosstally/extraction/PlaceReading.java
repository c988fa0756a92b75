package org.crosstally.extraction;

/**
 * Where a figure holds, as its sentence says.
 *
 * @param name the name of the place in the gazetteer, in English or, where English has none, the local one
 * @param key its key in the gazetteer: {@code UA}, {@code UA-30}, {@code geo:703448}; null when a city and its region share the name
 * @param span the words of the text that name it
 */
public record PlaceReading(String name, String key, Span span) {}
