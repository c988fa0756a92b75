package org.crosstally.claims.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.article.SnapshotTaken;
import org.crosstally.jdbc.DatabaseException;

/**
 * The newest texts of articles, as far as articles have one. A text is remembered for {@link #REMEMBERED}, since the
 * claims of an article come one after the other; a snapshot taken by this replica is seen at once.
 */
@ApplicationScoped
class Texts {

    /** How long a replica goes on with a text after another replica took a newer one. */
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int CHARACTERS = 16_000_000;

    private final Cache<UUID, Optional<String>> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<UUID, Optional<String>>weigher(
                    (id, text) -> 64 + text.map(String::length).orElse(0))
            .expireAfterWrite(REMEMBERED)
            .build();
    private final AgroalDataSource database;

    Texts(AgroalDataSource database) {
        this.database = database;
    }

    /** The texts of those articles that have one, perhaps as of a second ago. */
    Map<UUID, String> of(Collection<UUID> articles) {
        Map<UUID, Optional<String>> texts = new HashMap<>(known.getAllPresent(articles));
        if (texts.size() < articles.size()) {
            List<UUID> missing =
                    articles.stream().filter(id -> !texts.containsKey(id)).toList();
            Map<UUID, String> read = fresh(missing);
            missing.forEach(id -> texts.put(id, Optional.ofNullable(read.get(id))));
        }
        Map<UUID, String> present = new HashMap<>();
        texts.forEach((id, text) -> text.ifPresent(one -> present.put(id, one)));
        return present;
    }

    /** The texts of those articles that have one, as of now. */
    Map<UUID, String> fresh(Collection<UUID> articles) {
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
        articles.forEach(id -> known.put(id, Optional.ofNullable(texts.get(id))));
        return texts;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotTaken taken) {
        known.invalidate(taken.article());
    }
}
