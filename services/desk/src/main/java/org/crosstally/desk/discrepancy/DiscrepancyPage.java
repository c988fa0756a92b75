package org.crosstally.desk.discrepancy;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.desk.chart.AttributionGraph;
import org.crosstally.desk.chart.IntervalChart;
import org.crosstally.desk.chart.Timeline;
import org.crosstally.desk.page.Topic;
import org.crosstally.desk.quote.Passage;
import org.crosstally.desk.review.Attempt;

/**
 * One discrepancy.
 *
 * @param rule the rule that found it; {@code null} when it is no longer in the list
 * @param timeline {@code null} where no shown claim has a day
 * @param left claims of its sides that are counted and not shown
 * @param deed what was done
 * @param actions what may be done, and what the forms show
 * @param corrections that outlets were asked for
 */
record DiscrepancyPage(
        Discrepancy it,
        Topic topic,
        KindInfo rule,
        List<Camp> camps,
        List<Difference> differences,
        IntervalChart chart,
        List<Evidence> evidence,
        Timeline timeline,
        AttributionGraph graph,
        int left,
        Deed deed,
        Actions actions,
        List<CorrectionRequest> corrections)
        implements TemplateInstance {

    /**
     * A side.
     *
     * @param letter A for the first, as in verdicts
     * @param claim the claim that stands for it; {@code null} when it cannot be read
     */
    record Camp(String letter, Side side, Claim claim, Passage passage) {}

    /**
     * What was done with it, by whom, and what the visitor tried last.
     *
     * @param events newest first
     * @param attempt a step that was refused; {@code null} for none
     */
    record Deed(Me me, List<Event> events, Attempt attempt) {}

    /** A claim of a side and its bars. */
    record Evidence(String letter, Claim claim, IntervalChart.Row bars) {}

    static DiscrepancyPage of(
            Discrepancy it,
            KindInfo rule,
            Map<UUID, Claim> claims,
            Map<UUID, Article> texts,
            Deed deed,
            List<CorrectionRequest> corrections) {
        List<Camp> camps = new ArrayList<>();
        List<Evidence> shown = new ArrayList<>();
        int reports = 0;
        for (Side side : it.sides()) {
            String letter = String.valueOf((char) ('A' + camps.size()));
            Claim claim = claims.get(side.representative());
            camps.add(new Camp(
                    letter,
                    side,
                    claim,
                    claim == null
                            ? null
                            : Passage.of(claim, texts.get(claim.article().id()))));
            Assembly.shown(side)
                    .map(claims::get)
                    .filter(Objects::nonNull)
                    .forEach(each -> shown.add(new Evidence(letter, each, null)));
            reports += side.reports();
        }
        IntervalChart chart = IntervalChart.of(
                shown.stream().map(each -> Drawing.interval(each.claim())).toList(),
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
                camps,
                camps.size() < 2
                        ? List.of()
                        : Difference.between(camps.get(0).claim(), camps.get(1).claim()),
                chart,
                evidence,
                Drawing.timeline(printed),
                Drawing.attribution(printed),
                Math.max(0, reports - shown.size()),
                deed,
                new Actions(it, deed),
                corrections);
    }
}
