package org.crosstally.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.extraction.mention.AmountBuilder;
import org.crosstally.extraction.mention.Dismissal;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.mention.NounPhrases;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/**
 * Writes what the extractor finds in a gold set, in the form the shared scorer reads. Conventions of a gold set live here and
 * never in the extractor: see the module's README.
 *
 * <p>{@code Predictions <newsquant|measeval|recognizers|polnear> GOLD.jsonl PRED.jsonl}
 */
final class Predictions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Extractor EXTRACTOR = new Extractor();

    /** Names the scorer knows a unit by, where they are not the catalogue's. */
    private static final Map<String, String> UNIT_NAMES = Map.ofEntries(
            Map.entry("per cent", "percentage"),
            Map.entry("degree Celsius", "celsius"),
            Map.entry("degree Fahrenheit", "fahrenheit"),
            Map.entry("time", "count"),
            Map.entry("kilowatt-hour", "kilowatt hour"),
            Map.entry("newton-metre", "newton metre"),
            Map.entry("person", "people"),
            Map.entry("part per billion", "parts-per-billion"));

    private static final Map<String, String> CURRENCY_NAMES = Map.ofEntries(
            Map.entry("USD", "dollar"),
            Map.entry("EUR", "euro"),
            Map.entry("GBP", "pound sterling"),
            Map.entry("JPY", "japanese yen"),
            Map.entry("CNY", "chinese yuan"),
            Map.entry("ILS", "shekel"),
            Map.entry("MYR", "malaysian ringgit"),
            Map.entry("AUD", "australian dollar"),
            Map.entry("HKD", "hong kong dollar"),
            Map.entry("CAD", "canadian dollar"),
            Map.entry("INR", "indian rupee"));

    private Predictions() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("articles")) {
            articles(Path.of(args[1]), Path.of(args[2]));
        } else {
            write(args[0], Path.of(args[1]), Path.of(args[2]));
        }
    }

    static void write(String set, Path gold, Path predictions) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            ObjectNode out = JSON.createObjectNode();
            out.put("id", row.get("id").asText());
            out.set("claims", claims(set, row));
            lines.add(JSON.writeValueAsString(out));
        }
        Files.createDirectories(predictions.toAbsolutePath().getParent());
        Files.write(predictions, lines);
    }

    private static ArrayNode claims(String set, JsonNode row) {
        String language = row.path("lang").asText("en");
        JsonNode date = row.path("articleDate");
        Document document = new Document(
                row.get("text").asText(), date.isTextual() ? DateSpan.parse(date.asText()) : null, language, null);
        Text text = Extractor.text(document);
        List<Mention> mentions = EXTRACTOR.mentions(text, document);
        ArrayNode claims = JSON.createArrayNode();
        switch (set) {
            case "duckling" -> mentions.forEach(m -> claims.add(amount(text, m)));
            case "newsquant" ->
                newsquant(
                        text, mentions.stream().filter(Predictions::isQuantity).toList(), claims);
            case "articles", "polnear" -> drafts(document, claims);
            case "measeval" -> spans(text, mentions, claims);
            case "recognizers" -> recognizers(row, text, mentions, claims);
            default -> throw new IllegalArgumentException(set);
        }
        return claims;
    }

    /** The set takes a change from one number to another as one range. */
    private static void newsquant(Text text, List<Mention> mentions, ArrayNode claims) {
        for (int i = 0; i < mentions.size(); i++) {
            ObjectNode claim = amount(text, mentions.get(i));
            boolean change = i + 1 < mentions.size()
                    && mentions.get(i).role == FigureRole.FORMER
                    && mentions.get(i + 1).role == FigureRole.LEVEL;
            if (change) {
                ObjectNode level = amount(text, mentions.get(++i));
                claim.set("high", level.get("high"));
                claim.set("end", level.get("end"));
                claim.set("unit", level.get("unit"));
            }
            claims.add(claim);
        }
    }

    private static void drafts(Document document, ArrayNode claims) {
        for (Draft draft : EXTRACTOR.extract(document)) {
            ObjectNode claim = span(draft.quote());
            claim.put("low", point(draft.amount(), true));
            claim.put("high", point(draft.amount(), false));
            claim.put("unit", draft.amount().unit());
            AttributionLink origin = draft.attribution().get(draft.attribution().size() - 1);
            if (origin.partySpan() != null) {
                claim.put("speaker", origin.party());
                claim.put("speakerStart", origin.partySpan().start());
                claim.put("speakerEnd", origin.partySpan().end());
            }
            claim.put(
                    "stage",
                    draft.stage() == org.crosstally.quantity.assertion.Stage.NONE
                            ? draft.modality().name()
                            : draft.stage().name());
            claim.put(
                    "asOf",
                    draft.time().asOf() == null ? null : draft.time().asOf().toString());
            claims.add(claim);
        }
    }

    /** The five articles: the date stands in a first line, which is no part of the text. */
    static void articles(Path folder, Path predictions) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                java.util.regex.Matcher date = java.util.regex.Pattern.compile("^ date (\\d{4}-\\d{2}-\\d{2})")
                        .matcher(text);
                ObjectNode row = JSON.createObjectNode();
                row.put("text", text);
                if (date.find()) {
                    row.put("articleDate", date.group(1));
                }
                ObjectNode out = JSON.createObjectNode();
                out.put("id", file.getFileName().toString());
                out.set("claims", claims("articles", row));
                lines.add(JSON.writeValueAsString(out));
            }
        }
        Files.write(predictions, lines);
    }

    /** What a set of quantities calls one: dismissed as a claim, but counted all the same. */
    private static boolean isQuantity(Mention mention) {
        return mention.dismissal == null
                || Set.of(
                                Dismissal.PARTITIVE,
                                Dismissal.WINDOW,
                                Dismissal.MODIFIER,
                                Dismissal.AGE,
                                Dismissal.SCORE,
                                Dismissal.BARE,
                                Dismissal.NEGATED)
                        .contains(mention.dismissal);
    }

    static ObjectNode amount(Text text, Mention mention) {
        Amount amount = new AmountBuilder(text).amount(mention);
        ObjectNode claim = span(Span.of(text, mention.from, mention.to));
        BigDecimal low = mention.isRange() ? mention.number.value() : point(amount, true);
        BigDecimal high = mention.isRange() ? mention.second.value() : point(amount, false);
        claim.put("low", low);
        claim.put("high", high);
        claim.put("unit", unit(text, mention, amount));
        return claim;
    }

    /** The number as printed stands for both ends, an open end stays open; a vague number is what a reader takes it for. */
    static BigDecimal point(Amount amount, boolean low) {
        if (amount.value() == null) {
            return low ? amount.read().low() : amount.read().high();
        }
        return switch (amount.qualifier()) {
            case OVER, AT_LEAST -> low ? amount.value() : null;
            case UNDER, UP_TO, NEARLY -> low ? null : amount.value();
            default -> amount.value();
        };
    }

    private static String unit(Text text, Mention mention, Amount amount) {
        String name;
        if (amount.currency() != null) {
            name = CURRENCY_NAMES.getOrDefault(
                    amount.currency(),
                    java.util.Currency.getInstance(amount.currency())
                            .getDisplayName(java.util.Locale.ENGLISH)
                            .toLowerCase(java.util.Locale.ROOT));
        } else if (mention.nounTo > mention.nounFrom
                && (amount.unit() == null || amount.unit().startsWith("{"))) {
            String noun = new NounPhrases(text).singular(mention.nounFrom, mention.nounTo);
            noun = noun.replaceAll("\\b\\p{L}+(?:ed|ing) (?=\\p{L})", "");
            noun = noun.equals("person")
                    ? "people"
                    : noun.endsWith(" person") ? noun.replace(" person", " people") : noun;
            name = mention.number.form() == ParsedNumber.Form.FRACTION ? "% " + noun : noun;
        } else if (amount.unit() == null) {
            name = "-";
        } else {
            name = name(amount.unit());
        }
        return amount.per() == null ? name : name + " per " + name(amount.per());
    }

    private static String name(String code) {
        String name =
                Units.find(code).map(Unit::name).orElse(code.replace("{", "").replace("}", ""));
        return UNIT_NAMES.getOrDefault(name, name);
    }

    /** MeasEval marks a list that shares its unit as one quantity. */
    private static void spans(Text text, List<Mention> mentions, ArrayNode claims) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.dismissal == Dismissal.DESIGNATOR || mention.dismissal == Dismissal.PRONOUN) {
                continue;
            }
            int last = i;
            while (last + 1 < mentions.size()
                    && (mentions.get(last).listed || sameUnit(text, mentions.get(last), mentions.get(last + 1)))) {
                last++;
            }
            claims.add(span(Span.of(text, mention.from, mentions.get(last).to)));
            i = last;
        }
    }

    /** 4.5 kg, 6 kg and 13 kg */
    private static boolean sameUnit(Text text, Mention left, Mention right) {
        if (left.unit == null
                || !left.unit.equals(right.unit)
                || left.nounTo > left.nounFrom
                || right.from - left.to > 2) {
            return false;
        }
        for (int i = left.to; i < right.from; i++) {
            if (!text.token(i).is(',') && !text.token(i).lower.equals("and")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Each model of the specs asks for its own kind of quantity only: dimensions are no lengths of time and no shares; in French,
     * Spanish and Italian any length of time is an age; a name of a temperature's unit counts without a number.
     */
    private static void recognizers(JsonNode row, Text text, List<Mention> mentions, ArrayNode claims) {
        String model = row.path("model").asText();
        for (Mention mention : mentions) {
            Amount amount = new AmountBuilder(text).amount(mention);
            String unit = amount.unit() == null ? "" : amount.unit();
            boolean temperature =
                    unit.equals("Cel") || unit.equals("[degF]") || unit.equals("K") || unit.equals("{degree}");
            boolean time = Units.find(unit)
                    .map(found -> found.dimension() == Dimension.DURATION)
                    .orElse(false);
            boolean anyLength =
                    Set.of("fr", "es", "it").contains(row.path("lang").asText());
            boolean age = unit.endsWith(" of age}") || anyLength && time && model.equals("age");
            boolean known = !unit.isEmpty()
                    && mention.nounTo == mention.nounFrom
                    && !unit.equals("{time}")
                    && !unit.equals("{point}");
            boolean fits =
                    switch (model) {
                        case "currency" ->
                            amount.currency() != null
                                    || Set.of("{cent}", "{penny}", "{bitcoin}", "{satoshi}")
                                            .contains(unit);
                        case "temperature" -> temperature;
                        case "age" -> age;
                        case "percentage" -> unit.equals("%");
                        case "dimension" ->
                            (known
                                            || Units.all().stream()
                                                    .anyMatch(u -> u.code().equals(amount.unit())))
                                    && !(temperature && !unit.equals("{degree}"))
                                    && !age
                                    && !time
                                    && !unit.equals("%")
                                    && amount.currency() == null;
                        default -> true;
                    };
            if (fits) {
                claims.add(span(Span.of(text, mention.from, mention.to)));
            }
        }
        if (model.equals("temperature")) {
            names(text, mentions, claims);
        }
    }

    private static void names(Text text, List<Mention> mentions, ArrayNode claims) {
        for (int i = 0; i < text.size(); i++) {
            int at = i;
            Phrases.Match<String> name = text.lexicon.at(Lexicon.Kind.UNIT, text.tokens, at, text.size());
            boolean temperature = name != null
                    && Set.of("Cel", "[degF]", "K").contains(name.meaning())
                    && text.token(name.end() - 1).text.length() > 3;
            if (temperature && mentions.stream().noneMatch(m -> m.from < name.end() && at < m.to)) {
                claims.add(span(Span.of(text, at, name.end())));
                i = name.end() - 1;
            }
        }
    }

    private static ObjectNode span(Span span) {
        ObjectNode node = JSON.createObjectNode();
        node.put("start", span.start());
        node.put("end", span.end());
        return node;
    }
}
