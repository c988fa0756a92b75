package org.crosstally.comparison.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mapping.PrintedClaimMapper;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;

/** Discrepancies as they are read: with present names, and the claims that stand for the sides. */
@ApplicationScoped
public class Discrepancies {

    private final DiscrepancyList list;
    private final DiscrepancyStore store;
    private final SeriesStore series;
    private final ClaimStore claims;
    private final RegisterStore records;
    private final CurrentPerson persons;

    Discrepancies(
            DiscrepancyList list,
            DiscrepancyStore store,
            SeriesStore series,
            ClaimStore claims,
            RegisterStore records,
            CurrentPerson persons) {
        this.list = list;
        this.store = store;
        this.series = series;
        this.claims = claims;
        this.records = records;
        this.persons = persons;
    }

    /** A page of the list, for the present caller. */
    Page<Discrepancy> page(Session session, DiscrepancyFilter filter) {
        return page(session, filter, persons.present());
    }

    /** A page of the list, with what {@code person} may do. */
    public Page<Discrepancy> page(Session session, DiscrepancyFilter filter, Person person) {
        Page<Discrepancy> page = list.page(session, filter, person);
        return page.withItems(complete(session, page.items()));
    }

    /** One by id, with its history and what the present caller may do. */
    public Optional<Discrepancy> find(Session session, UUID id) {
        Person person = persons.present();
        return session.first("select * from discrepancy d where id = ?", row -> list.discrepancy(row, person), id)
                .map(found -> complete(session, List.of(found)).get(0).with(store.history(session, id)));
    }

    /** What is shown in {@code seriesId}, information included, most severe first. */
    public List<Discrepancy> shownIn(Session session, UUID seriesId) {
        Person person = persons.present();
        return complete(session, session.list("""
                        select d.* from discrepancy d join discrepancy_series s on s.discrepancy_id = d.id
                        where s.series_id = ? and d.closed_at is null order by d.severity desc, d.id
                        """, row -> list.discrepancy(row, person), seriesId));
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
                .map(each -> new Discrepancy.AboutSeries(each.id(), ApiMapper.key(keys.get(each.id()), registers)))
                .toList();
        List<Side> sides = found.sides().stream()
                .map(side -> side.with(
                        printed.containsKey(side.representative())
                                ? PrintedClaimMapper.of(printed.get(side.representative()), registers)
                                : null))
                .toList();
        return found.with(about, sides);
    }
}
