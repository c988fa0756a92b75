package org.crosstally.gazetteer.place;

import java.util.List;

/**
 * A name of a place in a text.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param candidates what it may mean, the likeliest first; never empty
 */
public record Mention(int start, int end, Cue cue, List<Candidate> candidates) {

    public Mention {
        candidates = List.copyOf(candidates);
    }

    public Place best() {
        return candidates.get(0).place();
    }

    /** Whether a second meaning is nearly as likely. A city and the subdivision that contains it are two meanings. */
    public boolean ambiguous() {
        return candidates.size() > 1
                && candidates.get(0).score() - candidates.get(1).score() < Candidate.CLEAR;
    }
}
