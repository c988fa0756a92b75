package org.crosstally.gazetteer.place;

/**
 * A place that a name may mean.
 *
 * @param score the rank: higher is likelier. A difference of {@link #CLEAR} or more is decisive
 */
public record Candidate(Place place, int score) {

    /** The difference of scores from which the better candidate is the meaning of the name. */
    public static final int CLEAR = 8;
}
