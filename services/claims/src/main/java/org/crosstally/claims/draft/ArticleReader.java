package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.draft.KeptDrafts;
import org.crosstally.claims.article.ArticleExtraction;
import org.crosstally.claims.extract.ExtractionConfig;
import org.crosstally.claims.extract.Source;
import org.crosstally.claims.extract.TextReader;
import org.crosstally.web.access.Caller;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** Reads articles, and keeps what they say as drafts. */
@ApplicationScoped
class ArticleReader implements ArticleExtraction {

    private final TextReader reader;
    private final ArticleTexts texts;
    private final Drafts drafts;
    private final ExtractionConfig config;
    private final Caller caller;

    ArticleReader(TextReader reader, ArticleTexts texts, Drafts drafts, ExtractionConfig config, Caller caller) {
        this.reader = reader;
        this.texts = texts;
        this.drafts = drafts;
        this.config = config;
        this.caller = caller;
    }

    @Override
    public void check(NewArticle article) {
        source(article.text(), article.publishedAt(), article.language(), article.outlet());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public KeptDrafts read(Article article, String text) {
        Source source = source(
                text,
                article.publishedAt(),
                article.language(),
                article.outlet().name());
        return keep(article.id(), article.snapshot(), source);
    }

    /** Reads the newest text of a recorded article. */
    @Transactional
    KeptDrafts read(UUID article) {
        ArticleTexts.Newest newest = texts.lock(article)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no article " + article + "."));
        newest.source().check("/publishedAt", config.maxCharacters());
        return keep(article, newest.snapshot(), newest.source());
    }

    private Source source(String text, String publishedAt, String language, String outlet) {
        Source source = new Source(text, publishedAt, language, outlet);
        source.check("/publishedAt", config.maxCharacters());
        return source;
    }

    private KeptDrafts keep(UUID article, int snapshot, Source source) {
        return drafts.keep(article, snapshot, source, reader.read(source), caller.subject());
    }
}
