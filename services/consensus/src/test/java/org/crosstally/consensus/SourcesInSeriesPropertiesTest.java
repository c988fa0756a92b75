package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceInSeries;
import org.crosstally.quantity.period.TimeKind;

/** What a series tells of its sources, and what their reliability may change in it: severities and estimates, nothing else. */
class SourcesInSeriesPropertiesTest {

    record Report(String origin, int day, int value) {

        Assertion claim(TimeKind kind) {
            return Said.by(origin)
                    .measure("killed")
                    .kind(kind)
                    .on(LocalDate.parse("2023-11-01").plusDays(day).toString())
                    .value(Integer.toString(value))
                    .claim();
        }
    }

    @Property(tries = 1000)
    void theOrderOfArrivalBatchesRetractionsAndReturnsChangeNothing(
            @ForAll("reports") List<Report> reports, @ForAll TimeKind kind, @ForAll Random random) {
        List<Assertion> claims = claims(reports, kind);
        // Some leave and come back: what stands in the end is the same, in another order.
        List<Assertion> again = new ArrayList<>(claims);
        Collections.shuffle(again, random);
        again.addAll(again.subList(0, again.size() / 2));
        again = new ArrayList<>(again.subList(claims.size() / 2, again.size()));
        SeriesAnalysis one = analysis(claims, Map.of());
        SeriesAnalysis other = analysis(again, Map.of());
        assertThat(SourceDistances.of(other).tallies())
                .isEqualTo(SourceDistances.of(one).tallies());
        assertThat(SourceInSeries.of(other)).isEqualTo(SourceInSeries.of(one));
        assertThat(Rules.within(other, Context.of(List.of()))).isEqualTo(Rules.within(one, Context.of(List.of())));
    }

    @Property(tries = 1000)
    void whatSourcesCountAsLeadsBackToNothingThatTheyCountAs(
            @ForAll("reports") List<Report> reports,
            @ForAll TimeKind kind,
            @ForAll("reliabilities") Map<String, Double> reliability) {
        List<Assertion> claims = claims(reports, kind);
        SeriesAnalysis average = analysis(claims, Map.of());
        SeriesAnalysis weighed = analysis(claims, reliability);
        assertThat(SourceDistances.of(weighed).tallies())
                .isEqualTo(SourceDistances.of(average).tallies());
        assertThat(SourceInSeries.of(weighed)).isEqualTo(SourceInSeries.of(average));
        assertThat(fingerprints(weighed, reliability)).isEqualTo(fingerprints(average, Map.of()));
    }

    @Property(tries = 300)
    void theEstimateIsAFigureOfTheCore(
            @ForAll("reports") List<Report> reports, @ForAll("reliabilities") Map<String, Double> reliability) {
        for (SeriesAnalysis.Slice slice :
                analysis(claims(reports, TimeKind.POINT), reliability).slices()) {
            if (slice.estimate() != null) {
                assertThat(reports.stream().map(Report::value))
                        .contains(slice.estimate().intValueExact());
            } else {
                assertThat(slice.disputed() || slice.consensus() == null).isTrue();
            }
        }
    }

    private static List<String> fingerprints(SeriesAnalysis analysis, Map<String, Double> reliability) {
        return Rules.within(analysis, context(reliability)).stream()
                .map(Finding::fingerprint)
                .sorted()
                .toList();
    }

    private static SeriesAnalysis analysis(List<Assertion> claims, Map<String, Double> reliability) {
        return SeriesAnalysis.of(SeriesKey.of(claims.get(0), null), claims, context(reliability));
    }

    private static Context context(Map<String, Double> reliability) {
        return new Context(Map.of(), Map.of(), List.of(), reliability, null, Thresholds.DEFAULT);
    }

    private static List<Assertion> claims(List<Report> reports, TimeKind kind) {
        Map<java.util.UUID, Assertion> distinct = new LinkedHashMap<>();
        reports.forEach(report -> distinct.put(report.claim(kind).claimId(), report.claim(kind)));
        return List.copyOf(distinct.values());
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 100_000),
                                Arbitraries.of(1000, 1001, 1005, 1100, 2000, 10_000)))
                .as(Report::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<Map<String, Double>> reliabilities() {
        return Arbitraries.maps(
                Arbitraries.of("a", "b", "c", "d"), Arbitraries.doubles().between(0.05, 0.95));
    }
}
