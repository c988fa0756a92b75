package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.Article.LostQuote;
import org.crosstally.claims.api.article.Article.NearDuplicate;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;

/** Maps rows of articles to the API. */
@ApplicationScoped
class ArticleView {

    private final Refs refs;
    private final NearDuplicates nearDuplicates;
    private final LostQuotes lostQuotes;
    private final ArticleContexts contexts;

    ArticleView(Refs refs, NearDuplicates nearDuplicates, LostQuotes lostQuotes, ArticleContexts contexts) {
        this.refs = refs;
        this.nearDuplicates = nearDuplicates;
        this.lostQuotes = lostQuotes;
        this.contexts = contexts;
    }

    /** The articles without their texts, in the order of the rows. */
    List<Article> of(List<ArticleRow> rows) {
        List<UUID> outlets = new ArrayList<>();
        rows.forEach(row -> {
            outlets.add(row.outlet);
            outlets.add(row.wireCredit);
        });
        Map<UUID, Ref> named = refs.of(Kind.OUTLET, outlets);
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<NearDuplicate>> alike = nearDuplicates.of(ids);
        Map<UUID, List<LostQuote>> lost = lostQuotes.of(ids);
        Map<UUID, ArticleContext> set = contexts.of(rows);
        return rows.stream()
                .map(row -> new Article(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        named.get(row.outlet),
                        row.url,
                        row.title,
                        row.language,
                        row.publishedAt,
                        named.get(row.wireCredit),
                        row.sha256,
                        row.snapshot,
                        alike.get(row.id),
                        row.translationOf,
                        lost.get(row.id),
                        set.get(row.id),
                        null,
                        null))
                .toList();
    }
}
