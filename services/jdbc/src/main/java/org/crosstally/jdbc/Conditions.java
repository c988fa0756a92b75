package org.crosstally.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a query, joined by AND, with their parameters. Two are equal if their texts and parameters are equal. */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition; each {@code ?} in it is one of {@code values}. */
    public Conditions and(String condition, Object... values) {
        texts.add("(" + condition + ")");
        parameters.addAll(List.of(values));
        return this;
    }

    /** A copy that can grow on its own. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.texts.addAll(texts);
        copy.parameters.addAll(parameters);
        return copy;
    }

    /** {@code where ...}, or nothing. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** The parameters in order, followed by {@code more}. */
    public Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conditions conditions
                && texts.equals(conditions.texts)
                && Arrays.deepEquals(parameters.toArray(), conditions.parameters.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * texts.hashCode() + Arrays.deepHashCode(parameters.toArray());
    }
}
