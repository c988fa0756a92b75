package org.crosstally.desk.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a URL: the filter of a list. Immutable; every change goes back to the first page. */
public final class Query {

    private final String path;
    private final Map<String, List<String>> values;

    private Query(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    /** Reads a query; empty values are left out. */
    public static Query of(String path, MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            List<String> filled = given.stream().filter(it -> !it.isBlank()).toList();
            if (!filled.isEmpty()) {
                values.put(name, filled);
            }
        });
        return new Query(path, values);
    }

    /** The same filter for another path, at its first page. */
    public Query at(String other) {
        Map<String, List<String>> first = new LinkedHashMap<>(values);
        first.remove("pageToken");
        return new Query(other, first);
    }

    /** Whether the query has this value. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** The first value, or an empty string. */
    public String first(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    /** All values of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The query with one more value of a name. */
    public Query plus(String name, String value) {
        List<String> more = new ArrayList<>(all(name));
        more.add(value);
        return with(name, more);
    }

    /** The query without this value. */
    public Query minus(String name, String value) {
        return with(name, all(name).stream().filter(it -> !it.equals(value)).toList());
    }

    /** The query with this as the only value of a name; {@code null} removes the name. */
    public Query set(String name, String value) {
        return with(name, value == null ? List.of() : List.of(value));
    }

    /** Path and query of the page with this token; null if there is none. */
    public String nextPage(String token) {
        return token == null ? null : set("pageToken", token).toString();
    }

    private Query with(String name, List<String> given) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!name.equals("pageToken")) {
            changed.remove("pageToken");
        }
        if (!given.isEmpty()) {
            changed.put(name, List.copyOf(given));
        }
        return new Query(path, changed);
    }

    /** Path and query, URL-encoded. Escape it as text in HTML. */
    @Override
    public String toString() {
        String query = values.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> encode(it.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
