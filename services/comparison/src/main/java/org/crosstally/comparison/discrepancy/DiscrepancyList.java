package org.crosstally.comparison.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.comparison.workflow.Policy;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Session;
import org.crosstally.web.paging.Choices;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Finds discrepancies by filter, sort and facets. */
@ApplicationScoped
class DiscrepancyList {

    /** In the words of the indexes discrepancy_in_queue and discrepancy_counted, so that it is read by those. */
    private static final String QUEUE =
            "d.state in ('OPEN', 'ASSIGNED', 'PROPOSED', 'AWAITING_SOURCE', 'REGRESSED', 'RESOLVED_BUT_CHANGED')";

    /** A column to sort by, greatest first, and its type. */
    private record Sort(String column, String type) {}

    private static final Map<String, Sort> SORTS = Map.of(
            "priority", new Sort("priority", "float8"),
            "severity", new Sort("severity", "float8"),
            "since", new Sort("state_since", "timestamptz"),
            "firstSeen", new Sort("first_seen", "timestamptz"),
            "lastChanged", new Sort("last_changed", "timestamptz"));

    private final RegisterStore records;
    private final DiscrepancyStore store;
    private final FacetCounts counts;
    private final Policy policy;

    DiscrepancyList(RegisterStore records, DiscrepancyStore store, FacetCounts counts, Policy policy) {
        this.records = records;
        this.store = store;
        this.counts = counts;
        this.policy = policy;
    }

    Page<Discrepancy> page(Session session, DiscrepancyFilter filter, Person person) {
        Sort sort = Choices.one("sort", filter.sort, SORTS, SORTS.get("priority"));
        List<String> facets = FacetQuery.facets(filter.facets);
        Paging paging = Paging.of(
                filter,
                "discrepancies",
                sort.column,
                filter.id,
                filter.kind,
                filter.band,
                filter.state,
                filter.measure,
                filter.subject,
                filter.outlet,
                filter.origin,
                filter.series,
                filter.minSeverity,
                filter.from,
                filter.to,
                filter.verdict,
                filter.owner,
                filter.silenced,
                filter.information);
        Registers registers = records.current(session);
        Conditions conditions = conditions(session, filter, registers, person);
        Page<Row> page = paging.page(
                rows(session, conditions, sort, paging, person),
                paging.total(() -> count(session, conditions)),
                last -> List.of(last.sortedBy, last.discrepancy.id()));
        return page.withItems(page.items().stream().map(Row::discrepancy).toList())
                .withFacets(
                        facets.isEmpty() ? null : counts.of(session, new FacetQuery(facets, conditions), registers));
    }

    private record Row(Discrepancy discrepancy, String sortedBy) {}

    private List<Row> rows(Session session, Conditions conditions, Sort sort, Paging paging, Person person) {
        Conditions all = conditions.copy();
        if (!paging.isFirst()) {
            String value = "?::" + sort.type;
            all.and(
                    sort.column + " < " + value + " or (" + sort.column + " = " + value + " and d.id > ?::uuid)",
                    paging.position().get(0),
                    paging.position().get(0),
                    paging.position().get(1));
        }
        return session.list(
                "select d.*, d." + sort.column + "::text as sorted_by from discrepancy d" + all.where() + " order by "
                        + sort.column + " desc, id limit ?",
                row -> new Row(discrepancy(row, person), row.getString("sorted_by")),
                all.parameters(paging.limit()));
    }

    /** The discrepancy with its identity and times; names of its series are still missing. */
    Discrepancy discrepancy(ResultSet row, Person person) throws SQLException {
        Discrepancy found = store.finding(row.getString("body"));
        ReviewState review = store.reviewState(row);
        Instant firstSeen = Session.instant(row, "first_seen");
        double importance = row.getDouble("importance");
        return new Discrepancy(
                Session.uuid(row, "id"),
                found.kind(),
                review.state(),
                found.severity(),
                found.series(),
                found.sides(),
                found.disputed(),
                found.gap(),
                found.tolerance(),
                found.unit(),
                found.cause(),
                found.explanation(),
                found.firstDay(),
                found.lastDay(),
                found.days(),
                found.explainedBy(),
                found.notCompared(),
                found.fingerprint(),
                found.ruleVersion(),
                firstSeen,
                Session.instant(row, "last_changed"),
                Session.instant(row, "closed_at"),
                review.revision(),
                review.review(),
                importance,
                Priority.now(found.severity().score(), importance, firstSeen),
                Session.instant(row, "silenced_until"),
                policy.allowed(review, person),
                null);
    }

    Conditions conditions(Session session, DiscrepancyFilter filter, Registers registers, Person person) {
        Conditions all = new Conditions();
        boolean named = !empty(filter.id);
        if (named) {
            all.and("d.id = any(?)", (Object) uuids("id", filter.id));
        }
        if (!empty(filter.state)) {
            all.and("d.state = any(?)", (Object)
                    filter.state.stream().map(Enum::name).toArray(String[]::new));
        } else if (!named) {
            all.and(QUEUE);
        }
        if (!empty(filter.kind)) {
            all.and("d.kind = any(?)", (Object) Session.texts(filter.kind));
        } else if (!named && !Boolean.TRUE.equals(filter.information)) {
            all.and("not d.information");
        }
        if (!named && !Boolean.TRUE.equals(filter.silenced)) {
            all.and("d.silenced_until is null or d.silenced_until <= now()");
        }
        if (!empty(filter.verdict)) {
            all.and("d.verdict = any(?)", (Object)
                    filter.verdict.stream().map(Enum::name).toArray(String[]::new));
        }
        if (!empty(filter.owner)) {
            owned(all, filter.owner, person);
        }
        if (!empty(filter.band)) {
            all.and("d.band = any(?)", (Object)
                    filter.band.stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.minSeverity != null) {
            all.and("d.severity >= ?", filter.minSeverity);
        }
        if (filter.from != null) {
            all.and("d.last_day >= ?", filter.from);
        }
        if (filter.to != null) {
            all.and("d.first_day <= ?", filter.to);
        }
        if (!empty(filter.series)) {
            all.and("d.id in (select discrepancy_id from discrepancy_series where series_id = any(?))", (Object)
                    uuids("series", filter.series));
        }
        tagged(session, all, "measure", "measure", filter.measure, registers);
        tagged(session, all, "subject", "party", filter.subject, registers);
        tagged(session, all, "outlet", "outlet", filter.outlet, registers);
        tagged(session, all, "origin", "party", filter.origin, registers);
        return all;
    }

    private static void owned(Conditions all, List<String> owners, Person person) {
        Set<String> names = new HashSet<>();
        owners.forEach(owner -> names.add(owner.equals("me") ? person.name() : owner));
        boolean nobody = names.remove("nobody");
        all.and("d.owner = any(?)" + (nobody ? " or d.owner is null" : ""), (Object) Session.texts(names));
    }

    private void tagged(
            Session session, Conditions all, String tag, String kind, List<String> names, Registers registers) {
        if (!empty(names)) {
            Set<String> ids = new HashSet<>();
            names.forEach(name -> records.named(session, kind, name)
                    .forEach(id -> ids.add(registers.survivor(kind, id).toString())));
            all.and(
                    "d.id in (select discrepancy_id from discrepancy_tag where tag = ? and value = any(?))",
                    tag,
                    Session.texts(ids));
        }
    }

    private static Long count(Session session, Conditions conditions) {
        return session.first(
                        "select count(*) from discrepancy d" + conditions.where(),
                        row -> row.getLong(1),
                        conditions.parameters())
                .orElse(0L);
    }

    private static boolean empty(List<?> values) {
        return values == null || values.isEmpty();
    }

    private static UUID[] uuids(String parameter, List<String> texts) {
        try {
            return texts.stream().map(UUID::fromString).toArray(UUID[]::new);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new FieldError(parameter, ErrorCode.BAD_PARAMETER, "`" + parameter + "` must be a UUID."));
        }
    }
}
