package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.PartyKind;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.jdbc.DatabaseException;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** What recording and answering need to know of measures, parties and articles, in one round trip each. */
@ApplicationScoped
class Facts {

    private static final String ARTICLE = "select id, url, title, published_at, outlet_id from article where ";

    private final AgroalDataSource database;
    private final Remembered<UUID, MeasureFacts> measures = new Remembered<>(this::readMeasures);
    private final Remembered<UUID, PartyKind> parties = new Remembered<>(this::readParties);
    private final Remembered<ArticleKey, Printed> articles = new Remembered<>(this::readArticles);
    private final Remembered<UUID, Printed> articlesById = new Remembered<>(this::readArticlesById);

    Facts(AgroalDataSource database) {
        this.database = database;
    }

    Map<UUID, MeasureFacts> measures(Collection<UUID> ids) {
        return measures.of(ids);
    }

    Map<UUID, PartyKind> parties(Collection<UUID> ids) {
        return parties.of(ids);
    }

    /** Articles by id or URL; described ones are not looked up here. */
    Map<ArticleKey, Printed> articles(Collection<ArticleKey> keys) {
        return articles.of(keys);
    }

    Map<UUID, Printed> articlesById(Collection<UUID> ids) {
        return articlesById.of(ids);
    }

    /** Remembers those of {@code keys} that exist now, since the next claims name them too; call it after the commit. */
    void remember(Collection<ArticleKey> keys, Map<ArticleKey, Printed> articlesByKey) {
        for (ArticleKey key : keys) {
            Printed article = articlesByKey.get(key);
            if (article != null) {
                articlesById.put(article.id(), article);
                if (!key.described()) {
                    articles.put(key, article);
                }
            }
        }
    }

    private Map<UUID, MeasureFacts> readMeasures(Set<UUID> ids) {
        Map<UUID, MeasureFacts> found = new HashMap<>();
        each("select id, dimension, unit, time_kind, confirmed from measure where id = any (?)", "uuid", ids, cells -> {
            UUID id = cells.uuid();
            found.put(
                    id,
                    new MeasureFacts(
                            cells.constant(Dimension.class),
                            cells.text(),
                            cells.constant(TimeKind.class),
                            cells.truth()));
        });
        return found;
    }

    private Map<UUID, PartyKind> readParties(Set<UUID> ids) {
        Map<UUID, PartyKind> found = new HashMap<>();
        each(
                "select id, kind from party where id = any (?)",
                "uuid",
                ids,
                cells -> found.put(cells.uuid(), cells.constant(PartyKind.class)));
        return found;
    }

    private Map<UUID, Printed> readArticlesById(Set<UUID> ids) {
        Map<UUID, Printed> found = new HashMap<>();
        each(ARTICLE + "id = any (?)", "uuid", ids, cells -> {
            Printed article = printed(cells);
            found.put(article.id(), article);
        });
        return found;
    }

    private Map<ArticleKey, Printed> readArticles(Set<ArticleKey> keys) {
        Map<ArticleKey, Printed> found = new HashMap<>();
        List<UUID> ids =
                keys.stream().map(ArticleKey::id).filter(id -> id != null).toList();
        if (!ids.isEmpty()) {
            readArticlesById(Set.copyOf(ids))
                    .forEach((id, article) -> found.put(new ArticleKey(id, null, null, null, null), article));
        }
        List<String> urls =
                keys.stream().map(ArticleKey::url).filter(url -> url != null).toList();
        if (!urls.isEmpty()) {
            each(ARTICLE + "url = any (?)", "text", urls, cells -> {
                Printed article = printed(cells);
                found.put(ArticleKey.ofUrl(article.url()), article);
            });
        }
        return found;
    }

    static Printed printed(Cells cells) throws SQLException {
        return new Printed(cells.uuid(), cells.text(), cells.text(), cells.text(), cells.uuid());
    }

    /** Takes one row. */
    private interface Taker {
        void take(Cells cells) throws SQLException;
    }

    private void each(String sql, String type, Collection<?> keys, Taker taker) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(type, keys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(new Cells(rows));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
