package org.crosstally.claims.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.extraction.Candidates;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.claims.measure.Recogniser;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Extractor;
import org.crosstally.linking.frame.MeasureLink;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** Reads texts with the extractor, and says which series each number may belong to. */
@ApplicationScoped
public class TextReader {

    private final Extractor extractor = new Extractor();
    private final Recogniser recogniser;
    private final SeriesSearch series;
    private final ExtractionConfig config;

    TextReader(Recogniser recogniser, SeriesSearch series, ExtractionConfig config) {
        this.recogniser = recogniser;
        this.series = series;
        this.config = config;
    }

    /** The language of a source, given or guessed; {@link Extractor#reads} says whether it is read. */
    public static String language(Source source) {
        return source.language() == null ? Extractor.language(source.text()) : source.language();
    }

    /** Every claim of a checked source, in the order of the text. */
    public List<Reading> read(Source source) {
        List<Draft> drafts =
                extractor.extract(new Document(source.text(), source.published(), source.language(), source.outlet()));
        if (drafts.size() > config.maxDrafts()) {
            throw new ProblemException(
                    ErrorCode.TOO_LARGE,
                    "The text has " + drafts.size() + " figures, more than the limit of " + config.maxDrafts()
                            + ". Split it, or import it as a table.");
        }
        Passage text = new Passage(source.text());
        String language = language(source);
        List<MeasureLink> measures = recogniser.linker().link(source.text(), language, drafts);
        List<Candidates> candidates = series.of(
                drafts.stream()
                        .map(draft -> new Evidence(draft, text.quote(draft.quote(), draft.sentence())))
                        .toList(),
                measures,
                recogniser.subjects().link(source.text(), language, drafts, measures));
        List<Reading> readings = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            readings.add(ReadingOf.draft(drafts.get(i), text, candidates.get(i)));
        }
        return readings;
    }
}
