package org.crosstally.linking.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Extractor;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.quantity.period.DateSpan;

/**
 * Counts how often the measure of labelled figures is filled, and how often rightly. Arguments: a file of {@code measure}
 * rows or of texts with figures; {@code list} prints what is wrong or not filled, {@code table} the shares for evidence.txt.
 */
final class MeasureScores {

    private static final Extractor EXTRACTOR = new Extractor();
    private static final MeasureLinker LINKER = new MeasureLinker(MeasureCatalogue.shipped());

    int figures;
    int due;
    int right;
    int wrong;
    final Map<String, int[]> kinds = new TreeMap<>();
    final List<String> lines = new ArrayList<>();

    private MeasureScores() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> options = Set.of(arguments);
        for (String file : arguments) {
            if (file.endsWith(".jsonl")) {
                MeasureScores scores = of(Path.of(file), row -> true);
                if (options.contains("list")) {
                    scores.lines.forEach(System.out::println);
                }
                if (options.contains("table")) {
                    scores.kinds.forEach(
                            (kind, count) -> System.out.println(kind + " | " + count[0] + " | " + count[1]));
                }
                System.out.println(file.substring(file.lastIndexOf('/') + 1) + ": " + scores);
            }
        }
    }

    /** Counts the rows of a file that are chosen. */
    static MeasureScores of(Path file, Predicate<JsonNode> chosen) throws IOException {
        ObjectMapper json = new ObjectMapper();
        MeasureScores scores = new MeasureScores();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            if (chosen.test(row)) {
                scores.count(row);
            }
        }
        return scores;
    }

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double coverage() {
        return due == 0 ? 0 : (double) right / due;
    }

    @Override
    public String toString() {
        return "%d figures, %d with a measure; filled rightly %d, wrongly %d: precision %.3f, coverage %.3f"
                .formatted(figures, due, right, wrong, precision(), coverage());
    }

    private void count(JsonNode row) {
        String text = row.get("text").asText();
        String language = row.has("lang") ? row.get("lang").asText() : "en";
        DateSpan date = row.has("date") ? DateSpan.parse(row.get("date").asText()) : null;
        List<Draft> drafts = EXTRACTOR.extract(new Document(text, date, language, null));
        List<MeasureLink> links = LINKER.link(text, language, drafts);
        if (row.has("number")) {
            count(text, drafts, links, row.get("number"), measures(row.get("measure")));
        } else if (row.has("figures")) {
            row.get("figures").forEach(figure -> {
                if (figure.has("measure")) {
                    count(text, drafts, links, figure.get("span"), measures(figure.get("measure")));
                }
            });
        } else {
            for (int i = 0; i < drafts.size(); i++) {
                figures++;
                if (links.get(i).state() == State.FILLED) {
                    lines.add("FILLED " + links.get(i).best() + evidence(links.get(i)) + " | "
                            + words(
                                    text,
                                    drafts.get(i).number().start(),
                                    drafts.get(i).number().end()));
                    wrong++;
                }
            }
        }
    }

    private void count(String text, List<Draft> drafts, List<MeasureLink> links, JsonNode span, Set<String> gold) {
        int from = span.get(0).asInt();
        int to = span.get(1).asInt();
        figures++;
        due += gold.contains("NONE") ? 0 : 1;
        int at = -1;
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).number().start() < to
                    && from < drafts.get(i).number().end()) {
                at = i;
            }
        }
        String words = words(text, from, to);
        if (at < 0) {
            lines.add((gold.contains("NONE") ? "none" : "NO DRAFT") + " " + gold + " | " + words);
            return;
        }
        MeasureLink link = links.get(at);
        if (link.state() == State.FILLED) {
            boolean good = gold.contains(link.best());
            right += good ? 1 : 0;
            wrong += good ? 0 : 1;
            int[] kind = kinds.computeIfAbsent(
                    new Match(null, link.choices().get(0).evidence(), 0, true).kind(), any -> new int[2]);
            kind[0] += good ? 1 : 0;
            kind[1]++;
            lines.add((good ? "right" : "WRONG") + " " + gold + " " + link.best() + evidence(link) + " | " + words);
        } else {
            String had = link.choices().stream()
                    .map(MeasureLink.Choice::measure)
                    .toList()
                    .toString();
            lines.add((gold.contains("NONE") ? "none " : "EMPTY ") + gold + " " + link.state() + " " + link.best() + " "
                    + had + " counted=" + drafts.get(at).counted() + " | " + words);
        }
    }

    private static String evidence(MeasureLink link) {
        return link.choices().get(0).evidence().toString();
    }

    private static String words(String text, int from, int to) {
        String flat = text.replace('\n', ' ');
        int start = flat.offsetByCodePoints(0, from);
        int end = flat.offsetByCodePoints(0, to);
        return flat.substring(Math.max(0, start - 120), start) + "<<" + flat.substring(start, end) + ">>"
                + flat.substring(end, Math.min(flat.length(), end + 110));
    }

    private static Set<String> measures(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node == null || node.isNull()) {
            names.add("NONE");
        } else if (node.isArray()) {
            node.forEach(one -> names.add(one.isNull() ? "NONE" : one.asText()));
        } else {
            names.addAll(List.of(node.asText().split("\\|")));
        }
        return names;
    }
}
