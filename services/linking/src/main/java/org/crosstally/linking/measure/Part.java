package org.crosstally.linking.measure;

import java.util.List;
import java.util.Map;
import org.crosstally.quantity.measure.WordRole;

/**
 * One condition of a frame.
 *
 * @param role how the words relate to the figure
 * @param words name of a class of words; empty for {@link WordRole#BARE}
 * @param own the words of the class by language, where it is none of those that are shipped; empty otherwise
 */
public record Part(WordRole role, String words, Map<String, List<String>> own) {

    /** A part with a shipped class of words. */
    public Part(WordRole role, String words) {
        this(role, words, Map.of());
    }
}
