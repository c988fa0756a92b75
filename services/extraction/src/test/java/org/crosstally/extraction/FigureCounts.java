package org.crosstally.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosstally.extraction.mention.AmountBuilder;
import org.crosstally.extraction.mention.Confidence;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Text;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.period.DateSpan;

/** Counts, by language and trait, the drafts of whole articles whose value and unit are those of the figures judged by hand. */
final class FigureCounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureCounts() {}

    static Map<Confidence.Group, Map<Confidence.Trait, int[]>> count(Path shared) throws IOException {
        Map<Confidence.Group, Map<Confidence.Trait, int[]>> counts = new EnumMap<>(Confidence.Group.class);
        for (Confidence.Group group : Confidence.Group.values()) {
            counts.put(group, new EnumMap<>(Confidence.Trait.class));
            for (Confidence.Trait trait : Confidence.Trait.values()) {
                counts.get(group).put(trait, new int[2]);
            }
        }
        for (String line : Files.readAllLines(shared.resolve("data/realtexts/figures-dev.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            String language = article.get("lang").asText();
            add(article, language, counts.get(Confidence.Group.of(language)));
        }
        return counts;
    }

    private static void add(JsonNode article, String language, Map<Confidence.Trait, int[]> counts) {
        DateSpan day = DateSpan.parse(article.get("date").asText());
        Document document = new Document(article.get("text").asText(), day, language, null);
        Text text = Extractor.text(document);
        for (Mention mention : new Extractor().mentions(text, document)) {
            Span span = Span.of(text, mention.number.from(), mention.number.to());
            if (mention.dismissal != null || overlaps(article.get("optional"), span)) {
                continue;
            }
            Amount amount = new AmountBuilder(text).amount(mention);
            int[] count = counts.get(Confidence.trait(mention));
            count[0] += figures(article, span).stream().anyMatch(figure -> right(figure, amount)) ? 1 : 0;
            count[1]++;
        }
    }

    private static boolean overlaps(JsonNode spans, Span span) {
        for (JsonNode other : spans) {
            if (other.get(0).asInt() < span.end() && span.start() < other.get(1).asInt()) {
                return true;
            }
        }
        return false;
    }

    private static List<JsonNode> figures(JsonNode article, Span span) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode figure : article.get("figures")) {
            JsonNode where = figure.get("span");
            if (where.get(0).asInt() < span.end() && span.start() < where.get(1).asInt()) {
                found.add(figure);
            }
        }
        return found;
    }

    private static boolean right(JsonNode figure, Amount amount) {
        boolean value = figure.has("low")
                ? same(figure.get("low"), amount.read().low())
                        && same(figure.get("high"), amount.read().high())
                : same(figure.get("value"), amount.value());
        boolean unit = !figure.has("unit") && !figure.has("currency")
                || one(figure.get("currency"), amount.currency())
                        && (!figure.has("unit") ? amount.unit() == null : one(figure.get("unit"), amount.unit()));
        return value && unit;
    }

    private static boolean same(JsonNode gold, BigDecimal read) {
        return gold != null && !gold.isNull() && read != null && new BigDecimal(gold.asText()).compareTo(read) == 0;
    }

    /** Whether a reading is the gold one, or one of several; nouns are the same by their first five letters. */
    private static boolean one(JsonNode gold, String read) {
        if (gold == null || gold.isNull()) {
            return read == null;
        }
        if (gold.isArray()) {
            for (JsonNode each : gold) {
                if (one(each, read)) {
                    return true;
                }
            }
            return false;
        }
        String wanted = gold.asText();
        boolean noun = read != null && read.startsWith("{") && wanted.startsWith("{");
        return wanted.equals(read) || noun && wanted.regionMatches(true, 0, read, 0, 6) && read.length() > 6;
    }
}
