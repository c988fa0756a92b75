package org.crosstally.linking.frame;

import java.util.List;
import java.util.stream.Collectors;
import org.crosstally.linking.measure.Measure;

/**
 * A measure of which a frame is in the text, in part or whole.
 *
 * @param measure the measure
 * @param evidence the words of each part that is there
 * @param distance of the farthest part from the figure
 * @param fills whether every part is there, near the figure, and nothing forbids to fill it
 */
record Match(Measure measure, List<Evidence> evidence, int distance, boolean fills) {

    /** The roles of the evidence, such as {@code COUNTED+PREDICATE}. */
    String kind() {
        return evidence.stream().map(one -> one.role().name()).sorted().collect(Collectors.joining("+"));
    }
}
