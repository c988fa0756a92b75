package org.crosstally.desk.discrepancy;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.desk.chart.AttributionGraph;
import org.crosstally.desk.chart.IntervalChart;
import org.crosstally.desk.chart.Timeline;
import org.crosstally.desk.page.Topic;
import org.crosstally.desk.quote.Passage;

/**
 * The page of one discrepancy.
 *
 * @param rule the rule that found it; {@code null} when the rule no longer exists
 * @param timeline {@code null} when no shown claim has a day
 * @param left number of claims of its sides that are not shown
 * @param context the visitor and the audit trail
 * @param actions the steps that the visitor may take
 * @param corrections correction requests to outlets
 */
record DiscrepancyPage(
        Discrepancy it,
        Topic topic,
        KindInfo rule,
        List<SideColumn> sides,
        List<FieldDifference> differences,
        IntervalChart chart,
        List<Evidence> evidence,
        Timeline timeline,
        AttributionGraph graph,
        int left,
        ReviewContext context,
        ReviewActions actions,
        List<CorrectionRequest> corrections)
        implements TemplateInstance {

    /** Claims that are shown for one side; the page of the series lists all. */
    private static final int MAX_CLAIMS_PER_SIDE = 12;

    /**
     * A side of the discrepancy.
     *
     * @param letter A for the first, as in verdicts
     * @param claim its representative claim; {@code null} when it does not exist
     */
    record SideColumn(String letter, Side side, Claim claim, Passage passage) {}

    /** A claim of a side and its bars in the chart. */
    record Evidence(String letter, Claim claim, IntervalChart.Row bars) {}

    static DiscrepancyPage of(
            Discrepancy it,
            KindInfo rule,
            Map<UUID, Claim> claims,
            Map<UUID, Article> texts,
            ReviewContext context,
            List<CorrectionRequest> corrections) {
        List<SideColumn> sides = new ArrayList<>();
        List<Evidence> shown = new ArrayList<>();
        int reports = 0;
        for (Side side : it.sides()) {
            String letter = String.valueOf((char) ('A' + sides.size()));
            Claim claim = claims.get(side.representative());
            sides.add(new SideColumn(
                    letter,
                    side,
                    claim,
                    claim == null
                            ? null
                            : Passage.of(claim, texts.get(claim.article().id()))));
            shown(side)
                    .map(claims::get)
                    .filter(Objects::nonNull)
                    .forEach(each -> shown.add(new Evidence(letter, each, null)));
            reports += side.reports();
        }
        IntervalChart chart = IntervalChart.of(
                shown.stream().map(each -> ClaimCharts.interval(each.claim())).toList(),
                it.disputed() || it.sides().isEmpty() ? null : it.sides().get(0).region(),
                it.disputed() || it.sides().isEmpty() ? null : it.sides().get(0).value());
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            evidence.add(new Evidence(
                    shown.get(i).letter(), shown.get(i).claim(), chart.rows().get(i)));
        }
        List<Claim> printed = shown.stream().map(Evidence::claim).toList();
        return new DiscrepancyPage(
                it,
                Topic.of(it.series().get(0).key()),
                rule,
                sides,
                sides.size() < 2
                        ? List.of()
                        : FieldDifference.between(
                                sides.get(0).claim(), sides.get(1).claim()),
                chart,
                evidence,
                ClaimCharts.timeline(printed),
                ClaimCharts.attribution(printed),
                Math.max(0, reports - shown.size()),
                context,
                new ReviewActions(it, context),
                corrections);
    }

    /** The claims of a side that the page shows, its representative first. */
    static Stream<UUID> shown(Side side) {
        return Stream.concat(Stream.of(side.representative()), side.claims().stream())
                .filter(Objects::nonNull)
                .distinct()
                .limit(MAX_CLAIMS_PER_SIDE);
    }
}
