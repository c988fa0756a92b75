package org.crosstally.comparison.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.Article;
import org.crosstally.claims.api.Claim;
import org.crosstally.comparison.core.Assertion;
import org.crosstally.comparison.core.SeriesAnalysis;
import org.crosstally.comparison.core.SeriesKey;
import org.crosstally.comparison.database.Session;
import org.crosstally.comparison.mirror.Assertions;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.ClaimStore.Member;
import org.crosstally.comparison.mirror.Clusters;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.ReadFrom;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.source.Standings;

/** Reads series with their claims and analyses them. What has not changed since is taken from memory. */
@ApplicationScoped
public class Surveyor {

    private final SeriesStore series;
    private final ClaimStore claims;
    private final RegisterStore records;
    private final Standings standings;
    private final Cache<UUID, Survey> known;

    Surveyor(SeriesStore series, ClaimStore claims, RegisterStore records, Standings standings, AnalysisConfig config) {
        this.series = series;
        this.claims = claims;
        this.records = records;
        this.standings = standings;
        this.known = Caffeine.newBuilder()
                .maximumWeight(config.claimsInMemory())
                .weigher((UUID id, Survey survey) -> 10 + survey.claims().size())
                .build();
    }

    /**
     * What these series say, with the claims of vaguer series that are housed in them.
     *
     * @param keys their keys
     * @param asOf as it was known at this instant; null = now
     * @return by id; a series without a claim is missing
     */
    public Map<UUID, Survey> survey(Session session, Map<UUID, SeriesKey> keys, Registers registers, Instant asOf) {
        Map<UUID, UUID> housed = series.housedIn(session, keys.keySet());
        Set<UUID> read = new HashSet<>(keys.keySet());
        read.addAll(housed.keySet());
        Map<UUID, Instant> analysedAt = asOf == null ? series.analysedAt(session, keys.keySet()) : Map.of();
        // What sources count as now: how it was in the past is not kept.
        Map<String, Double> reliability = standings.current(session);
        Map<UUID, Set<Member>> members = new HashMap<>();
        for (Member each : claims.members(session, read, asOf)) {
            UUID home = housed.getOrDefault(each.seriesId(), each.seriesId());
            // A housed series that is asked for itself gets its own claims; they count in its home as well.
            add(members, each.seriesId(), each, keys);
            if (!home.equals(each.seriesId())) {
                add(members, home, each, keys);
            }
        }
        Map<UUID, Survey> surveys = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        Map<UUID, Survey.Stamp> stamps = new HashMap<>();
        members.forEach((id, all) -> {
            Survey.Stamp stamp = new Survey.Stamp(all, registers.changedAt(), reliability, analysedAt.get(id));
            Survey survey = asOf == null ? known.getIfPresent(id) : null;
            if (survey != null && survey.isOf(stamp)) {
                surveys.put(id, survey);
            } else if (survey != null && survey.isOfWhatIsIn(stamp)) {
                Survey weighed = survey.weighedBy(stamp, registers);
                known.put(id, weighed);
                surveys.put(id, weighed);
            } else {
                unknown.add(id);
                stamps.put(id, stamp);
            }
        });
        fill(session, keys, registers, stamps, unknown, surveys);
        if (asOf == null) {
            unknown.forEach(id -> known.put(id, surveys.get(id)));
        }
        return surveys;
    }

    private static void add(Map<UUID, Set<Member>> members, UUID id, Member member, Map<UUID, SeriesKey> keys) {
        if (keys.containsKey(id)) {
            members.computeIfAbsent(id, none -> new HashSet<>()).add(member);
        }
    }

    private void fill(
            Session session,
            Map<UUID, SeriesKey> keys,
            Registers registers,
            Map<UUID, Survey.Stamp> stamps,
            Collection<UUID> unknown,
            Map<UUID, Survey> surveys) {
        if (unknown.isEmpty()) {
            return;
        }
        Set<Member> needed = new HashSet<>();
        unknown.forEach(id -> needed.addAll(stamps.get(id).members()));
        Map<UUID, Claim> read = read(session, unknown, needed);
        Set<UUID> articleIds = new HashSet<>();
        read.values().forEach(claim -> articleIds.add(claim.article().id()));
        Map<UUID, Article> articles = records.notableArticles(session, articleIds);
        for (UUID id : unknown) {
            List<Claim> own = stamps.get(id).members().stream()
                    .map(member -> read.get(member.claimId()))
                    .toList();
            surveys.put(id, analyse(keys.get(id), registers, stamps.get(id), own, articles));
        }
    }

    /** The claims of {@code needed}: a series in a flood of claims is read once, and then only what is new in it. */
    private Map<UUID, Claim> read(Session session, Collection<UUID> series, Set<Member> needed) {
        Map<UUID, Claim> had = new HashMap<>();
        for (UUID id : series) {
            Survey old = known.getIfPresent(id);
            if (old != null) {
                had.putAll(old.claims());
            }
        }
        Map<UUID, Claim> found = new HashMap<>();
        List<Member> missing = new ArrayList<>();
        for (Member each : needed) {
            Claim claim = had.get(each.claimId());
            if (claim != null && claim.revision() == each.revision()) {
                found.put(each.claimId(), claim);
            } else {
                missing.add(each);
            }
        }
        found.putAll(claims.claims(session, missing));
        return found;
    }

    private static Survey analyse(
            SeriesKey key, Registers registers, Survey.Stamp stamp, List<Claim> claims, Map<UUID, Article> articles) {
        List<UUID> articleIds =
                claims.stream().map(claim -> claim.article().id()).distinct().toList();
        List<Article> own = articleIds.stream()
                .filter(articles::containsKey)
                .map(articles::get)
                .toList();
        Map<UUID, ReadFrom> texts = new HashMap<>();
        stamp.members().forEach(member -> texts.put(member.claimId(), member.text()));
        Assertions assertions = new Assertions(registers, articles, Clusters.of(articleIds, own), texts);
        List<Assertion> all = claims.stream().map(assertions::of).toList();
        var corrections = Corrections.in(claims, all);
        SeriesAnalysis analysis =
                SeriesAnalysis.of(key, all, Contexts.of(registers, List.of(key), corrections, stamp.reliability()));
        Map<UUID, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return new Survey(analysis, byId, corrections, stamp);
    }

    /** Analyses these series anew when they are asked for next: something beside their claims may have changed. */
    public void forget(Collection<UUID> ids) {
        ids.forEach(id -> known.asMap().computeIfPresent(id, (same, survey) -> survey.outdated()));
    }
}
