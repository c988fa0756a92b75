package org.crosstally.claims.extract;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.DatabaseException;

/** The texts of recorded articles. */
@ApplicationScoped
class ArticleTexts {

    private static final String NEWEST_TEXT = """
            select a.snapshot, s.text, a.published_at, a.language, o.name
            from article a
              join outlet o on o.id = a.outlet_id
              left join article_snapshot s on s.article_id = a.id and s.number = a.snapshot
            where a.id = ? for update of a""";

    private final AgroalDataSource database;

    ArticleTexts(AgroalDataSource database) {
        this.database = database;
    }

    /** An article's newest text; without one the source has none. */
    record Newest(int snapshot, Source source) {}

    /** The newest text, with the article's row held until the end of the transaction; empty when there is no article. */
    Optional<Newest> lock(UUID article) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST_TEXT)) {
            statement.setObject(1, article);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Newest(
                                row.getInt(1),
                                new Source(row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Numbers of the newest snapshots, by article. */
    Map<UUID, Integer> newest(Collection<UUID> articles) {
        Map<UUID, Integer> newest = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, snapshot from article where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return newest;
    }
}
