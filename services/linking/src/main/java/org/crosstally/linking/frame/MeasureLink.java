package org.crosstally.linking.frame;

import java.util.List;
import org.crosstally.linking.frame.EvidenceShares.Share;

/**
 * What is known of a figure's measure.
 *
 * @param state how far it is known
 * @param best the measure that is meant, where the state is FILLED, or the ignored one; {@code null} otherwise
 * @param choices every measure that may be meant, best first, with what speaks for it
 * @param share how many figures with such evidence were filled rightly; {@code null} where nothing is filled
 */
public record MeasureLink(State state, String best, List<Choice> choices, Share share) {

    /**
     * A measure that may be meant.
     *
     * @param measure its name in the catalogue
     * @param evidence the words that speak for it
     */
    public record Choice(String measure, List<Evidence> evidence) {}
}
