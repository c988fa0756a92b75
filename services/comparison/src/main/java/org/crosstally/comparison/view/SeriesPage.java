package org.crosstally.comparison.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.analysis.AnalysedSeries;
import org.crosstally.comparison.analysis.SeriesAnalyser;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.discrepancy.Discrepancies;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mapping.SeriesMapper;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;

/** Reads one series with its timeline, discrepancies and neighbours. */
@ApplicationScoped
class SeriesPage {

    private final SeriesStore series;
    private final SeriesAnalyser surveyor;
    private final RegisterStore records;
    private final Discrepancies discrepancies;

    SeriesPage(SeriesStore series, SeriesAnalyser surveyor, RegisterStore records, Discrepancies discrepancies) {
        this.series = series;
        this.surveyor = surveyor;
        this.records = records;
        this.discrepancies = discrepancies;
    }

    Optional<Series> find(Session session, UUID id, Instant asOf) {
        SeriesKey key = series.keys(session, Set.of(id)).get(id);
        if (key == null) {
            return Optional.empty();
        }
        AnalysedSeries survey = surveyor.survey(session, Map.of(id, key), asOf).get(id);
        Registers registers = records.current(session);
        List<Series.Neighbour> neighbours = neighbours(session, id, registers);
        boolean leftOut = neighbours.size() > SeriesStore.MOST_NEIGHBOURS;
        return Optional.of(SeriesMapper.of(
                        id,
                        ApiMapper.key(key, registers),
                        survey == null ? null : survey.analysis(),
                        survey == null ? Map.of() : survey.claims(),
                        registers)
                .with(
                        asOf,
                        asOf == null ? discrepancies.shownIn(session, id) : null,
                        leftOut ? neighbours.subList(0, SeriesStore.MOST_NEIGHBOURS) : neighbours,
                        leftOut,
                        series.homes(session, Set.of(id)).get(id)));
    }

    private List<Series.Neighbour> neighbours(Session session, UUID id, Registers registers) {
        Set<UUID> others = new HashSet<>();
        series.neighbours(session, Set.of(id), SeriesStore.MOST_NEIGHBOURS + 1)
                .forEach(pair -> others.add(pair.other()));
        others.removeAll(series.homes(session, others).keySet());
        return series.keys(session, others).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Series.Neighbour(each.getKey(), ApiMapper.key(each.getValue(), registers)))
                .toList();
    }
}
