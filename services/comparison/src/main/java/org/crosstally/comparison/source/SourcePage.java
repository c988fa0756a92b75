package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.comparison.api.source.Source;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceDistances.Tally;
import org.crosstally.jdbc.Session;

/** One source with the evidence for its reliability. */
@ApplicationScoped
class SourcePage {

    private static final String OUTLET = "outlet:";
    private static final int MOST_DEVIATIONS = 20;
    private static final int MOST_OTHERS = 50;
    private static final int SYSTEMATIC = 3;

    private final SourceList list;
    private final SourceDistanceStore encounters;
    private final RegisterStore records;
    private final SeriesStore series;

    SourcePage(SourceList list, SourceDistanceStore encounters, RegisterStore records, SeriesStore series) {
        this.list = list;
        this.encounters = encounters;
        this.records = records;
        this.series = series;
    }

    private record Extent(int series, int claims) {}

    private record Farthest(UUID series, UUID claim, LocalDate day, double gap) {}

    Optional<Source> find(Session session, String id) {
        Registers registers = records.current(session);
        Extent extent = session.first(
                        "select count(*) as series, coalesce(sum(claims), 0) as claims from source_part where source_id = ?",
                        row -> new Extent(row.getInt("series"), row.getInt("claims")),
                        id)
                .orElseThrow();
        Optional<SourceSummary> known = list.find(id, registers);
        if (known.isEmpty() && extent.series == 0) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                known.orElseGet(() -> SourceList.unknown(id, registers)),
                extent.series,
                extent.claims,
                deviations(session, id, registers),
                encounters(session, id, registers),
                repeatedBy(session, id, registers),
                repeats(session, id, registers),
                slips(session, id, registers),
                session.first(
                                "select refreshed_at from source_clock where only_row",
                                row -> Session.instant(row, "refreshed_at"))
                        .orElse(null)));
    }

    private List<Source.Deviation> deviations(Session session, String id, Registers registers) {
        List<Farthest> farthest = session.list(
                """
                select series_id, claim_id, day, gap from source_part where source_id = ? and gap > 0
                order by gap desc, series_id limit ?
                """,
                row -> new Farthest(
                        Session.uuid(row, "series_id"),
                        Session.uuid(row, "claim_id"),
                        row.getObject("day", LocalDate.class),
                        row.getDouble("gap")),
                id,
                MOST_DEVIATIONS);
        Map<UUID, SeriesKey> keys =
                series.keys(session, farthest.stream().map(Farthest::series).toList());
        return farthest.stream()
                .map(each -> new Source.Deviation(
                        each.series,
                        ApiMapper.key(keys.get(each.series), registers),
                        each.claim,
                        each.day,
                        SourceList.rounded(each.gap)))
                .toList();
    }

    private List<Source.Encounter> encounters(Session session, String id, Registers registers) {
        return encounters.of(session, id).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> each) ->
                                -each.getValue().items())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_OTHERS)
                .map(each -> encounter(each.getKey(), each.getValue(), registers))
                .toList();
    }

    private static Source.Encounter encounter(String other, Tally tally, Registers registers) {
        return new Source.Encounter(
                other,
                SourceList.name(other, registers),
                tally.items(),
                tally.same(),
                SourceList.rounded(
                        tally.share() == 0
                                ? 0
                                : tally.distance() * SourceDistances.UNIT / (tally.share() * SourceDistances.UNIT)));
    }

    private static List<Source.Repeat> repeatedBy(Session session, String id, Registers registers) {
        return uuid(id).map(party -> counted(
                        session,
                        """
                        select outlet_id as id, count(*) as claims from mirrored_claim
                        where origin_id = any(?) and superseded_at is null and series_id is not null group by 1
                        """,
                        registers.partiesMergedInto(party),
                        outlet -> OUTLET + registers.outlet(outlet),
                        registers))
                .orElse(List.of());
    }

    private static List<Source.Repeat> repeats(Session session, String id, Registers registers) {
        return (id.startsWith(OUTLET) ? uuid(id.substring(OUTLET.length())) : Optional.<UUID>empty())
                .map(outlet -> counted(
                        session,
                        """
                        select origin_id as id, count(*) as claims from mirrored_claim
                        where outlet_id = any(?) and origin_id is not null and superseded_at is null
                          and series_id is not null group by 1
                        """,
                        registers.outletsMergedInto(outlet),
                        party -> registers.party(party).toString(),
                        registers))
                .orElse(List.of());
    }

    private record Counted(String source, int claims) {}

    private static List<Source.Repeat> counted(
            Session session,
            String sql,
            Collection<UUID> of,
            java.util.function.Function<UUID, String> source,
            Registers registers) {
        Map<String, Integer> sums = session
                .list(sql, row -> new Counted(source.apply(Session.uuid(row, "id")), row.getInt("claims")), (Object)
                        Session.uuids(of))
                .stream()
                .collect(Collectors.groupingBy(Counted::source, Collectors.summingInt(Counted::claims)));
        return sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_OTHERS)
                .map(each ->
                        new Source.Repeat(each.getKey(), SourceList.name(each.getKey(), registers), each.getValue()))
                .toList();
    }

    /** Slips of the side that this source is on; a disputed side counts as no slip. */
    private static List<Source.Slip> slips(Session session, String id, Registers registers) {
        return session.list(
                """
                select d.kind, s.measure_id, count(distinct s.id) as series
                from source_part p join discrepancy_series ds on ds.series_id = p.series_id
                join discrepancy d on d.id = ds.discrepancy_id
                  and d.closed_at is null and d.kind in ('SCALE_SLIP', 'UNIT_SLIP', 'RATE_PERIOD_SLIP')
                join series s on s.id = ds.series_id
                where p.source_id = ? and (d.body ->> 'disputed') = 'false'
                  and (d.body::jsonb -> 'sides' -> -1 -> 'origins') @> to_jsonb(?::text)
                group by 1, 2 order by 3 desc, 1, 2
                """,
                row -> new Source.Slip(
                        row.getString("kind"),
                        uuid(row.getString("measure_id")).orElse(null),
                        registers.nameOf("measure", row.getString("measure_id")),
                        row.getInt("series"),
                        row.getInt("series") >= SYSTEMATIC),
                id,
                id);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            // A group, or an outlet that speaks for itself.
            return Optional.empty();
        }
    }
}
