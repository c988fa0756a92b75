package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.Reliabilities.SourceReliability;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Computes the reliability of all sources again from the stored sums, and has the series analysed again in which the weight of a
 * source changed. Distances are computed from claims alone, never from reliabilities, so there is no loop: when nothing waits,
 * every severity is a function of the claims and verdicts on record, whatever the order they came in.
 */
@ApplicationScoped
class SourceRefresh {

    private final Database database;
    private final SourceDistanceStore distances;
    private final SeriesStore series;
    private final Instance<VerdictCounts> verdicts;

    SourceRefresh(
            Database database, SourceDistanceStore distances, SeriesStore series, Instance<VerdictCounts> verdicts) {
        this.database = database;
        this.distances = distances;
        this.series = series;
        this.verdicts = verdicts;
    }

    private record Kept(String source, double reliability, double countedAs, SourceReliability computed) {}

    /** One refresh, unless another replica is at it or nothing changed. Returns how many series wait again. */
    int run() {
        return database.transaction(session -> {
            boolean mine = session.first(
                            "select only_row from source_clock where only_row for update skip locked",
                            row -> row.getBoolean(1))
                    .orElse(false);
            return mine ? refresh(session) : 0;
        });
    }

    private int refresh(Session session) {
        Map<String, Verdicts> found = new HashMap<>();
        verdicts.forEach(counts -> found.putAll(counts.bySource(session)));
        boolean changed = distances.takeIn(session);
        Map<String, Kept> before = kept(session);
        if (!changed && sameVerdicts(before, found)) {
            return 0;
        }
        Map<String, Kept> now = new HashMap<>();
        Reliabilities.of(distances.all(session), found)
                .forEach((source, reliability) -> now.put(
                        source,
                        new Kept(
                                source,
                                reliability.reliability(),
                                SourceReliabilities.countedAs(reliability),
                                reliability)));
        List<String> moved = write(session, before, now);
        session.update(
                "update source_clock set epoch = epoch + ?, refreshed_at = clock_timestamp() where only_row",
                moved.isEmpty() ? 0 : 1);
        List<UUID> again = moved.isEmpty() ? List.of() : distances.seriesOf(session, moved);
        series.markOutweighed(session, again);
        return again.size();
    }

    private static boolean sameVerdicts(Map<String, Kept> before, Map<String, Verdicts> now) {
        Map<String, Verdicts> known = new HashMap<>();
        before.forEach((source, kept) -> known.put(source, new Verdicts(kept.computed.right(), kept.computed.wrong())));
        known.values().removeIf(Verdicts.NONE::equals);
        Map<String, Verdicts> some = new HashMap<>(now);
        some.values().removeIf(Verdicts.NONE::equals);
        return known.equals(some);
    }

    private static Map<String, Kept> kept(Session session) {
        Map<String, Kept> all = new HashMap<>();
        session.list(
                "select source_id, reliability, counted_as, fault, items, found_right, found_wrong from source_standing",
                row -> all.put(
                        row.getString("source_id"),
                        new Kept(
                                row.getString("source_id"),
                                row.getDouble("reliability"),
                                row.getDouble("counted_as"),
                                new SourceReliability(
                                        row.getDouble("reliability"),
                                        row.getDouble("fault"),
                                        row.getDouble("items"),
                                        row.getInt("found_right"),
                                        row.getInt("found_wrong")))));
        return all;
    }

    /** Writes what changed and returns the sources whose reliability changed. */
    private static List<String> write(Session session, Map<String, Kept> before, Map<String, Kept> now) {
        List<String> gone = before.keySet().stream()
                .filter(source -> !now.containsKey(source))
                .toList();
        List<Kept> news = now.values().stream()
                .filter(each -> !each.equals(before.get(each.source)))
                .toList();
        if (!gone.isEmpty()) {
            session.update("delete from source_standing where source_id = any(?)", (Object) Session.texts(gone));
        }
        if (!news.isEmpty()) {
            upsert(session, news);
        }
        List<String> moved = new ArrayList<>();
        gone.stream()
                .filter(source -> before.get(source).countedAs != Reliabilities.UNKNOWN)
                .forEach(moved::add);
        for (Kept each : news) {
            Kept old = before.get(each.source);
            if (each.countedAs != (old == null ? Reliabilities.UNKNOWN : old.countedAs)) {
                moved.add(each.source);
            }
        }
        return moved;
    }

    private static void upsert(Session session, List<Kept> news) {
        session.update(
                """
                insert into source_standing
                  (source_id, id, reliability, counted_as, fault, items, found_right, found_wrong)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source_id) do update set reliability = excluded.reliability,
                  counted_as = excluded.counted_as, fault = excluded.fault, items = excluded.items,
                  found_right = excluded.found_right, found_wrong = excluded.found_wrong
                """,
                news.stream().map(each -> each.source).toArray(String[]::new),
                news.stream().map(each -> SeriesIds.of("source:" + each.source)).toArray(UUID[]::new),
                doubles(news, each -> each.reliability),
                doubles(news, each -> each.countedAs),
                doubles(news, each -> each.computed.fault()),
                doubles(news, each -> each.computed.items()),
                news.stream().map(each -> each.computed.right()).toArray(Integer[]::new),
                news.stream().map(each -> each.computed.wrong()).toArray(Integer[]::new));
    }

    private static Double[] doubles(List<Kept> all, Function<Kept, Double> field) {
        return all.stream().map(field).toArray(Double[]::new);
    }
}
