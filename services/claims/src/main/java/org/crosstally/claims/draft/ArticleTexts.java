package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.extract.Source;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** The texts of recorded articles. */
@ApplicationScoped
class ArticleTexts {

    private static final String NEWEST_TEXT = """
            select a.snapshot, s.text, a.published_at, a.language, o.name
            from article a
              join outlet o on o.id = a.outlet_id
              left join article_snapshot s on s.article_id = a.id and s.number = a.snapshot
            where a.id = ? for update of a""";

    private final Database database;

    ArticleTexts(Database database) {
        this.database = database;
    }

    /** An article's newest text; without one the source has none. */
    record Newest(int snapshot, Source source) {}

    /** The newest text, with the article's row held until the end of the transaction; empty when there is no article. */
    Optional<Newest> lock(UUID article) {
        return database.join(session -> session.first(NEWEST_TEXT, ArticleTexts::newest, article));
    }

    private static Newest newest(ResultSet row) throws SQLException {
        Source source = new Source(
                row.getString("text"), row.getString("published_at"), row.getString("language"), row.getString("name"));
        return new Newest(row.getInt("snapshot"), source);
    }

    /** Numbers of the newest snapshots, by article. */
    Map<UUID, Integer> newest(Collection<UUID> articles) {
        return database
                .read(session -> session.list(
                        "select id, snapshot from article where id = any (?)",
                        row -> Map.entry(Session.uuid(row, "id"), row.getInt("snapshot")),
                        (Object) Session.uuids(articles)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
