package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.Quote;
import org.crosstally.claims.api.QuoteCheck;
import org.crosstally.problem.DatabaseException;
import org.crosstally.problem.ErrorCode;

/** Looks for quotes in the newest snapshots of their articles. */
@ApplicationScoped
class Quotes {

    private final AgroalDataSource database;

    Quotes(AgroalDataSource database) {
        this.database = database;
    }

    /** Sets each draft's quote, with its offsets where it is found, and what became of the check. */
    void check(List<Draft> drafts, Referents referents) {
        List<Draft> quoting = drafts.stream()
                .filter(draft ->
                        draft.request.quote() != null && draft.request.quote().exact() != null)
                .toList();
        if (quoting.isEmpty()) {
            return;
        }
        Set<UUID> articles = quoting.stream()
                .map(draft -> referents.article(draft.request.article()))
                .filter(article -> article != null)
                .map(Printed::id)
                .collect(Collectors.toSet());
        Map<UUID, String> texts = articles.isEmpty() ? Map.of() : texts(articles);
        for (Draft draft : quoting) {
            Printed article = referents.article(draft.request.article());
            check(draft, article == null ? null : texts.get(article.id()));
        }
    }

    private static void check(Draft draft, String text) {
        Quote quote = draft.request.quote();
        draft.quote = quote;
        draft.quoteCheck = QuoteCheck.NO_SNAPSHOT;
        if (text != null) {
            draft.quoteCheck = QuoteCheck.FOUND;
            QuoteSearch.find(text, quote)
                    .ifPresentOrElse(
                            found -> draft.quote = found,
                            () -> draft.faults.add(
                                    "/quote/exact",
                                    ErrorCode.QUOTE_NOT_IN_SNAPSHOT,
                                    "The words do not stand in the article's text, or not where start and end say."));
        }
    }

    private Map<UUID, String> texts(Set<UUID> articles) {
        String sql = """
                select a.id, s.text
                from article a join article_snapshot s on s.article_id = a.id and s.number = a.snapshot
                where a.id = any (?)""";
        Map<UUID, String> texts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return texts;
    }
}
