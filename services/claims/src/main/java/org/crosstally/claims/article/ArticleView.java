package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.api.Article;
import org.crosstally.claims.api.Article.NearDuplicate;
import org.crosstally.claims.api.KeptDrafts;
import org.crosstally.claims.api.Ref;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;

/** Writes articles as they go out on the wire. */
@ApplicationScoped
class ArticleView {

    private final Refs refs;
    private final NearDuplicates nearDuplicates;

    ArticleView(Refs refs, NearDuplicates nearDuplicates) {
        this.refs = refs;
        this.nearDuplicates = nearDuplicates;
    }

    /** The articles without their texts, in the order of the rows. */
    List<Article> of(List<ArticleRow> rows) {
        List<UUID> outlets = new ArrayList<>();
        rows.forEach(row -> {
            outlets.add(row.outlet);
            outlets.add(row.wireCredit);
        });
        Map<UUID, Ref> named = refs.of(Kind.OUTLET, outlets);
        Map<UUID, List<NearDuplicate>> alike =
                nearDuplicates.of(rows.stream().map(row -> row.id).toList());
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
                        null,
                        null))
                .toList();
    }

    static Article withText(Article article, String text) {
        return new Article(
                article.id(),
                article.revision(),
                article.recordedAt(),
                article.recordedBy(),
                article.outlet(),
                article.url(),
                article.title(),
                article.language(),
                article.publishedAt(),
                article.wireCredit(),
                article.sha256(),
                article.snapshot(),
                article.nearDuplicates(),
                text,
                article.drafts());
    }

    static Article withDrafts(Article article, KeptDrafts drafts) {
        return new Article(
                article.id(),
                article.revision(),
                article.recordedAt(),
                article.recordedBy(),
                article.outlet(),
                article.url(),
                article.title(),
                article.language(),
                article.publishedAt(),
                article.wireCredit(),
                article.sha256(),
                article.snapshot(),
                article.nearDuplicates(),
                article.text(),
                drafts);
    }
}
