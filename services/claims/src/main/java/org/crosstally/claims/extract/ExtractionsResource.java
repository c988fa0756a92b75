package org.crosstally.claims.extract;

import java.util.List;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.extraction.Extraction;
import org.crosstally.claims.api.extraction.ExtractionsApi;
import org.crosstally.claims.api.extraction.NewExtraction;
import org.crosstally.claims.api.extraction.Proposal;
import org.crosstally.extraction.Extractor;
import org.crosstally.web.idempotency.Idempotent;

/** Extracts from texts over REST and stores nothing. */
@Idempotent
class ExtractionsResource implements ExtractionsApi {

    private final TextReader reader;
    private final ExtractionConfig config;

    ExtractionsResource(TextReader reader, ExtractionConfig config) {
        this.reader = reader;
        this.config = config;
    }

    @Override
    public Extraction extract(NewExtraction wanted) {
        Source source = new Source(wanted.text(), wanted.date(), wanted.language(), wanted.outlet());
        source.check("/date", config.maxCharacters());
        ArticleRef article = article(wanted);
        String language = TextReader.language(source);
        List<Proposal> drafts = reader.read(source).stream()
                .map(reading ->
                        new Proposal(reading, ContentOfReading.of(reading, language, article, Extractor.VERSION)))
                .toList();
        return new Extraction(
                Extractor.VERSION, language, wanted.language() == null, Extractor.reads(language), drafts);
    }

    private static ArticleRef article(NewExtraction wanted) {
        boolean named = wanted.url() != null || wanted.outlet() != null;
        return named ? new ArticleRef(null, wanted.url(), wanted.outlet(), wanted.title(), wanted.date()) : null;
    }
}
