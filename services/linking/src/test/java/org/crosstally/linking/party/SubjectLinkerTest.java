package org.crosstally.linking.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Extractor;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.linking.frame.MeasureLink;
import org.crosstally.linking.frame.MeasureLinker;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose the figures of a text are, in every language. */
class SubjectLinkerTest {

    private static final MeasureLinker MEASURES = new MeasureLinker(MeasureCatalogue.shipped());
    private static final SubjectLinker SUBJECTS = new SubjectLinker(MeasureCatalogue.shipped(), Places.shipped());

    /** @param figures offsets of the numbers in the text */
    record Row(String language, String text, List<Integer> figures, List<String> countries) {

        static Row of(String line) {
            String[] cells = line.split(" \\| ");
            List<Integer> figures = new ArrayList<>();
            for (int i = cells[1].indexOf('['); i >= 0; i = cells[1].indexOf('[', i + 1)) {
                figures.add(i - 2 * figures.size());
            }
            return new Row(cells[0], cells[1].replaceAll("[\\[\\]]", ""), figures, List.of(cells[2].split(", ")));
        }
    }

    static Stream<Row> rows() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SubjectLinkerTest.class.getResourceAsStream("texts.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(Row::of);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSideIsReadOnlyWhereTheWordsBindItToTheFigure(Row row) {
        List<Draft> drafts = new Extractor().extract(new Document(row.text, null, row.language, null));
        List<MeasureLink> measures = MEASURES.link(row.text, row.language, drafts);
        List<SubjectLink> links = SUBJECTS.link(row.text, row.language, drafts, measures);

        List<String> read = new ArrayList<>();
        for (int figure : row.figures) {
            String key = "no draft";
            for (int i = 0; i < drafts.size(); i++) {
                if (drafts.get(i).number().start() == figure) {
                    key = links.get(i) == null ? "-" : links.get(i).key().replace("/ARMED_FORCES", "");
                }
            }
            read.add(key);
        }
        assertThat(read).isEqualTo(row.countries);
    }
}
