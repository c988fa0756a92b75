package org.crosstally.linking.measure;

import java.util.List;
import org.crosstally.quantity.measure.WordRole;

/**
 * A way in which a text says a measure: every part must be there.
 *
 * @param parts what must be there
 * @param proposes whether it is too weak to fill the measure, and only proposes it
 */
public record Frame(List<Part> parts, boolean proposes) {

    /** Whether two independent parts are there, or the measure's own name. */
    public boolean isIndependent() {
        return parts.size() > 1 || parts.get(0).role() == WordRole.NAME;
    }
}
