package org.crosstally.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crosstally.api.Bounds;
import org.crosstally.api.ClaimTime;
import org.crosstally.desk.chart.AttributionGraph.Chain;
import org.crosstally.desk.chart.Timeline.Figure;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void figures_a_factor_of_a_thousand_apart_stand_on_a_logarithmic_axis() {
        IntervalChart chart = IntervalChart.of(List.of(points("3400000"), points("3400000000")), null, null);
        assertThat(chart.logarithmic()).isTrue();
        assertThat(chart.ticks()).extracting(it -> it.number().toPlainString()).contains("10000000", "1000000000");
        assertThat(chart.rows()).extracting(row -> row.read().x()).containsExactly("4%", "96%");
    }

    @Test
    void close_figures_stand_on_a_linear_axis_in_their_order() {
        IntervalChart chart = IntervalChart.of(
                List.of(
                        new IntervalChart.Interval(bounds("100", null), bounds("100", "115")),
                        points("110"),
                        points("90")),
                bounds("100", "110"),
                new BigDecimal("105"));
        assertThat(chart.logarithmic()).isFalse();
        assertThat(share(chart.rows().get(2).read().x()))
                .isLessThan(share(chart.core().x()))
                .isEqualTo(4);
        assertThat(share(chart.rows().get(1).read().x())).isGreaterThan(share(chart.consensus()));
        assertThat(chart.rows().get(0).entailed().openHigh()).isTrue();
        assertThat(share(chart.rows().get(0).entailed().x())
                        + share(chart.rows().get(0).entailed().width()))
                .isEqualTo(100);
    }

    @Test
    void nothing_is_drawn_outside_the_chart_whatever_the_figures() {
        for (String[] figures :
                List.of(new String[] {"0", "0"}, new String[] {"-5", "1e30"}, new String[] {"1e-9", "2e-9"})) {
            IntervalChart chart = IntervalChart.of(List.of(points(figures[0]), points(figures[1])), null, null);
            assertThat(chart.ticks()).isNotEmpty().allMatch(it -> share(it.x()) >= 0 && share(it.x()) <= 100);
            assertThat(chart.rows())
                    .allMatch(it -> share(it.read().x()) >= 0 && share(it.read().x()) <= 100);
        }
    }

    @Test
    void a_claim_without_a_number_in_the_unit_has_no_bar() {
        IntervalChart chart =
                IntervalChart.of(List.of(new IntervalChart.Interval(null, null), points("3")), null, null);
        assertThat(chart.rows().get(0).read()).isNull();
    }

    @Test
    void each_origin_has_a_shape_and_a_line_through_its_figures() {
        Timeline timeline = Timeline.of(List.of(
                figure("B", "2024-03-02", "20", false),
                figure("A", "2024-03-01", "10", false),
                figure("A", "2024-03-03", "12", true)));
        assertThat(timeline.origins()).extracting(Timeline.Origin::name).containsExactly("A", "B");
        assertThat(timeline.origins()).extracting(Timeline.Origin::shape).containsExactly(0, 1);
        assertThat(timeline.marks()).extracting(Timeline.Mark::correction).containsExactly(false, false, true);
        assertThat(timeline.strokes()).singleElement().satisfies(it -> {
            assertThat(it.shape()).isZero();
            assertThat(share(it.x1())).isLessThan(share(it.x2()));
            assertThat(share(it.y1())).isGreaterThan(share(it.y2()));
        });
    }

    @Test
    void two_articles_that_cite_one_ministry_meet_in_one_origin() {
        AttributionGraph graph = AttributionGraph.of(List.of(
                new Chain(List.of("Meridian", "Agency", "Ministry")), new Chain(List.of("Herald", "Ministry"))));
        assertThat(graph.outlets()).isEqualTo(2);
        assertThat(graph.origins()).isEqualTo(1);
        assertThat(graph.nodes())
                .filteredOn(AttributionGraph.Node::origin)
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("Ministry"));
        AttributionGraph.Node ministry = graph.nodes().stream()
                .filter(AttributionGraph.Node::origin)
                .findFirst()
                .orElseThrow();
        assertThat(graph.edges())
                .filteredOn(it -> it.x2().equals(ministry.x()) && it.y2() == ministry.y())
                .hasSize(2);
    }

    @Test
    void an_outlet_that_speaks_for_itself_is_its_own_origin() {
        AttributionGraph graph = AttributionGraph.of(List.of(new Chain(List.of("Meridian"))));
        assertThat(graph.edges()).isEmpty();
        assertThat(graph.origins()).isEqualTo(1);
    }

    @Test
    void a_month_stands_at_its_end_and_a_year_nowhere() {
        assertThat(FigureDate.of(new ClaimTime(null, "2024-02", null, null))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(FigureDate.of(new ClaimTime(null, null, "2024-01-01", "2024-01-05/2024-01-07")))
                .isEqualTo(LocalDate.of(2024, 1, 7));
        assertThat(FigureDate.of(new ClaimTime(null, "2024", null, null))).isNull();
        assertThat(FigureDate.of(null)).isNull();
    }

    private static Figure figure(String origin, String day, String value, boolean correction) {
        return new Figure(origin, LocalDate.parse(day), new BigDecimal(value), bounds(value, value), correction);
    }

    private static IntervalChart.Interval points(String value) {
        return new IntervalChart.Interval(bounds(value, value), bounds(value, value));
    }

    private static Bounds bounds(String low, String high) {
        return new Bounds(
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                low != null,
                high != null);
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
