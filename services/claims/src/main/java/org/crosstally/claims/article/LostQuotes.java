package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.article.Article.LostQuote;
import org.crosstally.claims.article.LostQuoteRepository.Lost;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.amount.PrintedWords;

/**
 * Finds the quotes that an article's new text no longer has. Words that were only rephrased are not lost as long as the text
 * has their number.
 */
@ApplicationScoped
class LostQuotes {

    private static final String QUOTING = """
            select id, quote_exact as exact, coalesce(amount_text, quote_exact) as number from claim
            where article_id = ? and superseded_at is null and quote_exact is not null and state <> 'RETRACTED'""";
    private final Database database;
    private final LostQuoteRepository rows;

    LostQuotes(Database database, LostQuoteRepository rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Looks for the quotes of the article's claims in its new text, and keeps those that are lost. */
    void renew(UUID article, String text) {
        rows.delete("article", article);
        PrintedWords words = PrintedWords.of(text);
        database
                .read(session -> session.list(
                        QUOTING,
                        row -> new Quoting(Session.uuid(row, "id"), row.getString("exact"), row.getString("number")),
                        article))
                .stream()
                .filter(one -> !words.have(one.exact) && !words.have(one.number))
                .forEach(one -> rows.persist(new LostQuoteRow(article, one.claim, one.exact)));
    }

    /** The lost quotes of those articles that have any, by claim. */
    Map<UUID, List<LostQuote>> of(Collection<UUID> articles) {
        return articles.isEmpty()
                ? Map.of()
                : rows.of(articles).stream()
                        .collect(Collectors.groupingBy(
                                Lost::article,
                                Collectors.mapping(
                                        row -> new LostQuote(row.claim(), row.exact()), Collectors.toList())));
    }

    private record Quoting(UUID claim, String exact, String number) {}
}
