package org.crosstally.claims.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.JsonFaults;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * Makes claims of the records of a table: each field, by its path in NewClaim, comes from a column or is the same for all.
 * An empty cell leaves its field out.
 */
final class Mapping {

    /** Where a field comes from; one of the two is given. */
    record Source(String column, String constant) {}

    private record Field(List<String> path, Class<?> type, Source source) {}

    private final List<Field> fields;
    private final ObjectMapper json;

    private Mapping(List<Field> fields, ObjectMapper json) {
        this.fields = fields;
        this.json = json;
    }

    /**
     * Reads a mapping.
     *
     * @param columns of the table
     * @throws ProblemException naming every path and column that does not exist
     */
    static Mapping parse(String text, List<String> columns, ObjectMapper json) {
        if (text == null) {
            throw fault(
                    "mapping",
                    ErrorCode.MISSING_VALUE,
                    "`mapping` is missing. It assigns a column or a constant to each field.");
        }
        Map<String, Source> sources;
        try {
            sources = json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonFaults.problem(e));
        }
        List<Field> fields = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        sources.forEach((path, source) -> {
            List<String> steps = List.of(path.split("\\."));
            Class<?> type = typeOf(steps);
            if (type == null) {
                errors.add(new FieldError(path, ErrorCode.UNKNOWN_FIELD, "A claim has no field `" + path + "`."));
            } else if (source == null || (source.column() == null) == (source.constant() == null)) {
                errors.add(new FieldError(path, ErrorCode.INVALID_VALUE, "Send either `column` or `constant`."));
            } else if (source.column() != null && !columns.contains(source.column())) {
                errors.add(new FieldError(
                        path,
                        ErrorCode.INVALID_VALUE,
                        "The file has no column \"" + source.column() + "\". It has " + columns + "."));
            } else {
                fields.add(new Field(steps, type, source));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        return new Mapping(fields, json);
    }

    /**
     * The claim of one record.
     *
     * @param cell the text of a column
     * @param clientRef of a claim whose mapping gives none
     * @throws JsonProcessingException when a cell does not fit its field
     */
    NewClaim claim(Function<String, String> cell, String clientRef) throws JsonProcessingException {
        ObjectNode claim = json.createObjectNode();
        for (Field field : fields) {
            String value =
                    field.source.constant() != null ? field.source.constant() : cell.apply(field.source.column());
            if (value != null && !value.isBlank()) {
                put(claim, field, value.strip());
            }
        }
        if (!claim.has("clientRef")) {
            claim.put("clientRef", clientRef);
        }
        if (!claim.has("method")) {
            claim.put("method", "IMPORT");
        }
        return json.treeToValue(claim, NewClaim.class);
    }

    private static void put(ObjectNode claim, Field field, String value) {
        ObjectNode parent = claim;
        List<String> path = field.path;
        for (int i = 0; i < path.size() - 1; i++) {
            if (isIndex(path.get(i + 1))) {
                ArrayNode array = parent.withArray(path.get(i));
                int index = Integer.parseInt(path.get(++i));
                while (array.size() <= index) {
                    array.addObject();
                }
                parent = (ObjectNode) array.get(index);
            } else {
                parent = parent.withObject("/" + path.get(i));
            }
        }
        String name = path.get(path.size() - 1);
        if (field.type == Boolean.class && (value.equals("true") || value.equals("false"))) {
            parent.put(name, value.equals("true"));
        } else if (field.type == Integer.class && value.matches("[0-9]{1,9}")) {
            parent.put(name, Integer.parseInt(value));
        } else {
            parent.put(name, value);
        }
    }

    private static boolean isIndex(String step) {
        return step.matches("1?[0-9]");
    }

    /** The type of the field at a path; {@code null} when there is none, or it is no single value. */
    private static Class<?> typeOf(List<String> path) {
        Type type = NewClaim.class;
        for (String step : path) {
            if (type instanceof ParameterizedType list) {
                type = isIndex(step) ? list.getActualTypeArguments()[0] : null;
            } else {
                type = component(type, step);
            }
            if (type == null) {
                return null;
            }
        }
        return type instanceof Class<?> leaf && !leaf.isRecord() ? leaf : null;
    }

    private static Type component(Type type, String name) {
        if (!(type instanceof Class<?> owner) || !owner.isRecord()) {
            return null;
        }
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .findFirst()
                .orElse(null);
    }

    private static ProblemException fault(String pointer, ErrorCode code, String detail) {
        return new ProblemException(new FieldError(pointer, code, detail));
    }
}
