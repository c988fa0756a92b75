package org.crosstally.testkit.release;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * Finds the changes between two OpenAPI documents that break a client which was written for the first one.
 *
 * <p>openapi-diff compares the documents. On top of its own rules, a field that an answer no longer has is a break even where it was
 * optional: a client that reads it would silently get nothing. A new value of an enum in an answer is no break, because kinds of
 * discrepancies and error codes are added with every version, and .github/RELEASING.md says so to clients.
 */
final class ApiBreaks {

    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    private ApiBreaks() {}

    /** One line for each break, such as "GET /v1/claims: field "quote" is removed"; empty if there is none. */
    static Set<String> between(String released, String current) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(readable(released), readable(current), null, OPTIONS);
        Set<String> breaks = new TreeSet<>();
        for (Endpoint removed : difference.getMissingEndpoints()) {
            breaks.add(removed.getMethod() + " " + removed.getPathUrl() + ": the operation is removed");
        }
        Set<Changed> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ChangedOperation operation : difference.getChangedOperations()) {
            String name = operation.getHttpMethod() + " " + operation.getPathUrl();
            int before = breaks.size();
            collect(operation, name, breaks, visited);
            if (operation.isIncompatible() && breaks.size() == before) {
                breaks.add(name
                        + ": a client of the released version may fail (parameter, required field, limit or enum)");
            }
        }
        if (difference.isIncompatible() && breaks.isEmpty()) {
            breaks.add("the document breaks clients outside of its operations (security, extensions)");
        }
        return breaks;
    }

    private static void collect(Changed changed, String operation, Set<String> breaks, Set<Changed> visited) {
        if (changed == null || !visited.add(changed)) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            schema.getMissingProperties()
                    .keySet()
                    .forEach(field -> breaks.add(operation + ": field \"" + field + "\" is removed"));
            if (schema.isChangedType()) {
                breaks.add(operation + ": a type changes from "
                        + schema.getOldSchema().getType() + " to "
                        + schema.getNewSchema().getType());
            }
        }
        if (changed instanceof ComposedChanged composed) {
            List<Changed> parts = composed.getChangedElements();
            parts.forEach(part -> collect(part, operation, breaks, visited));
        }
    }

    /** openapi-diff does not compare the types of a 3.1 document. Ours use nothing else that 3.0 lacks, so they are read as 3.0. */
    private static String readable(String document) {
        return document.replaceFirst("(?m)^openapi: 3\\.1\\.\\d$", "openapi: 3.0.3");
    }
}
