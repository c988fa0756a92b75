package org.crosstally.claims.claim.referent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.register.Ids;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Finds the articles that claims name, and creates those that are only described, many in one round trip. */
@ApplicationScoped
public class ClaimedArticles {

    private final Database database;
    private final Facts facts;
    private final ChangeSets changeSets;
    private final Refs refs;
    private final ObjectMapper json;

    ClaimedArticles(Database database, Facts facts, ChangeSets changeSets, Refs refs, ObjectMapper json) {
        this.database = database;
        this.facts = facts;
        this.changeSets = changeSets;
        this.refs = refs;
        this.json = json;
    }

    /** Those of the noted articles that exist. Outlets must have been looked up before. */
    public Map<ArticleKey, PrintedArticle> find(Referents referents) {
        List<ArticleKey> named = new ArrayList<>();
        List<ArticleKey> described = new ArrayList<>();
        referents.articles().keySet().forEach(key -> (key.described() ? described : named).add(key));
        Map<ArticleKey, PrintedArticle> found = new HashMap<>(facts.articles(named));
        found.putAll(described(described, referents));
        return found;
    }

    private Map<ArticleKey, PrintedArticle> described(List<ArticleKey> keys, Referents referents) {
        Set<UUID> outlets = new HashSet<>();
        keys.forEach(key -> outlets.add(referents.id(Kind.OUTLET, key.outlet())));
        outlets.remove(null);
        Map<ArticleKey, PrintedArticle> found = new HashMap<>();
        if (outlets.isEmpty()) {
            return found;
        }
        Map<List<Object>, PrintedArticle> byDescription = new HashMap<>();
        read("url is null and outlet_id = any (?) order by id desc", Session.uuids(outlets))
                .forEach(one -> byDescription.put(description(one.outlet(), one.title(), one.publishedAt()), one));
        for (ArticleKey key : keys) {
            UUID outlet = referents.id(Kind.OUTLET, key.outlet());
            PrintedArticle one = byDescription.get(description(outlet, key.title(), key.publishedAt()));
            if (one != null) {
                found.put(key, one);
            }
        }
        return found;
    }

    private static List<Object> description(UUID outlet, String title, String publishedAt) {
        return Arrays.asList(outlet, title, publishedAt);
    }

    /** Creates the described articles whose outlets are known, and puts them among the referents. Needs a transaction. */
    public void create(Map<ArticleKey, ArticleRef> wanted, Referents referents, String recordedBy) {
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
        Set<UUID> taken = database.join(session -> insert(session, fresh.values()));
        fresh.forEach((order, article) -> {
            if (taken.contains(article.id())) {
                referents.articles().put(keys.get(order), printed(article));
                referents.created().put(article.id(), new Created(Kind.ARTICLE.code(), article.id(), name(article)));
            }
        });
        readLost(keys, referents);
    }

    /** Another transaction may have been first with a URL. */
    private void readLost(Map<String, ArticleKey> keys, Referents referents) {
        List<String> lost = keys.values().stream()
                .filter(key -> key.url() != null && referents.articles().get(key) == null)
                .map(ArticleKey::url)
                .toList();
        if (!lost.isEmpty()) {
            read("url = any (?)", Session.texts(lost))
                    .forEach(one -> referents.articles().put(ArticleKey.ofUrl(one.url()), one));
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
                null,
                null);
    }

    private static PrintedArticle printed(Article article) {
        return new PrintedArticle(
                article.id(),
                article.url(),
                article.title(),
                article.publishedAt(),
                article.outlet().id());
    }

    private static String name(Article article) {
        return Stream.of(article.url(), article.title(), article.outlet().name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Inserts those whose URL is free, with their first revisions, and returns their ids. */
    private Set<UUID> insert(Session session, Collection<Article> articles) {
        List<Article> all = List.copyOf(articles);
        int[] counts =
                session.batch("""
                insert into article (id, revision, recorded_at, recorded_by, outlet_id, url, title, published_at, snapshot)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (url) do nothing""", all.stream().map(ClaimedArticles::cells).toList());
        List<Article> created = IntStream.range(0, counts.length)
                .filter(i -> counts[i] == 1)
                .mapToObj(all::get)
                .toList();
        if (!created.isEmpty()) {
            append(session, created);
        }
        return created.stream().map(Article::id).collect(Collectors.toSet());
    }

    private static Object[] cells(Article article) {
        return new Object[] {
            article.id(),
            article.revision(),
            article.recordedAt(),
            article.recordedBy(),
            article.outlet().id(),
            article.url(),
            article.title(),
            article.publishedAt()
        };
    }

    private void append(Session session, List<Article> created) {
        ChangeSet changeSet = changeSets.current();
        session.batch(
                """
                insert into record_revision (record_id, revision, kind, recorded_at, change_set, ordinal, body)
                values (?, ?, 'article', ?, ?, ?, ?::jsonb)""",
                created.stream()
                        .map(article -> new Object[] {
                            article.id(),
                            article.revision(),
                            article.recordedAt(),
                            changeSet.id(),
                            changeSet.nextOrdinal(),
                            written(article)
                        })
                        .toList());
    }

    private String written(Article article) {
        try {
            return json.writeValueAsString(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PrintedArticle> read(String condition, Object[] keys) {
        return database.read(
                session -> session.list(PrintedArticle.SELECT + condition, PrintedArticle::read, (Object) keys));
    }
}
