package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;

/** Reads what editors set for whole articles. */
@ApplicationScoped
public class ArticleContexts {

    private final ArticleRepository rows;
    private final Refs refs;

    ArticleContexts(ArticleRepository rows, Refs refs) {
        this.rows = rows;
        this.refs = refs;
    }

    /** The contexts of those of the articles that have one. */
    @Transactional
    public Map<UUID, ArticleContext> of(Collection<UUID> articles) {
        return articles.isEmpty() ? Map.of() : of(rows.withContext(articles));
    }

    /** The contexts of those of the rows that have one, by article. */
    Map<UUID, ArticleContext> of(List<ArticleRow> articles) {
        Map<UUID, Ref> events =
                refs.of(Kind.EVENT, articles.stream().map(row -> row.event).toList());
        Map<UUID, Ref> places =
                refs.of(Kind.PLACE, articles.stream().map(row -> row.place).toList());
        Map<UUID, Ref> subjects =
                refs.of(Kind.PARTY, articles.stream().map(row -> row.subject).toList());
        Map<UUID, ArticleContext> contexts = new HashMap<>();
        for (ArticleRow row : articles) {
            if (row.event != null || row.place != null || row.subject != null) {
                contexts.put(
                        row.id,
                        new ArticleContext(events.get(row.event), places.get(row.place), subjects.get(row.subject)));
            }
        }
        return contexts;
    }
}
