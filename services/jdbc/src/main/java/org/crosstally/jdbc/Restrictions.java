package org.crosstally.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The conditions of a JPQL query, joined by AND, with their named parameters. */
public final class Restrictions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without parameters. */
    public Restrictions and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition with the parameter {@code name}; does nothing when {@code value} is null or an empty collection. */
    public Restrictions and(String condition, String name, Object value) {
        if (value != null && !(value instanceof Collection<?> all && all.isEmpty())) {
            conditions.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /**
     * Adds what follows the last record of a page in a list with the newest first, by an instant and then by id; does nothing
     * on the first page.
     *
     * @param row alias of the row in the query
     * @param attribute the instant by which the list is sorted
     * @param instant value of the last record; null on the first page
     * @param id id of the last record
     */
    public Restrictions before(String row, String attribute, Instant instant, UUID id) {
        String at = row + "." + attribute;
        and(at + " < :before or (" + at + " = :before and " + row + ".id < :beforeId)", "before", instant);
        if (instant != null) {
            parameters.put("beforeId", id);
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
