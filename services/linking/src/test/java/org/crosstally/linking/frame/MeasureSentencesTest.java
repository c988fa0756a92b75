package org.crosstally.linking.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Extractor;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measure of one figure of a sentence, in every language. */
class MeasureSentencesTest {

    private static final MeasureLinker LINKER = new MeasureLinker(MeasureCatalogue.shipped());

    record Row(String language, String sentence, int number, String measure) {

        static Row of(String line) {
            String[] cells = line.split(" \\| ");
            return new Row(cells[0], cells[1].replaceAll("[\\[\\]]", ""), cells[1].indexOf('['), cells[2]);
        }
    }

    static Stream<Row> rows() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MeasureSentencesTest.class.getResourceAsStream("sentences.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(Row::of);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMeasureIsFilledOnlyWhereTheSentenceSaysIt(Row row) {
        List<Draft> drafts = new Extractor().extract(new Document(row.sentence, null, row.language, null));
        List<MeasureLink> links = LINKER.link(row.sentence, row.language, drafts);

        String filled = "NONE";
        for (int i = 0; i < drafts.size(); i++) {
            boolean asked = drafts.get(i).quote().start() <= row.number
                    && row.number < drafts.get(i).quote().end();
            if (asked && links.get(i).state() == State.FILLED) {
                filled = links.get(i).best();
            }
        }
        assertThat(filled).isEqualTo(row.measure);
    }
}
