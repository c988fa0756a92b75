package org.crosstally.comparison.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.consensus.Neighbourhood;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Stores the keys of series and the texts by which neighbours are found. */
@ApplicationScoped
public class SeriesStore {

    static final String KEY_COLUMNS =
            "id, measure_id, subject_id, counterparty_id, object, place_id, stage, modality, time_kind, dimension, currency,"
                    + " price_base, per, event_id";

    /** The maximum of neighbours that a series is compared with; the number of the others is reported. */
    public static final int MOST_NEIGHBOURS = 500;

    /** Two neighbouring series. */
    public record Pair(UUID one, UUID other) {}

    /** Adds the series that do not exist yet and returns their ids. */
    public Set<UUID> add(Session session, Collection<SeriesKey> keys) {
        List<SeriesKey> all = keys.stream()
                .sorted(java.util.Comparator.comparing(SeriesIds::of))
                .toList();
        return new HashSet<>(session.list(
                """
                insert into series (id, measure_id, subject_id, counterparty_id, object, place_id, stage, modality, time_kind,
                  dimension, currency, price_base, per, event_id)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing returning id
                """,
                row -> Session.uuid(row, "id"),
                Session.uuids(all.stream().map(SeriesIds::of).toList()),
                column(all, SeriesKey::measure),
                column(all, SeriesKey::subject),
                column(all, SeriesKey::counterparty),
                column(all, SeriesKey::object),
                column(all, SeriesKey::place),
                column(all, key -> key.stage() == null ? null : key.stage().name()),
                column(all, key -> key.factuality().name()),
                column(all, key -> key.timeKind().name()),
                column(all, key -> key.dimension().name()),
                column(all, SeriesKey::currency),
                column(all, SeriesKey::priceBase),
                column(all, SeriesKey::per),
                column(all, SeriesKey::event)));
    }

    /** Keys by id. */
    public Map<UUID, SeriesKey> keys(Session session, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : keys(session, "id = any(?)", (Object) Session.uuids(ids));
    }

    /**
     * When a series was last analysed. While both values are the same, so is the content of the series: a change marks the series
     * in the same transaction, and only an analysis removes the mark.
     *
     * @param changes how often something changed in it since
     */
    public record Analysed(Instant at, long changes) {}

    /** When these were last analysed; those never analysed are left out. */
    public Map<UUID, Analysed> analysed(Session session, Collection<UUID> ids) {
        Map<UUID, Analysed> found = new HashMap<>();
        session.list(
                """
                select s.id, s.analysed_at, coalesce(d.changes, 0) as changes
                from series s left join dirty_series d on d.series_id = s.id
                where s.id = any(?) and s.analysed_at is not null
                """,
                row -> found.put(
                        Session.uuid(row, "id"),
                        new Analysed(Session.instant(row, "analysed_at"), row.getLong("changes"))),
                (Object) Session.uuids(ids));
        return found;
    }

    /** Series whose key names one of these measures. */
    public Map<UUID, SeriesKey> ofMeasures(Session session, Collection<String> measures) {
        return measures.isEmpty() ? Map.of() : keys(session, "measure_id = any(?)", (Object) Session.texts(measures));
    }

    /** Series whose key names one of these parties, places or events. */
    public Map<UUID, SeriesKey> ofParties(Session session, Collection<String> parties) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        String[] ids = Session.texts(parties);
        return keys(
                session,
                "subject_id = any(?) or counterparty_id = any(?) or place_id = any(?) or event_id = any(?)",
                ids,
                ids,
                ids,
                ids);
    }

    private Map<UUID, SeriesKey> keys(Session session, String where, Object... parameters) {
        Map<UUID, SeriesKey> found = new HashMap<>();
        session.list(
                "select " + KEY_COLUMNS + " from series where " + where,
                row -> found.put(Session.uuid(row, "id"), key(row)),
                parameters);
        return found;
    }

    /** Returns those of these series that neighbours can find: they had a claim when they were last followed. */
    public Set<UUID> findable(Session session, Collection<UUID> ids) {
        return new HashSet<>(session.list(
                "select distinct series_id from series_offer where series_id = any(?)",
                row -> Session.uuid(row, "series_id"),
                (Object) Session.uuids(ids)));
    }

    /** Replaces the texts under which these series find each other; empty ones make a series invisible. */
    public void place(Session session, Map<UUID, Neighbourhood> neighbourhoods) {
        if (neighbourhoods.isEmpty()) {
            return;
        }
        UUID[] ids = Session.uuids(neighbourhoods.keySet());
        session.update("delete from series_offer where series_id = any(?)", (Object) ids);
        session.update("delete from series_seek where series_id = any(?)", (Object) ids);
        insertTexts(session, "series_offer", neighbourhoods, Neighbourhood::offers);
        insertTexts(session, "series_seek", neighbourhoods, Neighbourhood::seeks);
    }

    private static void insertTexts(
            Session session, String table, Map<UUID, Neighbourhood> all, Function<Neighbourhood, Set<String>> texts) {
        List<String> lines = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        all.forEach((id, neighbourhood) -> texts.apply(neighbourhood).forEach(text -> {
            lines.add(text);
            ids.add(id);
        }));
        session.update(
                "insert into " + table + " (text, series_id) select * from unnest(?, ?) on conflict do nothing",
                Session.texts(lines),
                Session.uuids(ids));
    }

    /**
     * Everything that one of {@code ids} seeks or is sought by, both ways, at most {@code most} for each.
     *
     * @return pairs, {@code one} being among {@code ids}
     */
    public List<Pair> neighbours(Session session, Collection<UUID> ids, int most) {
        return session.list(
                """
                select s.id as one, n.other from unnest(?) as s (id)
                cross join lateral (
                  select other from (
                    select o.series_id as other from series_seek k join series_offer o on o.text = k.text
                    where k.series_id = s.id
                    union
                    select k.series_id from series_offer o join series_seek k on k.text = o.text
                    where o.series_id = s.id) as around
                  where other <> s.id
                  order by other limit ?) as n
                """, row -> new Pair(Session.uuid(row, "one"), Session.uuid(row, "other")), Session.uuids(ids), most);
    }

    /** Series that look for one of these texts. */
    public List<UUID> seeking(Session session, Collection<String> texts) {
        return session.list(
                "select series_id from series_seek where text = any(?)", row -> Session.uuid(row, "series_id"), (Object)
                        Session.texts(List.copyOf(texts)));
    }

    /** Returns the series in which the claims of vaguer series are compared; a series that is compared by itself is left out. */
    public Map<UUID, UUID> homes(Session session, Collection<UUID> ids) {
        Map<UUID, UUID> homes = new HashMap<>();
        session.list(
                "select series_id, home_id from series_home where series_id = any(?)",
                row -> homes.put(Session.uuid(row, "series_id"), Session.uuid(row, "home_id")),
                (Object) Session.uuids(ids));
        return homes;
    }

    /** Series whose claims are compared in one of {@code homes}, with their homes. */
    public Map<UUID, UUID> housedIn(Session session, Collection<UUID> homes) {
        Map<UUID, UUID> housed = new HashMap<>();
        session.list(
                "select series_id, home_id from series_home where home_id = any(?)",
                row -> housed.put(Session.uuid(row, "series_id"), Session.uuid(row, "home_id")),
                (Object) Session.uuids(homes));
        return housed;
    }

    /** Sets the series in which the claims of these are compared; null = in their own. */
    public void house(Session session, Map<UUID, UUID> homes) {
        if (homes.isEmpty()) {
            return;
        }
        session.update("delete from series_home where series_id = any(?)", (Object) Session.uuids(homes.keySet()));
        List<UUID> ids =
                homes.keySet().stream().filter(id -> homes.get(id) != null).toList();
        session.update(
                "insert into series_home (series_id, home_id) select * from unnest(?, ?)",
                Session.uuids(ids),
                Session.uuids(ids.stream().map(homes::get).toList()));
    }

    /**
     * Marks series as waiting to be analysed; in the order of their ids, so that two writers cannot
     * deadlock. A series that pauses after many claims stays due at the end of its pause.
     */
    public void markDirty(Session session, Collection<UUID> ids) {
        mark(session, ids, true, true);
    }

    /** Marks series as waiting to be compared again: a neighbour changed, and nothing in them. */
    public void markSurrounded(Session session, Collection<UUID> ids) {
        mark(session, ids, true, false);
    }

    /** Marks series whose claims are unchanged, but the reliability of whose sources has changed. */
    public void markOutweighed(Session session, Collection<UUID> ids) {
        mark(session, ids, false, false);
    }

    private static void mark(Session session, Collection<UUID> ids, boolean fresh, boolean content) {
        if (ids.isEmpty()) {
            return;
        }
        session.update("""
                insert into dirty_series (series_id, due, fresh, changes)
                select id, greatest(clock_timestamp(), rest_until), ?, ? from series where id = any(?) order by id
                on conflict (series_id) do update
                  set version = dirty_series.version + 1, due = least(dirty_series.due, excluded.due),
                    fresh = dirty_series.fresh or excluded.fresh, changes = dirty_series.changes + excluded.changes
                """, fresh, content ? 1L : 0L, Session.uuids(ids));
    }

    static SeriesKey key(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new SeriesKey(
                row.getString("measure_id"),
                row.getString("subject_id"),
                row.getString("counterparty_id"),
                row.getString("object"),
                row.getString("place_id"),
                stage == null ? null : Stage.valueOf(stage),
                Factuality.valueOf(row.getString("modality")),
                TimeKind.valueOf(row.getString("time_kind")),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("currency"),
                row.getString("price_base"),
                row.getString("per"),
                row.getString("event_id"));
    }

    private static String[] column(List<SeriesKey> keys, Function<SeriesKey, String> field) {
        return keys.stream().map(field).toArray(String[]::new);
    }
}
