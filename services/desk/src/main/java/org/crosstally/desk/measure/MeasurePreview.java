package org.crosstally.desk.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.comparison.api.claim.ComparedClaim;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.api.series.SeriesFilter;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.page.Topic;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Previews the effect of changed comparison settings: compares the series with the most claims twice, with the present and
 * with the new settings. Nothing is stored. Each series is compared alone, so kinds that need two series do not show.
 */
@ApplicationScoped
class MeasurePreview {

    /** Number of compared series, those with the most claims. */
    static final int MOST_SERIES = 12;

    /** Number of compared claims of a series, the newest. */
    static final int MOST_CLAIMS = 300;

    private static final List<String> INFORMATION = List.of("DEPENDENT_SOURCES", "UNCORROBORATED", "SUPERSEDED");

    private final ComparisonClients.OfSeries series;
    private final ComparisonClients.OfComparisons comparisons;

    MeasurePreview(
            @RestClient ComparisonClients.OfSeries series, @RestClient ComparisonClients.OfComparisons comparisons) {
        this.series = series;
        this.comparisons = comparisons;
    }

    /**
     * The differences.
     *
     * @param before number of findings with the present settings
     * @param after number of findings with the new settings
     * @param tried number of compared series
     * @param all number of series of the measure
     */
    record Outcome(int before, int after, List<Changed> appear, List<Changed> vanish, int tried, long all) {}

    /** A finding that only one of the two comparisons has. */
    record Changed(UUID series, Topic topic, Discrepancy finding) {}

    Outcome of(Measure measure, MeasureForm form) {
        SeriesFilter filter = new SeriesFilter();
        filter.measure = List.of(measure.id().toString());
        filter.pageSize = MOST_SERIES;
        filter.prefer = List.of("return=total-count");
        var page = series.list(filter);
        NewMeasure is = MeasureForm.of(measure).on(measure);
        NewMeasure wouldBe = form.on(measure);
        int before = 0;
        int after = 0;
        List<Changed> appear = new ArrayList<>();
        List<Changed> vanish = new ArrayList<>();
        for (SeriesSummary each : page.items()) {
            List<ComparedClaim> claims = claims(series.read(each.id(), null));
            if (claims.size() < 2) {
                continue;
            }
            Map<String, Discrepancy> old = findings(claims, is);
            Map<String, Discrepancy> fresh = findings(claims, wouldBe);
            before += old.size();
            after += fresh.size();
            fresh.forEach((key, it) -> add(appear, !old.containsKey(key), each, it));
            old.forEach((key, it) -> add(vanish, !fresh.containsKey(key), each, it));
        }
        return new Outcome(
                before, after, appear, vanish, page.items().size(), Objects.requireNonNullElse(page.totalCount(), 0L));
    }

    private static void add(List<Changed> list, boolean wanted, SeriesSummary series, Discrepancy finding) {
        if (wanted) {
            list.add(new Changed(series.id(), Topic.of(series.key()), finding));
        }
    }

    private static List<ComparedClaim> claims(Series series) {
        int size = series.members().size();
        return series.members().subList(Math.max(0, size - MOST_CLAIMS), size).stream()
                .map(it -> new ComparedClaim(
                        it.id(), null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null))
                .toList();
    }

    /** Findings except informational ones, by kind and the origins of the sides, which identify a finding for an editor. */
    private Map<String, Discrepancy> findings(List<ComparedClaim> claims, NewMeasure measure) {
        Map<String, Discrepancy> found = new HashMap<>();
        comparisons
                .compare(new ComparisonRequest(claims, List.of(measure), null, null, null, null, null))
                .findings()
                .stream()
                .filter(it -> !INFORMATION.contains(it.kind()))
                .forEach(it -> found.put(
                        it.kind()
                                + it.sides().stream()
                                        .map(side -> side.origins().toString())
                                        .toList(),
                        it));
        return found;
    }
}
