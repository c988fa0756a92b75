package org.crosstally.comparison.mirror;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.jdbc.Session;

/** Stores the newest revision of measures, parties, places, events, outlets and articles. */
@ApplicationScoped
public class RegisterStore {

    private final ObjectMapper json;
    private volatile Loaded loaded = new Loaded(0, Registers.EMPTY);

    RegisterStore(ObjectMapper json) {
        // A claims service that is newer than this one may send fields that are not known here yet.
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is mirrored was checked when it was recorded.
                .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    private record Loaded(long tick, Registers registers) {}

    private record Stored(String kind, String body) {}

    /** The registers as this transaction sees them. Reads only what is newer than what this replica has. */
    public Registers current(Session session) {
        Loaded have = loaded;
        long tick = session.first("select tick from mirror_clock where only_row", row -> row.getLong(1))
                .orElse(0L);
        if (tick == have.tick) {
            return have.registers;
        }
        return refresh(session, have, tick);
    }

    private Registers refresh(Session session, Loaded have, long tick) {
        List<Stored> newer = session.list(
                "select kind, body from mirrored_record where seen > ? and kind <> 'article'",
                row -> new Stored(row.getString("kind"), row.getString("body")),
                have.tick);
        Registers registers = have.registers.with(
                new NewRecords(
                        of("measure", newer, Measure.class),
                        of("party", newer, Party.class),
                        of("place", newer, Place.class),
                        of("event", newer, Event.class),
                        of("outlet", newer, Outlet.class)),
                tick);
        Loaded now = new Loaded(tick, registers);
        synchronized (this) {
            if (now.tick > loaded.tick) {
                loaded = now;
            }
        }
        return registers;
    }

    /**
     * Writes newer revisions over older ones and returns those of {@code records} that were new.
     *
     * @param tick of the page, from {@link #nextTick}
     */
    public Set<UUID> save(Session session, String kind, Collection<? extends Recorded> records, long tick) {
        Map<UUID, Recorded> newest = new HashMap<>();
        records.forEach(each -> newest.merge(each.id(), each, (a, b) -> a.revision() > b.revision() ? a : b));
        List<Recorded> all = newest.values().stream()
                .sorted(java.util.Comparator.comparing(Recorded::id))
                .toList();
        if (all.isEmpty()) {
            return Set.of();
        }
        List<UUID> saved = session.list(
                """
                insert into mirrored_record (id, kind, revision, name, merged_into, notable, seen, body)
                select id, ?, revision, name, merged_into, notable, ?, body::jsonb
                from unnest(?, ?, ?, ?, ?, ?) as news (id, revision, name, merged_into, notable, body)
                on conflict (id, kind) do update set revision = excluded.revision, name = excluded.name,
                  merged_into = excluded.merged_into, notable = excluded.notable, seen = excluded.seen, body = excluded.body
                where mirrored_record.revision < excluded.revision
                returning id
                """,
                row -> Session.uuid(row, "id"),
                kind,
                tick,
                Session.uuids(all.stream().map(Recorded::id).toList()),
                all.stream().map(Recorded::revision).toArray(Integer[]::new),
                all.stream().map(RegisterStore::nameOf).toArray(String[]::new),
                all.stream().map(RegisterStore::mergedInto).toArray(UUID[]::new),
                all.stream().map(RegisterStore::isNotable).toArray(Boolean[]::new),
                all.stream().map(this::write).toArray(String[]::new));
        Set<UUID> news = new LinkedHashSet<>(saved);
        if (!kind.equals("article")) {
            saveNames(
                    session,
                    kind,
                    all.stream().filter(each -> news.contains(each.id())).toList());
        }
        return news;
    }

    private static void saveNames(Session session, String kind, List<Recorded> records) {
        List<UUID> ids = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (Recorded each : records) {
            names(each).map(Spelling::folded).distinct().forEach(name -> {
                ids.add(each.id());
                folded.add(name);
            });
        }
        session.update(
                "delete from mirrored_name where kind = ? and record_id = any(?)",
                kind,
                Session.uuids(records.stream().map(Recorded::id).toList()));
        session.update("""
                insert into mirrored_name (kind, folded, record_id)
                select ?, folded, id from unnest(?, ?) as names (folded, id) on conflict do nothing
                """, kind, Session.texts(folded), Session.uuids(ids));
    }

    /** Increments the counter by which replicas notice that a register has changed. */
    public long nextTick(Session session) {
        return session.first(
                        "update mirror_clock set tick = tick + 1 where only_row returning tick", row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * Articles of which a claim does not contain everything: those with near-duplicates, a wire credit or an original that they
     * translate, and those that were revised since.
     */
    public Map<UUID, Article> notableArticles(Session session, Collection<UUID> ids) {
        Map<UUID, Article> found = new HashMap<>();
        session.list(
                        "select body from mirrored_record where id = any(?) and notable",
                        row -> read(row.getString("body"), Article.class),
                        (Object) Session.uuids(ids))
                .forEach(article -> found.put(article.id(), article));
        return found;
    }

    /** Language and newest snapshot of these articles as they are mirrored now. */
    public Map<UUID, SourceText> textsOf(Session session, Collection<UUID> articles) {
        Map<UUID, SourceText> found = new HashMap<>();
        session.list(
                """
                select id, body ->> 'language' as language, coalesce((body ->> 'snapshot')::int, 0) as snapshot
                from mirrored_record where id = any(?) and kind = 'article'
                """,
                row -> found.put(
                        Session.uuid(row, "id"),
                        new SourceText(row.getString("language"), row.getInt("snapshot"), null, null)),
                (Object) Session.uuids(articles));
        return found;
    }

    /** Ids of the records of {@code kind} that have this name or alias, or this id. */
    public Set<UUID> named(Session session, String kind, String nameOrId) {
        return new LinkedHashSet<>(
                session.list("""
                select record_id as id from mirrored_name where kind = ? and folded = ?
                union select id from mirrored_record where kind = ? and id = ?::uuid
                """, row -> Session.uuid(row, "id"), kind, Spelling.folded(nameOrId), kind, id(nameOrId)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            // A name, as most are.
            return null;
        }
    }

    private <T> List<T> of(String kind, List<Stored> stored, Class<T> type) {
        return stored.stream()
                .filter(each -> each.kind.equals(kind))
                .map(each -> read(each.body, type))
                .toList();
    }

    <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mirrored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    String write(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + record.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    private static boolean isNotable(Recorded record) {
        return record instanceof Article article
                && (article.revision() > 1
                        || article.wireCredit() != null
                        || article.translationOf() != null
                        || (article.nearDuplicates() != null
                                && !article.nearDuplicates().isEmpty()));
    }

    private static String nameOf(Recorded record) {
        return names(record).findFirst().orElse(null);
    }

    private static Stream<String> names(Recorded record) {
        if (record instanceof Measure measure) {
            return names(measure.name(), measure.aliases());
        }
        if (record instanceof Party party) {
            return names(party.name(), party.aliases());
        }
        if (record instanceof Place place) {
            return names(place.name(), place.aliases());
        }
        if (record instanceof Event event) {
            return names(event.name(), event.aliases());
        }
        return record instanceof Outlet outlet ? names(outlet.name(), outlet.aliases()) : Stream.empty();
    }

    private static Stream<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases == null ? Stream.empty() : aliases.stream());
    }

    private static UUID mergedInto(Recorded record) {
        Ref into = record instanceof Measure measure
                ? measure.mergedInto()
                : record instanceof Party party
                        ? party.mergedInto()
                        : record instanceof Place place
                                ? place.mergedInto()
                                : record instanceof Event event
                                        ? event.mergedInto()
                                        : record instanceof Outlet outlet ? outlet.mergedInto() : null;
        return into == null ? null : into.id();
    }
}
