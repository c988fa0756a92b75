package org.crosstally.comparison.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The excerpt of schema.org in schema-org.tsv, and what of a document does not fit it. */
final class Vocabulary {

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> properties = new HashMap<>();

    Vocabulary() throws IOException {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/schema-org.tsv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("class")) {
                    parents.put(cells[1], Set.of(cells[2].isBlank() ? new String[0] : cells[2].split(" ")));
                } else if (cells[0].equals("property")) {
                    properties
                            .computeIfAbsent(cells[1], none -> new HashMap<>())
                            .put(cells[2], Set.of(cells[3].split(" ")));
                }
            }
        }
    }

    /** Everything that does not fit: unknown classes, properties that a class has not, values of another kind. */
    List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        document.get("@graph").forEach(node -> check(node, faults));
        return faults;
    }

    private void check(JsonNode node, List<String> faults) {
        String type = node.path("@type").asText();
        if (!parents.containsKey(type)) {
            faults.add("no class " + type);
            return;
        }
        node.fields().forEachRemaining(field -> {
            if (!field.getKey().startsWith("@")) {
                Set<String> expected = expected(type, field.getKey());
                if (expected == null) {
                    faults.add(type + " has no property " + field.getKey());
                } else if (!fits(field.getValue(), expected)) {
                    faults.add(type + "." + field.getKey() + " = " + field.getValue() + " is none of " + expected);
                }
                if (field.getValue().isObject()) {
                    check(field.getValue(), faults);
                }
            }
        });
    }

    private Set<String> expected(String type, String property) {
        Set<String> own = properties.getOrDefault(type, Map.of()).get(property);
        if (own != null) {
            return own;
        }
        for (String parent : parents.getOrDefault(type, Set.of())) {
            Set<String> inherited = expected(parent, property);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private boolean fits(JsonNode value, Set<String> expected) {
        if (value.isObject()) {
            Set<String> all = ancestors(value.path("@type").asText());
            all.retainAll(expected);
            return !all.isEmpty();
        }
        if (value.isNumber()) {
            return expected.contains("Number") || expected.contains("Integer");
        }
        String text = value.asText();
        return expected.contains("Text")
                || expected.contains("URL") && text.matches("(https?|urn):.+")
                || expected.contains("Date") && text.matches("[0-9]{4}(-[0-9]{2}){0,2}")
                || expected.contains("DateTime") && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")
                || expected.contains("Number") && text.matches("-?[0-9.]+");
    }

    private Set<String> ancestors(String type) {
        Set<String> all = new HashSet<>();
        if (parents.containsKey(type)) {
            all.add(type);
            parents.get(type).forEach(parent -> all.addAll(ancestors(parent)));
        }
        return all;
    }
}
