package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.List;

/** Compares a list of claims in one go: a pure function of its input. */
public final class Comparison {

    private Comparison() {}

    /**
     * @param series one for each key, by key
     * @param findings most severe first
     * @param notCompared claims that met nothing, with the field that stood in the way
     */
    public record Result(List<SeriesAnalysis> series, List<Finding> findings, List<NotCompared> notCompared) {}

    /** Groups by key, analyses each series, asks every rule of every series and of every pair worth asking. */
    public static Result compare(List<Assertion> assertions, Context context) {
        return new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
