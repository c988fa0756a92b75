package org.crosstally.desk.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.desk.chart.AttributionGraph;
import org.crosstally.desk.chart.FigureDate;
import org.crosstally.desk.chart.IntervalChart;
import org.crosstally.desk.chart.Timeline;

/** Converts claims to the input of the charts. */
final class ClaimCharts {

    private ClaimCharts() {}

    static IntervalChart.Interval interval(Claim claim) {
        return claim.amount().canonical() == null
                ? new IntervalChart.Interval(null, null)
                : new IntervalChart.Interval(
                        claim.amount().canonical().entailed(),
                        claim.amount().canonical().read());
    }

    /** A timeline of the claims with a day and a number in the measure's unit; {@code null} when there are none. */
    static Timeline timeline(List<Claim> claims) {
        List<Timeline.Figure> figures = new ArrayList<>();
        for (Claim claim : claims) {
            LocalDate day = FigureDate.of(claim.time());
            BigDecimal value = claim.amount().canonical() == null
                    ? null
                    : Timeline.middle(claim.amount().canonical().read());
            if (day != null && value != null) {
                figures.add(new Timeline.Figure(
                        origin(claim), day, value, claim.amount().canonical().read(), claim.correction()));
            }
        }
        return figures.isEmpty() ? null : Timeline.of(figures);
    }

    static AttributionGraph attribution(List<Claim> claims) {
        return AttributionGraph.of(claims.stream()
                .map(claim -> {
                    List<String> names = new ArrayList<>();
                    names.add(claim.article().outlet().name());
                    if (claim.attribution() != null) {
                        claim.attribution().stream()
                                .filter(link -> link.party() != null)
                                .forEach(link -> names.add(link.party().name()));
                    }
                    return new AttributionGraph.Chain(names);
                })
                .toList());
    }

    private static String origin(Claim claim) {
        return claim.origin() == null
                ? claim.article().outlet().name()
                : claim.origin().name();
    }
}
