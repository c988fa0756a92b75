package org.crosstally.comparison.mirror;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.jdbc.Session;

/** Keeps every revision of every claim. The newest revision is the one that is not superseded. */
@ApplicationScoped
public class ClaimStore {

    private static final int KEPT_IN_MEMORY = 10_000;

    /** A larger page comes from an import, which would evict the claims of live series from the cache. */
    private static final int FEW = 100;

    private final RegisterStore records;
    private final Cache<Revision, Claim> parsed =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();

    ClaimStore(RegisterStore records) {
        this.records = records;
    }

    private record Revision(UUID id, int number) {}

    /**
     * Which revision of a claim is in a series.
     *
     * @param text what it was read from
     */
    public record Member(UUID seriesId, UUID claimId, int revision, SourceText text) {}

    /** Inserts revisions; does nothing for one that is stored already. */
    public void add(Session session, List<MirroredClaim> claims) {
        session.update(
                """
                insert into mirrored_claim
                  (id, revision, recorded_at, article_id, outlet_id, origin_id, series_id, obstacle, body, language, snapshot)
                select id, revision, recorded_at, article_id, outlet_id, origin_id, series_id, obstacle, body::jsonb, language,
                       coalesce((select min(m.snapshot) from mirrored_claim m where m.id = news.id), snapshot)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as news
                  (id, revision, recorded_at, article_id, outlet_id, origin_id, series_id, obstacle, body, language, snapshot)
                on conflict do nothing
                """,
                Session.uuids(claims.stream().map(each -> each.claim().id()).toList()),
                claims.stream().map(each -> each.claim().revision()).toArray(Integer[]::new),
                claims.stream().map(each -> each.claim().recordedAt()).toArray(Instant[]::new),
                Session.uuids(
                        claims.stream().map(each -> each.claim().article().id()).toList()),
                Session.uuids(claims.stream()
                        .map(each -> each.claim().article().outlet().id())
                        .toList()),
                claims.stream()
                        .map(each -> each.claim().origin() == null
                                ? null
                                : each.claim().origin().id())
                        .toArray(UUID[]::new),
                Session.uuids(claims.stream().map(MirroredClaim::seriesId).toList()),
                Session.texts(claims.stream().map(MirroredClaim::obstacle).toList()),
                claims.stream().map(each -> records.write(each.claim())).toArray(String[]::new),
                Session.texts(
                        claims.stream().map(each -> each.text().language()).toList()),
                claims.stream().map(each -> each.text().snapshot()).toArray(Integer[]::new));
        if (claims.size() <= FEW) {
            // Cached for the analysis that follows. A revision never changes, so one that is rolled back does no harm.
            claims.forEach(each ->
                    parsed.put(new Revision(each.claim().id(), each.claim().revision()), each.claim()));
        }
        // Of the revisions of one claim all but the newest are superseded by the next.
        List<UUID> revised = claims.stream()
                .filter(each -> each.claim().revision() > 1)
                .map(each -> each.claim().id())
                .distinct()
                .toList();
        if (!revised.isEmpty()) {
            session.update("""
                    update mirrored_claim old set superseded_at = (
                      select min(newer.recorded_at) from mirrored_claim newer
                      where newer.id = old.id and newer.revision > old.revision)
                    where old.id = any(?) and old.superseded_at is null
                      and exists (select 1 from mirrored_claim newer
                                  where newer.id = old.id and newer.revision > old.revision)
                    """, (Object) Session.uuids(revised));
        }
    }

    /** Current series of these claims, by claim; those in none are left out. */
    public Map<UUID, UUID> seriesOf(Session session, Collection<UUID> claims) {
        Map<UUID, UUID> found = new HashMap<>();
        session.list("""
                        select id, series_id from mirrored_claim
                        where id = any(?) and superseded_at is null and series_id is not null
                        """, row -> found.put(Session.uuid(row, "id"), Session.uuid(row, "series_id")), (Object)
                Session.uuids(claims));
        return found;
    }

    /** Returns those of these series that have a current claim. */
    public Set<UUID> occupied(Session session, Collection<UUID> series) {
        return new HashSet<>(session.list("""
                select s.id from unnest(?) as s (id)
                where exists (select 1 from mirrored_claim where series_id = s.id and superseded_at is null)
                """, row -> Session.uuid(row, "id"), (Object) Session.uuids(series)));
    }

    /** Current claims of these series. */
    public List<MirroredClaim> inSeries(Session session, Collection<UUID> series) {
        return session.list("""
                select body, series_id, obstacle from mirrored_claim where series_id = any(?) and superseded_at is null
                """, this::mirrored, (Object) Session.uuids(series));
    }

    /** Current live claims that an obstacle keeps out of every series. */
    public List<MirroredClaim> withObstacle(Session session) {
        return session.list(
                "select body, series_id, obstacle from mirrored_claim where superseded_at is null and obstacle is not null",
                this::mirrored);
    }

    /** Moves current claims to other series. */
    public void move(Session session, List<MirroredClaim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        session.update(
                """
                update mirrored_claim set series_id = news.series_id, obstacle = news.obstacle
                from unnest(?, ?, ?) as news (id, series_id, obstacle)
                where mirrored_claim.id = news.id and superseded_at is null
                """,
                Session.uuids(claims.stream().map(each -> each.claim().id()).toList()),
                Session.uuids(claims.stream().map(MirroredClaim::seriesId).toList()),
                Session.texts(claims.stream().map(MirroredClaim::obstacle).toList()));
    }

    /** Series with a current claim of these articles, outlets or origins. */
    public List<UUID> dependents(
            Session session, Collection<UUID> articles, Collection<UUID> outlets, Collection<UUID> origins) {
        if (articles.isEmpty() && outlets.isEmpty() && origins.isEmpty()) {
            return List.of();
        }
        return session.list(
                """
                select series_id from mirrored_claim
                where article_id = any(?) and superseded_at is null and series_id is not null
                union
                select series_id from mirrored_claim
                where outlet_id = any(?) and superseded_at is null and series_id is not null
                union
                select series_id from mirrored_claim
                where origin_id = any(?) and superseded_at is null and series_id is not null
                """,
                row -> Session.uuid(row, "series_id"),
                Session.uuids(articles),
                Session.uuids(outlets),
                Session.uuids(origins));
    }

    /** Returns the claims of these series: now, or as recorded at {@code asOf}. */
    public List<Member> members(Session session, Collection<UUID> series, Instant asOf) {
        String when = asOf == null
                ? "superseded_at is null"
                : "recorded_at <= ? and (superseded_at is null or superseded_at > ?)";
        String sql =
                "select series_id, id, revision, language, snapshot from mirrored_claim where series_id = any(?) and "
                        + when;
        Session.Row<Member> row = each -> new Member(
                Session.uuid(each, "series_id"),
                Session.uuid(each, "id"),
                each.getInt("revision"),
                new SourceText(each.getString("language"), each.getInt("snapshot"), null, null));
        return asOf == null
                ? session.list(sql, row, (Object) Session.uuids(series))
                : session.list(sql, row, Session.uuids(series), asOf, asOf);
    }

    /** Returns these revisions, from the cache where possible. */
    public Map<UUID, Claim> claims(Session session, Collection<Member> members) {
        Map<UUID, Claim> found = new HashMap<>();
        List<Member> missing = new ArrayList<>();
        for (Member member : members) {
            Claim claim = parsed.getIfPresent(new Revision(member.claimId, member.revision));
            if (claim == null) {
                missing.add(member);
            } else {
                found.put(member.claimId, claim);
            }
        }
        if (!missing.isEmpty()) {
            session.list(
                            """
                            select body from mirrored_claim
                            where (id, revision) in (select * from unnest(?, ?))
                            """,
                            row -> records.read(row.getString("body"), Claim.class),
                            Session.uuids(missing.stream().map(Member::claimId).toList()),
                            missing.stream().map(Member::revision).toArray(Integer[]::new))
                    .forEach(claim -> {
                        parsed.put(new Revision(claim.id(), claim.revision()), claim);
                        found.put(claim.id(), claim);
                    });
        }
        return found;
    }

    /** Newest revisions of these claims; those not on record are left out. */
    public Map<UUID, Claim> newest(Session session, Collection<UUID> ids) {
        List<Member> members = session.list(
                "select id, max(revision) as revision from mirrored_claim where id = any(?) group by id",
                row -> new Member(null, Session.uuid(row, "id"), row.getInt("revision"), SourceText.UNKNOWN),
                (Object) Session.uuids(ids));
        return claims(session, members);
    }

    /** The texts that these claims were read from, by claim. */
    public Map<UUID, SourceText> texts(Session session, Collection<UUID> ids) {
        Map<UUID, SourceText> found = new HashMap<>();
        session.list(
                "select id, language, snapshot from mirrored_claim where id = any(?) and superseded_at is null",
                row -> found.put(
                        Session.uuid(row, "id"),
                        new SourceText(row.getString("language"), row.getInt("snapshot"), null, null)),
                (Object) Session.uuids(ids));
        return found;
    }

    private MirroredClaim mirrored(ResultSet row) throws SQLException {
        return new MirroredClaim(
                records.read(row.getString("body"), Claim.class),
                Session.uuid(row, "series_id"),
                row.getString("obstacle"),
                SourceText.UNKNOWN);
    }
}
