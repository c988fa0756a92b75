package org.crosstally.comparison.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.comparison.database.Session;

/**
 * Series that wait to be analysed, and the locks under which they are. Locks are taken without waiting, so workers on any
 * number of replicas never block each other; a series that cannot be locked stays in the queue. They leave keys alone (NO KEY
 * UPDATE), so the follower, which only refers to series, never waits for a worker.
 */
@ApplicationScoped
public class DirtyQueue {

    /** Series that are due, longest first. */
    public List<UUID> due(Session session, int most) {
        return session.list(
                "select series_id from dirty_series where due <= clock_timestamp() order by due limit ?",
                row -> Session.uuid(row, "series_id"),
                most);
    }

    /** Locks these for analysis, leaving out those that another worker has. */
    public Set<UUID> take(Session session, Collection<UUID> series) {
        return lock(session, series, "for no key update skip locked");
    }

    /** Locks these against being analysed by others, leaving out those that are. */
    public Set<UUID> hold(Session session, Collection<UUID> series) {
        return series.isEmpty() ? Set.of() : lock(session, series, "for share skip locked");
    }

    private static Set<UUID> lock(Session session, Collection<UUID> series, String how) {
        return new HashSet<>(session.list(
                "select id from series where id = any(?) order by id " + how, row -> Session.uuid(row, "id"), (Object)
                        Session.uuids(series)));
    }

    /** The versions that wait of these series; read it after the lock and before the claims. */
    public Map<UUID, Long> versions(Session session, Collection<UUID> series) {
        Map<UUID, Long> versions = new TreeMap<>();
        session.list(
                "select series_id, version from dirty_series where series_id = any(?)",
                row -> versions.put(Session.uuid(row, "series_id"), row.getLong("version")),
                (Object) Session.uuids(series));
        return versions;
    }

    /**
     * Takes analysed series out of the queue, unless they changed meanwhile; those wait until they have rested.
     *
     * @param analysed series and the version that was analysed, in the order of their ids
     */
    public void done(Session session, Map<UUID, Long> analysed) {
        UUID[] ids = Session.uuids(analysed.keySet());
        Long[] versions = analysed.values().toArray(Long[]::new);
        session.update("""
                delete from dirty_series using unnest(?, ?) as seen (series_id, version)
                where dirty_series.series_id = seen.series_id and dirty_series.version = seen.version
                """, ids, versions);
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

    /** How many wait. */
    public long size(Session session) {
        return session.first("select count(*) from dirty_series", row -> row.getLong(1))
                .orElse(0L);
    }
}
