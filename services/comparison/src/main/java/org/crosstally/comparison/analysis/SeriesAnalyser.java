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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.mirror.ArticleClusters;
import org.crosstally.comparison.mirror.Assertions;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.ClaimStore.Member;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.series.SeriesStore.Analysed;
import org.crosstally.comparison.source.SourceReliabilities;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;

/** Reads series with their claims and analyses them. What has not changed since is taken from memory. */
@ApplicationScoped
public class SeriesAnalyser {

    private final SeriesStore series;
    private final ClaimStore claims;
    private final RegisterStore records;
    private final SourceReliabilities standings;
    private final Cache<UUID, AnalysedSeries> known;

    SeriesAnalyser(
            SeriesStore series,
            ClaimStore claims,
            RegisterStore records,
            SourceReliabilities standings,
            AnalysisConfig config) {
        this.series = series;
        this.claims = claims;
        this.records = records;
        this.standings = standings;
        this.known = Caffeine.newBuilder()
                .maximumWeight(config.claimsInMemory())
                .weigher(
                        (UUID id, AnalysedSeries survey) -> 10 + survey.claims().size())
                .build();
    }

    /**
     * What these series say, with the claims of vaguer series that are housed in them.
     *
     * <p>The order of reading matters: the registers and the claims after what the survey is kept under. Read before it, they
     * would lack a party that came in between, and what was made without it would pass for what is on record now.
     *
     * @param keys their keys
     * @param asOf as it was known at this instant; null = now
     * @return by id; a series without a claim is missing
     */
    public Map<UUID, AnalysedSeries> survey(Session session, Map<UUID, SeriesKey> keys, Instant asOf) {
        // What sources count as now: how it was in the past is not kept.
        Map<String, Double> reliability = standings.current(session);
        if (asOf != null) {
            Registers registers = records.current(session);
            return make(
                    session,
                    keys,
                    registers,
                    asOf,
                    id -> new AnalysedSeries.Stamp(registers.changedAt(), reliability, null));
        }
        Map<UUID, Analysed> analysed = series.analysed(session, keys.keySet());
        Registers registers = records.current(session);
        Function<UUID, AnalysedSeries.Stamp> stamps =
                id -> new AnalysedSeries.Stamp(registers.changedAt(), reliability, analysed.get(id));
        Map<UUID, AnalysedSeries> surveys = new HashMap<>();
        analysed.keySet()
                .forEach(id -> kept(id, stamps.apply(id), registers).ifPresent(survey -> surveys.put(id, survey)));
        Map<UUID, SeriesKey> others = new HashMap<>(keys);
        others.keySet().removeAll(surveys.keySet());
        if (!others.isEmpty()) {
            Map<UUID, AnalysedSeries> made = make(session, others, registers, null, stamps);
            known.putAll(made);
            surveys.putAll(made);
        }
        return surveys;
    }

    /** What is in memory of a series, if that is what it says still. */
    private Optional<AnalysedSeries> kept(UUID id, AnalysedSeries.Stamp stamp, Registers registers) {
        AnalysedSeries survey = known.getIfPresent(id);
        if (survey == null || !survey.isOf(stamp)) {
            return Optional.empty();
        }
        if (survey.isWeighedBy(stamp)) {
            return Optional.of(survey);
        }
        AnalysedSeries weighed = survey.weighedBy(stamp, registers);
        known.put(id, weighed);
        return Optional.of(weighed);
    }

    private Map<UUID, AnalysedSeries> make(
            Session session,
            Map<UUID, SeriesKey> keys,
            Registers registers,
            Instant asOf,
            Function<UUID, AnalysedSeries.Stamp> stamps) {
        Map<UUID, UUID> housed = series.housedIn(session, keys.keySet());
        Set<UUID> read = new HashSet<>(keys.keySet());
        read.addAll(housed.keySet());
        Map<UUID, Set<Member>> members = new HashMap<>();
        for (Member each : claims.members(session, read, asOf)) {
            UUID home = housed.getOrDefault(each.seriesId(), each.seriesId());
            // A housed series that is asked for itself gets its own claims; they count in its home as well.
            add(members, each.seriesId(), each, keys);
            if (!home.equals(each.seriesId())) {
                add(members, home, each, keys);
            }
        }
        Set<Member> needed = new HashSet<>();
        members.values().forEach(needed::addAll);
        Map<UUID, Claim> found = read(session, members.keySet(), needed);
        Set<UUID> articleIds = new HashSet<>();
        found.values().forEach(claim -> articleIds.add(claim.article().id()));
        Map<UUID, Article> articles = records.notableArticles(session, articleIds);
        Map<UUID, AnalysedSeries> surveys = new HashMap<>();
        members.forEach(
                (id, all) -> surveys.put(id, analyse(keys.get(id), registers, stamps.apply(id), all, found, articles)));
        return surveys;
    }

    private static void add(Map<UUID, Set<Member>> members, UUID id, Member member, Map<UUID, SeriesKey> keys) {
        if (keys.containsKey(id)) {
            members.computeIfAbsent(id, none -> new HashSet<>()).add(member);
        }
    }

    /** The claims of {@code needed}: a series in a flood of claims is read once, and then only what is new in it. */
    private Map<UUID, Claim> read(Session session, Collection<UUID> series, Set<Member> needed) {
        Map<UUID, Claim> had = new HashMap<>();
        for (UUID id : series) {
            AnalysedSeries old = known.getIfPresent(id);
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

    private static AnalysedSeries analyse(
            SeriesKey key,
            Registers registers,
            AnalysedSeries.Stamp stamp,
            Set<Member> members,
            Map<UUID, Claim> found,
            Map<UUID, Article> articles) {
        List<Claim> claims =
                members.stream().map(member -> found.get(member.claimId())).toList();
        List<UUID> articleIds =
                claims.stream().map(claim -> claim.article().id()).distinct().toList();
        List<Article> own = articleIds.stream()
                .filter(articles::containsKey)
                .map(articles::get)
                .toList();
        Map<UUID, SourceText> texts = new HashMap<>();
        members.forEach(member -> texts.put(member.claimId(), member.text()));
        Assertions assertions = new Assertions(registers, articles, ArticleClusters.of(articleIds, own), texts);
        List<Assertion> all = claims.stream().map(assertions::of).toList();
        var corrections = PublishedCorrections.in(claims, all);
        SeriesAnalysis analysis =
                SeriesAnalysis.of(key, all, Contexts.of(registers, List.of(key), corrections, stamp.reliability()));
        Map<UUID, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return new AnalysedSeries(analysis, byId, corrections, stamp);
    }

    /**
     * Sets the time at which series were written, so that the cached surveys match the database: until then a survey describes
     * a state that is about to change. A survey that another thread has made meanwhile is left unchanged.
     */
    void written(Map<UUID, AnalysedSeries> surveys, Map<UUID, Instant> written) {
        written.forEach((id, at) -> known.asMap()
                .computeIfPresent(id, (same, survey) -> survey == surveys.get(id) ? survey.writtenAt(at) : survey));
    }
}
