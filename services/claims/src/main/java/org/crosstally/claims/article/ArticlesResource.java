package org.crosstally.claims.article;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.ArticlesApi;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.article.NewArticleContext;
import org.crosstally.claims.api.article.Snapshot;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class ArticlesResource implements ArticlesApi {

    private final Articles articles;

    ArticlesResource(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Article record(NewArticle article, Boolean extract) {
        return articles.record(article, Boolean.TRUE.equals(extract));
    }

    @Override
    public Page<Article> list(RecordFilter filter) {
        return articles.list(filter);
    }

    @Override
    public Article read(UUID id, Instant asOf) {
        return articles.read(id, asOf);
    }

    @Override
    public Page<Article> revisions(UUID id, PageParams page) {
        return articles.revisions(id, page);
    }

    @Override
    public Article replace(UUID id, String ifMatch, NewArticle article) {
        return articles.replace(id, ifMatch, article);
    }

    @Override
    @Needs(Role.EDITOR)
    public Article setContext(UUID id, String ifMatch, NewArticleContext context) {
        return articles.setContext(id, ifMatch, context);
    }

    @Override
    public Snapshot snapshot(UUID id, int number) {
        return articles.snapshot(id, number);
    }
}
