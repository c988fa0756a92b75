package org.crosstally.comparison.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.jdbc.Session;

/**
 * Series that wait to be analysed, and the locks under which they are. Locks are taken without waiting, so workers on any
 * number of replicas never block each other; a series that cannot be locked stays in the queue. They leave keys alone (NO KEY
 * UPDATE), so the follower, which only refers to series, never waits for a worker.
 */
@ApplicationScoped
public class DirtyQueue {

    /** How a series waits: the version to analyse, and whether something changed in the series itself. */
    public record Waiting(long version, boolean content) {}

    /**
     * How many series wait.
     *
     * @param fresh in or around which something is new
     * @param outweighed whose claims are unchanged, while the weight of a source changed
     */
    public record Length(long fresh, long outweighed) {}

    private record Due(UUID series, long members) {}

    /**
     * Series that are due, longest first.
     *
     * @param fresh those in or around which something is new; else those whose claims are unchanged, while the weight of a source changed
     * @param most series at most
     * @param claims that they have together, at most; the first is taken whatever it has
     */
    public List<UUID> due(Session session, boolean fresh, int most, long claims) {
        List<Due> due =
                session.list("""
                select d.series_id, s.members from dirty_series d join series s on s.id = d.series_id
                where d.fresh = ? and d.due <= now() order by d.due limit ?
                """, row -> new Due(Session.uuid(row, "series_id"), row.getLong("members")), fresh, most);
        List<UUID> some = new ArrayList<>();
        long sum = 0;
        for (Due each : due) {
            sum += each.members;
            if (sum > claims && !some.isEmpty()) {
                break;
            }
            some.add(each.series);
        }
        return some;
    }

    /** Locks these series for analysis; skips those that another worker has locked. */
    public Set<UUID> take(Session session, Collection<UUID> series) {
        return lock(session, series, "for no key update skip locked");
    }

    /** Locks these series against analysis by others; skips those that are being analysed. */
    public Set<UUID> hold(Session session, Collection<UUID> series) {
        return series.isEmpty() ? Set.of() : lock(session, series, "for share skip locked");
    }

    private static Set<UUID> lock(Session session, Collection<UUID> series, String how) {
        return new HashSet<>(session.list(
                "select id from series where id = any(?) order by id " + how, row -> Session.uuid(row, "id"), (Object)
                        Session.uuids(series)));
    }

    /** How these series wait; read it after the lock and before the claims. */
    public Map<UUID, Waiting> waiting(Session session, Collection<UUID> series) {
        Map<UUID, Waiting> waiting = new TreeMap<>();
        session.list(
                "select series_id, version, changes > 0 as content from dirty_series where series_id = any(?)",
                row -> waiting.put(
                        Session.uuid(row, "series_id"), new Waiting(row.getLong("version"), row.getBoolean("content"))),
                (Object) Session.uuids(series));
        return waiting;
    }

    /**
     * Removes analysed series from the queue, unless they changed meanwhile; those wait until their pause is over.
     *
     * @param analysed series and how they waited, in the order of their ids
     */
    public void done(Session session, Map<UUID, Waiting> analysed) {
        UUID[] ids = Session.uuids(analysed.keySet());
        Long[] versions = analysed.values().stream().map(Waiting::version).toArray(Long[]::new);
        int gone = session.update("""
                delete from dirty_series using unnest(?, ?) as seen (series_id, version)
                where dirty_series.series_id = seen.series_id and dirty_series.version = seen.version
                """, ids, versions);
        if (gone == ids.length) {
            return;
        }
        session.update("""
                update dirty_series set due = series.rest_until from series
                where series.id = dirty_series.series_id and dirty_series.series_id = any(?)
                """, (Object) ids);
    }

    /** Lets a series wait for {@code pause}. */
    public int postpone(Session session, UUID id, Duration pause) {
        return session.update(
                "update dirty_series set due = clock_timestamp() + make_interval(secs => ?) where series_id = ?",
                pause.toMillis() / 1000.0,
                id);
    }

    /** Returns the number of series that wait. */
    public Length length(Session session) {
        return session.first(
                        "select count(*) filter (where fresh), count(*) filter (where not fresh) from dirty_series",
                        row -> new Length(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }
}
