package org.crosstally.desk.series;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.desk.chart.FigureDate;
import org.crosstally.desk.chart.IntervalChart;
import org.crosstally.desk.chart.Timeline;
import org.crosstally.desk.page.Topic;

/**
 * The page of one series.
 *
 * @param asOf the day in the form; empty for the present state
 * @param members one page of its claims, newest first
 * @param timeline the newest figures; {@code null} when none has a day
 * @param next the offset of the next page; {@code null} on the last page
 */
record SeriesPage(
        Series it,
        Topic topic,
        String asOf,
        IntervalChart chart,
        List<Member> members,
        Timeline timeline,
        List<Left> left,
        List<Neighbour> neighbours,
        int from,
        Integer next)
        implements TemplateInstance {

    private static final int PAGE = 40;
    private static final int MOST_MARKS = 150;
    private static final int MOST_LEFT = 50;

    /** A claim of the series and its bars. */
    record Member(PrintedClaim claim, IntervalChart.Row bars) {}

    /** A claim that was not compared; {@code claim} is {@code null} when it is not a member. */
    record Left(NotCompared why, PrintedClaim claim) {}

    /** A related series. */
    record Neighbour(UUID id, Topic topic) {}

    static SeriesPage of(Series it, String asOf, int from) {
        List<PrintedClaim> newest = new ArrayList<>(it.members());
        Collections.reverse(newest);
        List<PrintedClaim> shown = newest.stream().skip(from).limit(PAGE).toList();
        IntervalChart chart = IntervalChart.of(
                shown.stream()
                        .map(claim -> new IntervalChart.Interval(claim.entailed(), claim.read()))
                        .toList(),
                it.core() == null ? null : it.core().region(),
                it.consensus());
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            members.add(new Member(shown.get(i), chart.rows().get(i)));
        }
        Map<UUID, PrintedClaim> byId =
                it.members().stream().collect(Collectors.toMap(PrintedClaim::id, Function.identity(), (a, b) -> a));
        return new SeriesPage(
                it,
                Topic.of(it.key()),
                asOf,
                chart,
                members,
                timeline(newest),
                it.notCompared().stream()
                        .limit(MOST_LEFT)
                        .map(why -> new Left(why, byId.get(why.claim())))
                        .toList(),
                it.neighbours() == null
                        ? List.of()
                        : it.neighbours().stream()
                                .limit(MOST_LEFT)
                                .map(each -> new Neighbour(each.id(), Topic.of(each.key())))
                                .toList(),
                from,
                from + PAGE < newest.size() ? from + PAGE : null);
    }

    private static Timeline timeline(List<PrintedClaim> newest) {
        List<Timeline.Figure> figures = new ArrayList<>();
        for (PrintedClaim claim : newest) {
            LocalDate day = FigureDate.of(claim.time());
            BigDecimal value = Timeline.middle(claim.read());
            if (day != null && value != null && figures.size() < MOST_MARKS) {
                figures.add(new Timeline.Figure(
                        claim.origin() == null
                                ? claim.outlet().name()
                                : claim.origin().name(),
                        day,
                        value,
                        claim.read(),
                        Boolean.TRUE.equals(claim.correction())));
            }
        }
        return figures.isEmpty() ? null : Timeline.of(figures);
    }
}
