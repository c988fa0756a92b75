package org.crosstally.comparison.ondemand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.analysis.PublishedCorrections;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.ondemand.ComparisonAnswer;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mapping.PrintedClaimMapper;
import org.crosstally.comparison.mapping.SeriesMapper;
import org.crosstally.comparison.mirror.ArticleClusters;
import org.crosstally.comparison.mirror.Assertions;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.EventCandidates;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.consensus.Comparison;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;

/** Compares the claims of one request and maps the result to the API. */
record ComparisonAnswers(ComparisonRequest request, Registers registers, Map<UUID, String> refs, int rulesVersion) {

    /**
     * @param texts what each claim was read from
     * @param copies articles that are copies or translations, each with the one that it goes back to
     */
    ComparisonAnswer answer(
            List<Claim> claims, Map<UUID, Article> articles, Map<UUID, SourceText> texts, Map<UUID, UUID> copies) {
        List<UUID> articleIds =
                claims.stream().map(claim -> claim.article().id()).distinct().toList();
        Map<UUID, String> clusters = new HashMap<>(ArticleClusters.of(articleIds, List.copyOf(articles.values())));
        copies.forEach((copy, original) -> {
            clusters.put(copy, clusters.getOrDefault(original, original.toString()));
            clusters.putIfAbsent(original, original.toString());
        });
        Assertions assertions = new Assertions(registers, articles, clusters, texts);
        List<Assertion> all = claims.stream().map(assertions::of).toList();
        Comparison.Result result = Comparison.compare(all, context(claims, all, assertions));
        EventCandidates candidates = new EventCandidates(registers);
        Map<UUID, Assertion> byId = all.stream().collect(Collectors.toMap(Assertion::claimId, each -> each));
        Map<UUID, PrintedClaim> printed = new HashMap<>();
        claims.forEach(claim -> printed.put(claim.id(), printed(claim)));
        return new ComparisonAnswer(
                result.series().stream().map(each -> series(each, printed)).toList(),
                result.findings().stream().map(each -> finding(each, printed)).toList(),
                result.notCompared().stream()
                        .map(each -> new NotCompared(
                                each.claimId(),
                                refs.get(each.claimId()),
                                each.field(),
                                each.reason(),
                                each.field().equals("event") ? candidates.of(byId.get(each.claimId())) : null))
                        .toList(),
                result.answers().stream().map(RuleAnswers::of).toList(),
                rulesVersion);
    }

    private Context context(List<Claim> claims, List<Assertion> all, Assertions assertions) {
        List<SeriesKey> keys = all.stream()
                .filter(each -> SeriesKey.obstacle(each, assertions.scope(each)).isEmpty())
                .map(each -> SeriesKey.of(each, assertions.scope(each)))
                .distinct()
                .toList();
        Context known = Contexts.of(registers, keys, PublishedCorrections.in(claims, all));
        // The measures of claims without a key too: their scope is what keeps them apart.
        List<String> measures = all.stream()
                .map(each -> each.meaning().measure())
                .filter(Objects::nonNull)
                .toList();
        return new Context(
                measures(registers.factsFrom(measures)),
                known.partOf(),
                known.corrections(),
                known.reliability(),
                request.today(),
                thresholds(known.thresholds()),
                known.names());
    }

    private Map<String, MeasureProfile> measures(Map<String, MeasureProfile> known) {
        Double tolerance =
                request.thresholds() == null ? null : request.thresholds().tolerance();
        if (tolerance == null) {
            return known;
        }
        return known.values().stream()
                .map(each -> new MeasureProfile(
                        each.id(),
                        each.name(),
                        each.dimension(),
                        each.unit(),
                        tolerance,
                        each.broaderId(),
                        each.important(),
                        each.maxDailyGrowth(),
                        each.halfLife(),
                        each.scope()))
                .collect(Collectors.toMap(MeasureProfile::id, each -> each));
    }

    private Thresholds thresholds(Thresholds usual) {
        ComparisonRequest.Limits given = request.thresholds();
        if (given == null) {
            return usual;
        }
        return new Thresholds(
                given.plainGap() == null ? usual.plainGap() : given.plainGap(),
                given.disputed() == null ? usual.disputed() : given.disputed(),
                given.horizonDays() == null ? usual.horizonDays() : given.horizonDays(),
                given.periodOverlap() == null ? usual.periodOverlap() : given.periodOverlap(),
                usual.defaultGrowth(),
                usual.leastGrowth(),
                usual.growthFactor());
    }

    private PrintedClaim printed(Claim claim) {
        return PrintedClaimMapper.of(claim, registers).with(refs.get(claim.id()));
    }

    private Series series(SeriesAnalysis analysis, Map<UUID, PrintedClaim> printed) {
        List<PrintedClaim> members = analysis.members().stream()
                .map(member -> printed.get(member.claimId()))
                .toList();
        return SeriesMapper.of(null, ApiMapper.key(analysis.key(), registers), analysis, members);
    }

    private Discrepancy finding(Finding finding, Map<UUID, PrintedClaim> printed) {
        Discrepancy wire = ApiMapper.finding(
                finding, key -> new Discrepancy.AboutSeries(null, ApiMapper.key(key, registers)), registers);
        return wire.with(
                wire.series(),
                wire.sides().stream()
                        .map(side -> side.with(printed.get(side.representative())))
                        .toList());
    }
}
