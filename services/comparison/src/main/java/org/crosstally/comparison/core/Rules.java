package org.crosstally.comparison.core;

import java.util.List;

/** The list of all rules. Specific kinds replace general ones before an answer leaves this class. */
public final class Rules {

    private Rules() {}

    /** Every rule, in the order in which they are asked. */
    public static List<Rule> all() {
        return List.of();
    }

    /** What the rules for one series find. */
    public static List<Finding> within(SeriesAnalysis series, Context context) {
        return List.of();
    }

    /** What the rules for two series find; the same for both orders. */
    public static List<Finding> between(SeriesAnalysis one, SeriesAnalysis other, Context context) {
        return List.of();
    }
}
