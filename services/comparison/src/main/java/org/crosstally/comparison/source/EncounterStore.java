package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.comparison.core.Encounters;
import org.crosstally.comparison.core.Encounters.Pair;
import org.crosstally.comparison.core.Encounters.Tally;
import org.crosstally.comparison.core.Part;
import org.crosstally.comparison.core.SeriesAnalysis;
import org.crosstally.comparison.database.Session;

/** Keeps who met whom in which series. Writes what changed only. */
@ApplicationScoped
public class EncounterStore {

    private record Meeting(UUID series, Pair pair, Tally tally) {}

    private record Role(UUID series, Part part) {}

    /**
     * Writes down what was said beside each other in these series; the caller holds their locks.
     *
     * @param analyses by series; null for a series without a claim, or whose claims are compared in another
     */
    public void write(Session session, Map<UUID, SeriesAnalysis> analyses) {
        Set<Meeting> met = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        analyses.forEach((id, analysis) -> {
            if (analysis != null) {
                Encounters.of(analysis).tallies().forEach((pair, tally) -> met.add(new Meeting(id, pair, tally)));
                Part.of(analysis).values().forEach(part -> roles.add(new Role(id, part)));
            }
        });
        writeRoles(session, analyses.keySet(), roles);
        if (writeMeetings(session, analyses.keySet(), met)) {
            session.update("insert into source_change default values");
        }
    }

    /** The sums over all series. */
    TreeMap<Pair, Tally> all(Session session) {
        TreeMap<Pair, Tally> all = new TreeMap<>();
        session.list(
                """
                select one, other, sum(share)::bigint as share, sum(distance)::bigint as distance,
                  sum(items)::int as items, sum(same)::int as same
                from source_encounter group by one, other
                """,
                row -> all.put(
                        new Pair(row.getString("one"), row.getString("other")),
                        new Tally(
                                row.getLong("share"),
                                row.getLong("distance"),
                                row.getInt("items"),
                                row.getInt("same"))));
        return all;
    }

    private static boolean writeMeetings(Session session, Collection<UUID> series, Set<Meeting> now) {
        Set<Meeting> before = new HashSet<>(session.list(
                "select series_id, one, other, share, distance, items, same from source_encounter where series_id = any(?)",
                row -> new Meeting(
                        Session.uuid(row, "series_id"),
                        new Pair(row.getString("one"), row.getString("other")),
                        new Tally(
                                row.getLong("share"),
                                row.getLong("distance"),
                                row.getInt("items"),
                                row.getInt("same"))),
                (Object) Session.uuids(series)));
        List<Meeting> gone = without(before, now);
        List<Meeting> news = without(now, before);
        if (!gone.isEmpty()) {
            session.update(
                    """
                    delete from source_encounter using unnest(?, ?, ?) as gone (series_id, one, other)
                    where source_encounter.series_id = gone.series_id and source_encounter.one = gone.one
                      and source_encounter.other = gone.other
                    """,
                    uuids(gone, Meeting::series),
                    texts(gone, each -> each.pair.one()),
                    texts(gone, each -> each.pair.other()));
        }
        if (!news.isEmpty()) {
            session.update(
                    """
                    insert into source_encounter (series_id, one, other, share, distance, items, same)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?)
                    """,
                    uuids(news, Meeting::series),
                    texts(news, each -> each.pair.one()),
                    texts(news, each -> each.pair.other()),
                    news.stream().map(each -> each.tally.share()).toArray(Long[]::new),
                    news.stream().map(each -> each.tally.distance()).toArray(Long[]::new),
                    news.stream().map(each -> each.tally.items()).toArray(Integer[]::new),
                    news.stream().map(each -> each.tally.same()).toArray(Integer[]::new));
        }
        return !gone.isEmpty() || !news.isEmpty();
    }

    private static void writeRoles(Session session, Collection<UUID> series, Set<Role> now) {
        Set<Role> before = new HashSet<>(session.list(
                "select series_id, source_id, name, claims, gap, claim_id, day from source_part where series_id = any(?)",
                row -> new Role(
                        Session.uuid(row, "series_id"),
                        new Part(
                                row.getString("source_id"),
                                row.getString("name"),
                                row.getInt("claims"),
                                row.getDouble("gap"),
                                Session.uuid(row, "claim_id"),
                                row.getObject("day", LocalDate.class))),
                (Object) Session.uuids(series)));
        List<Role> gone = without(before, now);
        List<Role> news = without(now, before);
        if (!gone.isEmpty()) {
            session.update("""
                    delete from source_part using unnest(?, ?) as gone (series_id, source_id)
                    where source_part.series_id = gone.series_id and source_part.source_id = gone.source_id
                    """, uuids(gone, Role::series), texts(gone, each -> each.part.source()));
        }
        if (!news.isEmpty()) {
            session.update(
                    """
                    insert into source_part (series_id, source_id, name, claims, gap, claim_id, day)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?)
                    """,
                    uuids(news, Role::series),
                    texts(news, each -> each.part.source()),
                    texts(news, each -> each.part.name()),
                    news.stream().map(each -> each.part.claims()).toArray(Integer[]::new),
                    news.stream().map(each -> each.part.gap()).toArray(Double[]::new),
                    uuids(news, each -> each.part.claim()),
                    news.stream().map(each -> each.part.day()).toArray(LocalDate[]::new));
        }
    }

    private static <T> List<T> without(Set<T> all, Set<T> known) {
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static <T> UUID[] uuids(List<T> all, Function<T, UUID> field) {
        return all.stream().map(field).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }

    /** The sums of one source with each other one, by the other's id. */
    Map<String, Tally> of(Session session, String source) {
        Map<String, Tally> found = new HashMap<>();
        session.list(
                """
                select other, sum(share)::bigint as share, sum(distance)::bigint as distance, sum(items)::int as items,
                  sum(same)::int as same
                from (select other, share, distance, items, same from source_encounter where one = ?
                      union all select one, share, distance, items, same from source_encounter where other = ?) as mine
                group by other
                """,
                row -> found.put(
                        row.getString("other"),
                        new Tally(
                                row.getLong("share"),
                                row.getLong("distance"),
                                row.getInt("items"),
                                row.getInt("same"))),
                source,
                source);
        return found;
    }

    /** Series with one of these in it where it matters what they count as: others speak there, or something was found. */
    List<UUID> seriesOf(Session session, Collection<String> sources) {
        return session.list("""
                select distinct p.series_id from source_part p join series s on s.id = p.series_id
                where p.source_id = any(?) and (s.independent_origins > 1 or exists (
                  select 1 from discrepancy_series ds join discrepancy d on d.id = ds.discrepancy_id
                  where ds.series_id = s.id and d.closed_at is null))
                """, row -> Session.uuid(row, "series_id"), (Object) Session.texts(sources));
    }
}
