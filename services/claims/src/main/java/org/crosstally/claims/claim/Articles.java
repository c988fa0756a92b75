package org.crosstally.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.register.Ids;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;
import org.crosstally.jdbc.DatabaseException;

/** Finds the articles that claims name, and creates those that are only described, many in one round trip. */
@ApplicationScoped
class Articles {

    private final AgroalDataSource database;
    private final Facts facts;
    private final ChangeSets changeSets;
    private final Refs refs;
    private final ObjectMapper json;

    Articles(AgroalDataSource database, Facts facts, ChangeSets changeSets, Refs refs, ObjectMapper json) {
        this.database = database;
        this.facts = facts;
        this.changeSets = changeSets;
        this.refs = refs;
        this.json = json;
    }

    /** Those of the noted articles that exist. Outlets must have been looked up before. */
    Map<ArticleKey, Printed> find(Referents referents) {
        List<ArticleKey> named = new ArrayList<>();
        List<ArticleKey> described = new ArrayList<>();
        referents.articles().keySet().forEach(key -> (key.described() ? described : named).add(key));
        Map<ArticleKey, Printed> found = new HashMap<>(facts.articles(named));
        found.putAll(described(described, referents));
        return found;
    }

    private Map<ArticleKey, Printed> described(List<ArticleKey> keys, Referents referents) {
        Set<UUID> outlets = new HashSet<>();
        keys.forEach(key -> outlets.add(referents.id(Kind.OUTLET, key.outlet())));
        outlets.remove(null);
        Map<ArticleKey, Printed> found = new HashMap<>();
        if (outlets.isEmpty()) {
            return found;
        }
        Map<List<Object>, Printed> byDescription = new HashMap<>();
        read(
                "select id, url, title, published_at, outlet_id from article"
                        + " where url is null and outlet_id = any (?) order by id desc",
                "uuid",
                outlets.toArray(),
                one -> byDescription.put(description(one.outlet(), one.title(), one.publishedAt()), one));
        for (ArticleKey key : keys) {
            UUID outlet = referents.id(Kind.OUTLET, key.outlet());
            Printed one = byDescription.get(description(outlet, key.title(), key.publishedAt()));
            if (one != null) {
                found.put(key, one);
            }
        }
        return found;
    }

    private static List<Object> description(UUID outlet, String title, String publishedAt) {
        return java.util.Arrays.asList(outlet, title, publishedAt);
    }

    /** Creates the described articles whose outlets are known, and puts them among the referents. Needs a transaction. */
    void create(Map<ArticleKey, ArticleRef> wanted, Referents referents, String recordedBy) {
        Map<String, Article> fresh = new TreeMap<>();
        Map<String, ArticleKey> keys = new HashMap<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        wanted.forEach((key, ref) -> {
            UUID outlet = referents.id(Kind.OUTLET, ref.outlet());
            if (outlet != null) {
                Article article = article(key, ref, outlet, now, recordedBy);
                // Taken in the order of their URLs, so that two batches cannot wait for each other in a circle.
                String order = key.url() == null ? "\uffff" + article.id() : key.url();
                fresh.put(order, article);
                keys.put(order, key);
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            Set<UUID> taken = insert(connection, fresh.values());
            List<Article> created = fresh.values().stream()
                    .filter(article -> taken.contains(article.id()))
                    .toList();
            if (!created.isEmpty()) {
                append(connection, created);
            }
            fresh.forEach((order, article) -> {
                if (taken.contains(article.id())) {
                    referents.articles().put(keys.get(order), printed(article));
                    String name = article.url() != null
                            ? article.url()
                            : Objects.requireNonNullElse(
                                    article.title(), article.outlet().name());
                    referents.created().put(article.id(), new Created(Kind.ARTICLE.code(), article.id(), name));
                }
            });
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        readLost(keys, referents);
    }

    /** Another transaction may have been first with a URL. */
    private void readLost(Map<String, ArticleKey> keys, Referents referents) {
        List<String> lost = keys.values().stream()
                .filter(key -> key.url() != null && referents.articles().get(key) == null)
                .map(ArticleKey::url)
                .toList();
        if (!lost.isEmpty()) {
            read(
                    "select id, url, title, published_at, outlet_id from article where url = any (?)",
                    "text",
                    lost.toArray(),
                    one -> referents.articles().put(ArticleKey.ofUrl(one.url()), one));
        }
    }

    private Article article(ArticleKey key, ArticleRef ref, UUID outlet, Instant now, String recordedBy) {
        return new Article(
                Ids.next(),
                1,
                now,
                recordedBy,
                refs.of(Kind.OUTLET, outlet),
                key.url(),
                ref.title(),
                null,
                ref.publishedAt(),
                null,
                null,
                0,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Printed printed(Article article) {
        return new Printed(
                article.id(),
                article.url(),
                article.title(),
                article.publishedAt(),
                article.outlet().id());
    }

    private static Set<UUID> insert(Connection connection, Iterable<Article> articles) throws SQLException {
        String sql = """
                insert into article (id, revision, recorded_at, recorded_by, outlet_id, url, title, published_at, snapshot)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (url) do nothing""";
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Article article : articles) {
                statement.setObject(1, article.id());
                statement.setInt(2, article.revision());
                statement.setObject(3, article.recordedAt().atOffset(ZoneOffset.UTC));
                statement.setString(4, article.recordedBy());
                statement.setObject(5, article.outlet().id());
                statement.setString(6, article.url());
                statement.setString(7, article.title());
                statement.setString(8, article.publishedAt());
                statement.addBatch();
                ids.add(article.id());
            }
            int[] counts = statement.executeBatch();
            Set<UUID> taken = new HashSet<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 1) {
                    taken.add(ids.get(i));
                }
            }
            return taken;
        }
    }

    private void append(Connection connection, List<Article> created) throws SQLException {
        ChangeSet changeSet = changeSets.current();
        String sql = """
                insert into record_revision (record_id, revision, kind, recorded_at, change_set, ordinal, body)
                values (?, ?, 'article', ?, ?, ?, ?::jsonb)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Article article : created) {
                statement.setObject(1, article.id());
                statement.setInt(2, article.revision());
                statement.setObject(3, article.recordedAt().atOffset(ZoneOffset.UTC));
                statement.setLong(4, changeSet.id());
                statement.setInt(5, changeSet.nextOrdinal());
                statement.setString(6, json.writeValueAsString(article));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String sql, String type, Object[] keys, java.util.function.Consumer<Printed> taker) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(type, keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(Facts.printed(new Cells(rows)));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
