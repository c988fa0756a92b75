package org.crosstally.comparison.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.Claim;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.Side;
import org.crosstally.comparison.core.SeriesKey;
import org.crosstally.comparison.database.Session;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.wire.PrintedClaims;
import org.crosstally.comparison.wire.Wire;

/** Discrepancies as they are read: with present names, and the claims that stand for the sides. */
@ApplicationScoped
public class Discrepancies {

    private final DiscrepancyList list;
    private final DiscrepancyStore store;
    private final SeriesStore series;
    private final ClaimStore claims;
    private final RegisterStore records;

    Discrepancies(
            DiscrepancyList list,
            DiscrepancyStore store,
            SeriesStore series,
            ClaimStore claims,
            RegisterStore records) {
        this.list = list;
        this.store = store;
        this.series = series;
        this.claims = claims;
        this.records = records;
    }

    /** One by id, with its history. */
    Optional<Discrepancy> find(Session session, UUID id) {
        return session.first("select * from discrepancy d where id = ?", list::discrepancy, id)
                .map(found -> complete(session, List.of(found)).get(0).with(store.history(session, id)));
    }

    /** What is shown in {@code seriesId}, information included, most severe first. */
    public List<Discrepancy> shownIn(Session session, UUID seriesId) {
        return complete(session, session.list("""
                        select d.* from discrepancy d join discrepancy_series s on s.discrepancy_id = d.id
                        where s.series_id = ? and d.state <> 'CLOSED' order by d.severity desc, d.id
                        """, list::discrepancy, seriesId));
    }

    /** Fills in the keys of the series and the claims that stand for the sides. */
    List<Discrepancy> complete(Session session, List<Discrepancy> all) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> representatives = new HashSet<>();
        for (Discrepancy each : all) {
            each.series().forEach(about -> ids.add(about.id()));
            each.sides().forEach(side -> representatives.add(side.representative()));
        }
        Registers registers = records.current(session);
        Map<UUID, SeriesKey> keys = series.keys(session, ids);
        Map<UUID, Claim> printed = claims.newest(session, representatives);
        return all.stream()
                .map(each -> complete(each, keys, printed, registers))
                .toList();
    }

    private static Discrepancy complete(
            Discrepancy found, Map<UUID, SeriesKey> keys, Map<UUID, Claim> printed, Registers registers) {
        List<Discrepancy.AboutSeries> about = found.series().stream()
                .map(each -> new Discrepancy.AboutSeries(each.id(), Wire.key(keys.get(each.id()), registers)))
                .toList();
        List<Side> sides = found.sides().stream()
                .map(side -> side.with(
                        printed.containsKey(side.representative())
                                ? PrintedClaims.of(printed.get(side.representative()), registers)
                                : null))
                .toList();
        return found.with(about, sides);
    }
}
