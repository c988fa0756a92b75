package org.crosstally.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.quantity.DateSpan;

/**
 * Resolution of dates and date ranges against a reference date: right when the first day, and the last where one is given, are
 * those of one of the gold readings. {@code DateScores GOLD.jsonl}
 */
final class DateScores {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DateScores() {}

    public static void main(String[] args) throws IOException {
        System.out.println(score(Path.of(args[0])));
    }

    /** Counts over a gold set. */
    record Score(int gold, int found, int right) {
        double ofFound() {
            return found == 0 ? 0 : 100.0 * right / found;
        }
    }

    static Score score(Path gold) throws IOException {
        int all = 0;
        int found = 0;
        int right = 0;
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            if (!row.path("reference").isTextual()) {
                continue;
            }
            DateSpan day = DateSpan.parse(row.get("reference").asText().substring(0, 10));
            Document document = new Document(row.get("text").asText(), day, "en", null);
            Text text = Extractor.text(document);
            TimeScanner scanner = new TimeScanner(text, new Calendar(day));
            List<TimeExpression> times = new ArrayList<>();
            text.sentences.forEach(sentence -> times.addAll(scanner.scan(sentence)));
            for (JsonNode quantity : row.get("quantities")) {
                String type = quantity.path("type").asText();
                boolean asked = type.equals("datetimeV2.date") || type.equals("datetimeV2.daterange");
                if (!asked || !resolves(quantity)) {
                    continue;
                }
                all++;
                TimeExpression best = null;
                for (TimeExpression time : times) {
                    Span span = text.span(time.from(), time.to());
                    boolean overlaps = span.start() < quantity.get("end").asInt()
                            && quantity.get("start").asInt() < span.end();
                    best = overlaps && best == null ? time : best;
                }
                if (best == null || best.span() == null) {
                    continue;
                }
                found++;
                right += matches(best.span(), quantity) ? 1 : 0;
            }
        }
        return new Score(all, found, right);
    }

    private static boolean resolves(JsonNode quantity) {
        for (JsonNode value : quantity.get("values")) {
            if (value.path("value").asText().equals("not resolved")) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(DateSpan span, JsonNode quantity) {
        for (JsonNode value : quantity.get("values")) {
            String day = value.path("value").asText("");
            String start = value.path("start").asText("");
            String end = value.path("end").asText("");
            boolean point = day.equals(span.earliest().toString());
            boolean first = start.isEmpty() || start.equals(span.earliest().toString());
            boolean last = end.isEmpty()
                    || end.equals(span.latest().plusDays(1).toString())
                    || end.equals(span.latest().toString());
            boolean modified = !value.path("Mod").asText("").isEmpty() && (start.isEmpty() != end.isEmpty());
            if (point
                    || (!(start.isEmpty() && end.isEmpty()) && first && last)
                    || (modified && start.equals(span.earliest().toString()))) {
                return true;
            }
        }
        return false;
    }
}
