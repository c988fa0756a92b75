package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.claims.api.article.Article.LostQuote;
import org.crosstally.quantity.amount.PrintedWords;

/**
 * Quotes that an article's new text no longer has. Words that were merely put otherwise are not lost as long as their number
 * still stands.
 */
@ApplicationScoped
class LostQuotes {

    private static final String QUOTING = """
            select id, quote_exact, coalesce(amount_text, quote_exact) from claim
            where article_id = :article and superseded_at is null and quote_exact is not null and state <> 'RETRACTED'""";
    private static final String KEEP = """
            insert into article_lost_quote (article_id, claim_id, exact) select article_id, id, quote_exact from claim
            where article_id = :article and superseded_at is null and id in (:claims)""";
    private static final String LOST = """
            select article_id, claim_id, exact from article_lost_quote
            where article_id in (:articles) order by claim_id""";

    private final EntityManager database;

    LostQuotes(EntityManager database) {
        this.database = database;
    }

    /** Looks for the quotes of the article's claims in its new text, and keeps those that are lost. */
    void renew(UUID article, String text) {
        database.createNativeQuery("delete from article_lost_quote where article_id = ?")
                .setParameter(1, article)
                .executeUpdate();
        Stream<?> quoting = database.createNativeQuery(QUOTING, Object[].class)
                .setParameter("article", article)
                .getResultStream();
        PrintedWords words = PrintedWords.of(text);
        List<UUID> lost = quoting.map(Object[].class::cast)
                .filter(row -> !words.have((String) row[1]) && !words.have((String) row[2]))
                .map(row -> (UUID) row[0])
                .toList();
        if (!lost.isEmpty()) {
            database.createNativeQuery(KEEP)
                    .setParameter("article", article)
                    .setParameter("claims", lost)
                    .executeUpdate();
        }
    }

    /** The lost quotes of those articles that have any, by claim. */
    Map<UUID, List<LostQuote>> of(Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        Stream<?> rows = database.createNativeQuery(LOST, Object[].class)
                .setParameter("articles", articles)
                .getResultStream();
        return rows.map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> new LostQuote((UUID) row[1], (String) row[2]), Collectors.toList())));
    }
}
