package org.crosstally.desk.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * A field of a claim and where an import takes it from: a column or a constant.
 *
 * @param path its path in NewClaim
 * @param label its name on the page
 * @param needed whether every claim needs it
 */
record ClaimField(String path, String label, boolean needed, String column, String constant) {

    private record Known(String path, String label, boolean needed, String... words) {}

    private static final List<Known> ALL = List.of(
            new Known("amount.text", "Number", true, "amount", "figure", "number", "value", "count", "total"),
            new Known("measure", "Measure", true, "measure", "indicator", "metric"),
            new Known("article.url", "Address of the article", true, "url", "link"),
            new Known("article.outlet", "Outlet", true, "outlet", "paper", "publisher"),
            new Known("article.publishedAt", "Published", false, "published"),
            new Known("article.title", "Headline", false, "title", "headline"),
            new Known("quote.exact", "Quote", false, "quote"),
            new Known("attribution.0.party", "Said first by", false, "origin", "source", "saidby"),
            new Known("subject", "Who is counted", false, "subject", "whose", "party"),
            new Known("object", "Object", false, "object"),
            new Known("place", "Place", false, "place", "country", "region", "location"),
            new Known("event", "Event", false, "event", "incident"),
            new Known("stage", "Stage", false, "stage"),
            new Known("modality", "Certainty", false, "modality"),
            new Known("time.kind", "Point, total or period", false, "timekind"),
            new Known("time.start", "From", false, "start", "since", "from"),
            new Known("time.asOf", "As of", false, "asof", "date", "day"),
            new Known("amount.unit", "Unit", false, "unit"),
            new Known("amount.currency", "Currency", false, "currency"),
            new Known("clientRef", "Your reference", false, "ref", "key"));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All fields, each with the column whose name suggests it. */
    static List<ClaimField> guessed(CsvTable table) {
        return ALL.stream()
                .map(it -> new ClaimField(it.path(), it.label(), it.needed(), table.like(it.words()), ""))
                .toList();
    }

    /** All fields as chosen in the form. */
    static List<ClaimField> chosen(MultivaluedMap<String, String> form) {
        return ALL.stream()
                .map(it -> new ClaimField(
                        it.path(),
                        it.label(),
                        it.needed(),
                        text(form, "column." + it.path()),
                        text(form, "constant." + it.path())))
                .toList();
    }

    /** The mapping as JSON for the API; a constant overrides a column. */
    static String mapping(List<ClaimField> fields) {
        ObjectNode mapping = JSON.createObjectNode();
        for (ClaimField field : fields) {
            if (!field.constant().isEmpty()) {
                mapping.putObject(field.path()).put("constant", field.constant());
            } else if (!field.column().isEmpty()) {
                mapping.putObject(field.path()).put("column", field.column());
            }
        }
        return mapping.toString();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String given = form.getFirst(name);
        return given == null ? "" : given.strip();
    }
}
