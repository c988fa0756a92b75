package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceDistances.Pair;
import org.crosstally.consensus.reliability.SourceDistances.Tally;
import org.crosstally.consensus.reliability.SourceInSeries;
import org.crosstally.jdbc.Session;

/** Stores the distances between sources by series. Writes only what changed. */
@ApplicationScoped
public class SourceDistanceStore {

    private record PairInSeries(UUID series, Pair pair, Tally tally) {}

    private record Role(UUID series, SourceInSeries part) {}

    /**
     * Stores the distances between the sources of these series; the caller holds their locks.
     *
     * @param analyses by series; null for a series without a claim, or whose claims are compared in another
     */
    public void write(Session session, Map<UUID, SeriesAnalysis> analyses) {
        Set<PairInSeries> met = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        analyses.forEach((id, analysis) -> {
            if (analysis != null) {
                SourceDistances.of(analysis)
                        .tallies()
                        .forEach((pair, tally) -> met.add(new PairInSeries(id, pair, tally)));
                SourceInSeries.of(analysis).values().forEach(part -> roles.add(new Role(id, part)));
            }
        });
        writeRoles(session, analyses.keySet(), roles);
        writePairs(session, analyses.keySet(), met);
    }

    /**
     * Adds the differences that analyses have written since to the sums over all series; one refresh at a time. Returns false if
     * there were none.
     */
    boolean takeIn(Session session) {
        Map<Pair, Long> taken = new HashMap<>();
        session.list(
                """
                with taken as (delete from source_difference returning one, other, share, distance, items, same)
                insert into source_pair as sums (one, other, share, distance, items, same)
                select one, other, sum(share), sum(distance), sum(items), sum(same) from taken group by one, other
                on conflict (one, other) do update set share = sums.share + excluded.share,
                  distance = sums.distance + excluded.distance, items = sums.items + excluded.items,
                  same = sums.same + excluded.same
                returning one, other, items
                """, row -> taken.put(new Pair(row.getString("one"), row.getString("other")), row.getLong("items")));
        List<Pair> gone =
                taken.keySet().stream().filter(pair -> taken.get(pair) == 0).toList();
        if (!gone.isEmpty()) {
            session.update("""
                    delete from source_pair using unnest(?, ?) as gone (one, other)
                    where source_pair.one = gone.one and source_pair.other = gone.other
                    """, texts(gone, Pair::one), texts(gone, Pair::other));
        }
        return !taken.isEmpty();
    }

    /** The sums over all series, as of the last refresh. */
    TreeMap<Pair, Tally> all(Session session) {
        TreeMap<Pair, Tally> all = new TreeMap<>();
        session.list(
                "select one, other, share, distance, items, same from source_pair",
                row -> all.put(new Pair(row.getString("one"), row.getString("other")), tally(row)));
        return all;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("share"),
                row.getLong("distance"),
                Math.toIntExact(row.getLong("items")),
                Math.toIntExact(row.getLong("same")));
    }

    private static void writePairs(Session session, Collection<UUID> series, Set<PairInSeries> now) {
        Set<PairInSeries> before = new HashSet<>(session.list(
                "select series_id, one, other, share, distance, items, same from source_encounter where series_id = any(?)",
                row -> new PairInSeries(
                        Session.uuid(row, "series_id"),
                        new Pair(row.getString("one"), row.getString("other")),
                        tally(row)),
                (Object) Session.uuids(series)));
        List<PairInSeries> gone = without(before, now);
        List<PairInSeries> news = without(now, before);
        if (!gone.isEmpty()) {
            session.update(
                    """
                    delete from source_encounter using unnest(?, ?, ?) as gone (series_id, one, other)
                    where source_encounter.series_id = gone.series_id and source_encounter.one = gone.one
                      and source_encounter.other = gone.other
                    """,
                    uuids(gone, PairInSeries::series),
                    texts(gone, each -> each.pair.one()),
                    texts(gone, each -> each.pair.other()));
        }
        if (!news.isEmpty()) {
            session.update(
                    """
                    insert into source_encounter (series_id, one, other, share, distance, items, same)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?)
                    """,
                    uuids(news, PairInSeries::series),
                    texts(news, each -> each.pair.one()),
                    texts(news, each -> each.pair.other()),
                    news.stream().map(each -> each.tally.share()).toArray(Long[]::new),
                    news.stream().map(each -> each.tally.distance()).toArray(Long[]::new),
                    news.stream().map(each -> each.tally.items()).toArray(Integer[]::new),
                    news.stream().map(each -> each.tally.same()).toArray(Integer[]::new));
        }
        writeDifferences(session, gone, news);
    }

    /** Writes by how much the sums over all series change. */
    private static void writeDifferences(Session session, List<PairInSeries> gone, List<PairInSeries> news) {
        TreeMap<Pair, Tally> change = new TreeMap<>();
        gone.forEach(each -> change.merge(each.pair, Tally.NONE.minus(each.tally), Tally::plus));
        news.forEach(each -> change.merge(each.pair, each.tally, Tally::plus));
        change.values().removeIf(Tally.NONE::equals);
        if (change.isEmpty()) {
            return;
        }
        List<Pair> pairs = List.copyOf(change.keySet());
        List<Tally> tallies = List.copyOf(change.values());
        session.update(
                """
                insert into source_difference (one, other, share, distance, items, same)
                select * from unnest(?, ?, ?, ?, ?, ?)
                """,
                texts(pairs, Pair::one),
                texts(pairs, Pair::other),
                tallies.stream().map(Tally::share).toArray(Long[]::new),
                tallies.stream().map(Tally::distance).toArray(Long[]::new),
                tallies.stream().map(each -> (long) each.items()).toArray(Long[]::new),
                tallies.stream().map(each -> (long) each.same()).toArray(Long[]::new));
    }

    private static void writeRoles(Session session, Collection<UUID> series, Set<Role> now) {
        Set<Role> before = new HashSet<>(session.list(
                "select series_id, source_id, name, claims, gap, claim_id, day from source_part where series_id = any(?)",
                row -> new Role(
                        Session.uuid(row, "series_id"),
                        new SourceInSeries(
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

    /** The sums of one source with each other one, by the other's id, as of the last refresh. */
    Map<String, Tally> of(Session session, String source) {
        Map<String, Tally> found = new HashMap<>();
        session.list("""
                select other, share, distance, items, same from source_pair where one = ?
                union all select one, share, distance, items, same from source_pair where other = ?
                """, row -> found.put(row.getString("other"), tally(row)), source, source);
        return found;
    }

    /** Series with one of these in it where their weight matters: they have other sources or findings. */
    List<UUID> seriesOf(Session session, Collection<String> sources) {
        return session.list("""
                select distinct p.series_id from source_part p join series s on s.id = p.series_id
                where p.source_id = any(?) and (s.independent_origins > 1 or exists (
                  select 1 from discrepancy_series ds join discrepancy d on d.id = ds.discrepancy_id
                  where ds.series_id = s.id and d.closed_at is null))
                """, row -> Session.uuid(row, "series_id"), (Object) Session.texts(sources));
    }
}
