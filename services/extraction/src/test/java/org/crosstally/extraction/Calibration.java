package org.crosstally.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.extraction.mention.Confidence;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Text;

/**
 * Counts, trait by trait, how many drafts have value and unit right on labelled news, by the shared scorer: the rows of
 * {@code confidence.txt}. {@code Calibration SHARED_DIR}
 */
final class Calibration {

    /**
     * Rules were developed on these sentences; on an unseen half of the same kind value and unit were right in 75.9 where they were in
     * 83.2 here (F1), so the counts are lowered by that.
     */
    private static final double UNSEEN = 75.9 / 83.2;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PRECISION = Pattern.compile("value\\+unit +P ([0-9.]+)");
    private static final Pattern PREDICTED = Pattern.compile("(\\d+) predicted");

    private Calibration() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        count(Path.of(args[0]))
                .forEach((group, traits) -> traits.forEach(
                        (trait, count) -> System.out.println((trait + " | " + group).toLowerCase(java.util.Locale.ROOT)
                                + " | " + count[0] + " | " + count[1])));
    }

    /** Right ones and all, for each group of languages and trait: sentences in English, and whole articles in every language. */
    static Map<Confidence.Group, Map<Confidence.Trait, int[]>> count(Path shared)
            throws IOException, InterruptedException {
        Map<Confidence.Group, Map<Confidence.Trait, int[]>> all = FigureCounts.count(shared);
        sentences(shared).forEach((trait, count) -> {
            int[] sum = all.get(Confidence.Group.EN).get(trait);
            sum[0] += (int) Math.round(count[0] * UNSEEN);
            sum[1] += count[1];
        });
        return all;
    }

    private static Map<Confidence.Trait, int[]> sentences(Path shared) throws IOException, InterruptedException {
        Map<Confidence.Trait, int[]> counts = new EnumMap<>(Confidence.Trait.class);
        Path gold = shared.resolve("data/extraction/cqe-newsquant-dev.jsonl");
        Path predictions = Files.createTempFile("calibration", ".jsonl");
        try {
            for (Confidence.Trait trait : Confidence.Trait.values()) {
                Files.write(predictions, predictions(gold, trait));
                counts.put(trait, score(shared, gold, predictions));
            }
        } finally {
            Files.delete(predictions);
        }
        return counts;
    }

    private static List<String> predictions(Path gold, Confidence.Trait trait) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            Document document = new Document(row.get("text").asText(), null, "en", null);
            Text text = Extractor.text(document);
            ArrayNode claims = JSON.createArrayNode();
            for (Mention mention : new Extractor().mentions(text, document)) {
                if (mention.dismissal == null && Confidence.trait(mention) == trait) {
                    claims.add(Predictions.amount(text, mention));
                }
            }
            ObjectNode out = JSON.createObjectNode();
            out.put("id", row.get("id").asText());
            out.set("claims", claims);
            lines.add(JSON.writeValueAsString(out));
        }
        return lines;
    }

    private static int[] score(Path shared, Path gold, Path predictions) throws IOException, InterruptedException {
        Process scorer = new ProcessBuilder(
                        "python3",
                        shared.resolve("tools/score-extraction.py").toString(),
                        "newsquant",
                        gold.toString(),
                        predictions.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(scorer.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        scorer.waitFor();
        int all = Integer.parseInt(find(PREDICTED, said));
        return new int[] {(int) Math.round(Double.parseDouble(find(PRECISION, said)) * all / 100), all};
    }

    private static String find(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("the scorer said: " + said);
        }
        return matcher.group(1);
    }
}
