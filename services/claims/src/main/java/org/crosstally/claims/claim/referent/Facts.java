package org.crosstally.claims.claim.referent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.api.PartyKind;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Reads and caches what recording and answers need to know of measures, parties and articles, in one round trip each. */
@ApplicationScoped
public class Facts {

    private final Database database;
    private final FactCache<UUID, MeasureFacts> measures = new FactCache<>(this::readMeasures);
    private final FactCache<UUID, PartyKind> parties = new FactCache<>(this::readParties);
    private final FactCache<ArticleKey, PrintedArticle> articles = new FactCache<>(this::readArticles);
    private final FactCache<UUID, PrintedArticle> articlesById = new FactCache<>(this::readArticlesById);

    Facts(Database database) {
        this.database = database;
    }

    /** Facts of the measures that exist. */
    public Map<UUID, MeasureFacts> measures(Collection<UUID> ids) {
        return measures.of(ids);
    }

    /** Kinds of the parties that exist. */
    public Map<UUID, PartyKind> parties(Collection<UUID> ids) {
        return parties.of(ids);
    }

    /** Articles by id or URL; described ones are not looked up here. */
    Map<ArticleKey, PrintedArticle> articles(Collection<ArticleKey> keys) {
        return articles.of(keys);
    }

    /** The articles that exist. */
    public Map<UUID, PrintedArticle> articlesById(Collection<UUID> ids) {
        return articlesById.of(ids);
    }

    /** Caches those of {@code keys} that exist now, since the next claims name them too. Call it after the commit. */
    public void remember(Collection<ArticleKey> keys, Map<ArticleKey, PrintedArticle> articlesByKey) {
        for (ArticleKey key : keys) {
            PrintedArticle article = articlesByKey.get(key);
            if (article != null) {
                articlesById.put(article.id(), article);
                if (!key.described()) {
                    articles.put(key, article);
                }
            }
        }
    }

    private Map<UUID, MeasureFacts> readMeasures(Set<UUID> ids) {
        return byId(
                "select id, dimension, unit, time_kind, confirmed from measure where id = any (?)",
                ids,
                row -> new MeasureFacts(
                        Session.constant(row, "dimension", Dimension.class),
                        row.getString("unit"),
                        Session.constant(row, "time_kind", TimeKind.class),
                        row.getBoolean("confirmed")));
    }

    private Map<UUID, PartyKind> readParties(Set<UUID> ids) {
        return byId(
                "select id, kind from party where id = any (?)",
                ids,
                row -> Session.constant(row, "kind", PartyKind.class));
    }

    private Map<UUID, PrintedArticle> readArticlesById(Set<UUID> ids) {
        return byId(PrintedArticle.SELECT + "id = any (?)", ids, PrintedArticle::read);
    }

    private Map<ArticleKey, PrintedArticle> readArticles(Set<ArticleKey> keys) {
        Map<ArticleKey, PrintedArticle> found = new HashMap<>();
        Set<UUID> ids =
                keys.stream().map(ArticleKey::id).filter(Objects::nonNull).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            readArticlesById(ids).forEach((id, article) -> found.put(ArticleKey.ofId(id), article));
        }
        List<String> urls =
                keys.stream().map(ArticleKey::url).filter(Objects::nonNull).toList();
        if (!urls.isEmpty()) {
            database.read(session ->
                            session.list(PrintedArticle.SELECT + "url = any (?)", PrintedArticle::read, (Object)
                                    Session.texts(urls)))
                    .forEach(article -> found.put(ArticleKey.ofUrl(article.url()), article));
        }
        return found;
    }

    private <V> Map<UUID, V> byId(String sql, Set<UUID> ids, Session.Row<V> value) {
        return database
                .read(session -> session.list(
                        sql, row -> Map.entry(Session.uuid(row, "id"), value.read(row)), (Object) Session.uuids(ids)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
