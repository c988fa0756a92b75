package org.crosstally.claims.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Reads and caches the newest texts of articles, where they have one. A text is cached for {@link #REMEMBERED}, since the
 * claims of an article come one after the other; a snapshot taken by this replica is seen at once.
 */
@ApplicationScoped
public class NewestTexts {

    /** How long a replica uses a text after another replica took a newer one. */
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int CHARACTERS = 16_000_000;

    private final Cache<UUID, Optional<String>> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<UUID, Optional<String>>weigher(
                    (id, text) -> 64 + text.map(String::length).orElse(0))
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Database database;

    NewestTexts(Database database) {
        this.database = database;
    }

    /** Returns the texts of those articles that have one; a text may be a second old. */
    public Map<UUID, String> of(Collection<UUID> articles) {
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

    /** Returns the texts of those articles that have one, as of now. */
    public Map<UUID, String> fresh(Collection<UUID> articles) {
        String sql = """
                select a.id, s.text
                from article a join article_snapshot s on s.article_id = a.id and s.number = a.snapshot
                where a.id = any (?)""";
        Map<UUID, String> texts = new HashMap<>();
        database.read(session ->
                        session.list(sql, row -> Map.entry(Session.uuid(row, "id"), row.getString("text")), (Object)
                                Session.uuids(articles)))
                .forEach(one -> texts.put(one.getKey(), one.getValue()));
        articles.forEach(id -> known.put(id, Optional.ofNullable(texts.get(id))));
        return texts;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotTaken taken) {
        known.invalidate(taken.article());
    }
}
