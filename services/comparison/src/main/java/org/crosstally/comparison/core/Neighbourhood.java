package org.crosstally.comparison.core;

import java.util.Set;

/**
 * Which other series are worth pairing with one, as texts to look up in an index: pair A with B when a text that A seeks
 * is one that B offers, or the other way round. Nothing else can give a finding of {@link Rules#between}, nor join as
 * assumed.
 *
 * @param offers texts under which this series is found
 * @param seeks texts under which it looks for others
 */
public record Neighbourhood(Set<String> offers, Set<String> seeks) {

    /** The neighbourhood of {@code key}. */
    public static Neighbourhood of(SeriesKey key, Context context) {
        return new Neighbourhood(Set.of(), Set.of());
    }
}
