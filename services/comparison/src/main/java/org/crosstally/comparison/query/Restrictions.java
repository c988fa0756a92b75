package org.crosstally.comparison.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a JPQL query, joined by AND, with their named parameters. */
public final class Restrictions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition with the parameter {@code name}; does nothing when {@code value} is null or an empty collection. */
    public Restrictions and(String condition, String name, Object value) {
        if (value != null && !(value instanceof Collection<?> all && all.isEmpty())) {
            conditions.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /** Returns {@code where ...} with a space in front, or the empty string. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Returns the parameters by name, in the order in which they were added. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
