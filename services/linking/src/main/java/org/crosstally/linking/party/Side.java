package org.crosstally.linking.party;

import org.crosstally.gazetteer.place.Place;

/**
 * A country that a sentence names, by its name, its capital or its adjective.
 *
 * @param country what is named
 * @param from first token
 * @param to behind the last token
 */
record Side(Place country, int from, int to) {

    boolean isSame(Side other) {
        return country.key().equals(other.country.key());
    }

    boolean isWithin(int first, int end) {
        return first <= from && to <= end;
    }
}
