package org.crosstally.comparison.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.claims.api.Claim;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.CorrectionState;
import org.crosstally.comparison.api.correction.NewCorrectionRequest;
import org.crosstally.comparison.api.correction.Report;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.conditional.Preconditions;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.paging.Conditions;
import org.crosstally.comparison.paging.Paging;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Corrections on record. */
@ApplicationScoped
class CorrectionRequests {

    private final ClaimStore claims;
    private final RegisterStore records;
    private final EventLog log;
    private final Events events;

    CorrectionRequests(ClaimStore claims, RegisterStore records, EventLog log, Events events) {
        this.claims = claims;
        this.records = records;
        this.log = log;
        this.events = events;
    }

    CorrectionRequest open(Session session, NewCorrectionRequest wish, Person person) {
        boolean known = session.first("select id from discrepancy where id = ?", row -> true, wish.discrepancy())
                .isPresent();
        if (!known) {
            throw unknown("/discrepancy", "there is no discrepancy " + wish.discrepancy());
        }
        Claim claim = claims.newest(session, Set.of(wish.claim())).get(wish.claim());
        if (claim == null) {
            throw unknown("/claim", "there is no claim " + wish.claim());
        }
        UUID id = UUID.randomUUID();
        session.update(
                """
                insert into correction (id, discrepancy_id, claim_id, outlet_id, article_id, url, printed, quote, wanted,
                  opened_by, opened_at, snapshot)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(
                  (select (body ->> 'snapshot')::int from mirrored_record where id = ? and kind = 'article'), 0))
                """,
                id,
                wish.discrepancy(),
                wish.claim(),
                claim.article().outlet().id(),
                claim.article().id(),
                claim.article().url(),
                claim.amount().text(),
                claim.quote() == null ? null : claim.quote().exact(),
                wish.wanted(),
                person.name(),
                Instant.now(),
                claim.article().id());
        CorrectionRequest made = read(session, id, person);
        tell(session, null, made, "open", person, wish.wanted());
        return made;
    }

    private static ProblemException unknown(String pointer, String detail) {
        return new ProblemException(new FieldError(pointer, ErrorCode.UNKNOWN_REFERENCE, detail));
    }

    /** Takes a step; {@code report} only with that one. */
    CorrectionRequest take(
            Session session,
            UUID id,
            String ifMatch,
            CorrectionSteps step,
            Report report,
            String reason,
            Person person) {
        session.first("select id from correction where id = ? for update", row -> id, id);
        CorrectionRequest before = read(session, id, person);
        Preconditions.check(ifMatch, before.revision(), revision -> events.since(session, id, revision));
        if (!step.from.contains(before.state())) {
            throw new ProblemException(
                    ErrorCode.WRONG_STATE, "A correction that is " + before.state() + " cannot take the step " + step);
        }
        session.update(
                """
                update correction set revision = revision + 1, state = ?, answer = coalesce(?, answer),
                  reported_to = coalesce(?, reported_to), reported_how = coalesce(?, reported_how),
                  reported_at = coalesce(?::timestamptz, reported_at) where id = ?
                """,
                step.to.name(),
                reason,
                report == null ? null : report.to(),
                report == null ? null : report.how(),
                report == null ? null : Instant.now(),
                id);
        CorrectionRequest after = read(session, id, person);
        tell(session, before, after, step.name(), person, reason);
        return after;
    }

    /** Notes what a newer snapshot of the article showed; where the number is gone, it is fixed. */
    void checked(Session session, UUID id, int snapshot, boolean stands) {
        CorrectionRequest before = read(session, id, null);
        session.update("""
                update correction set revision = revision + 1, snapshot = ?, checked_at = clock_timestamp(), stands = ?,
                  state = case when ? then state else 'FIXED_UPSTREAM' end where id = ?
                """, snapshot, stands, stands, id);
        tell(session, before, read(session, id, null), "check", null, null);
    }

    CorrectionRequest read(Session session, UUID id, Person person) {
        Registers registers = records.current(session);
        return session.first("select * from correction where id = ?", row -> correction(row, registers, person), id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no correction " + id));
    }

    Page<CorrectionRequest> list(Session session, CorrectionFilter filter, Person person) {
        Paging paging = Paging.of(filter, filter.state, filter.discrepancy, filter.outlet);
        Conditions all = new Conditions();
        if (filter.state != null && !filter.state.isEmpty()) {
            all.and("state = any(?)", (Object)
                    filter.state.stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.discrepancy != null) {
            all.and("discrepancy_id = ?", filter.discrepancy);
        }
        if (filter.outlet != null) {
            all.and("outlet_id = ?", filter.outlet);
        }
        Long total = Paging.wantsTotal(filter)
                ? session.first(
                                "select count(*) from correction" + all.where(),
                                row -> row.getLong(1),
                                all.parameters())
                        .orElse(0L)
                : null;
        if (paging.after() != null) {
            all.and(
                    "(opened_at, id) < (?::timestamptz, ?)",
                    paging.after().value(),
                    paging.after().id());
        }
        Registers registers = records.current(session);
        List<CorrectionRequest> found = session.list(
                "select * from correction" + all.where() + " order by opened_at desc, id desc limit ?",
                row -> correction(row, registers, person),
                all.parameters(paging.size() + 1));
        boolean more = found.size() > paging.size();
        List<CorrectionRequest> shown = more ? found.subList(0, paging.size()) : found;
        CorrectionRequest last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown, more ? paging.token(new Paging.Mark(last.openedAt().toString(), last.id())) : null, total, null);
    }

    private void tell(
            Session session,
            CorrectionRequest before,
            CorrectionRequest after,
            String type,
            Person person,
            String reason) {
        log.write(
                session,
                new NewEvent(
                        "correction",
                        after.id(),
                        after.revision(),
                        type,
                        person == null ? null : person.name(),
                        reason,
                        person == null ? null : person.requestId(),
                        null,
                        null,
                        before == null ? Map.of() : fields(before),
                        fields(after)));
    }

    private static Map<String, Object> fields(CorrectionRequest correction) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", correction.state().name());
        fields.put("wanted", correction.wanted());
        fields.put("reportedTo", correction.reportedTo());
        fields.put("snapshot", correction.snapshot());
        fields.put("stands", correction.stands());
        return fields;
    }

    private static CorrectionRequest correction(ResultSet row, Registers registers, Person person) throws SQLException {
        CorrectionState state = CorrectionState.valueOf(row.getString("state"));
        return new CorrectionRequest(
                Session.uuid(row, "id"),
                row.getInt("revision"),
                state,
                Session.uuid(row, "discrepancy_id"),
                Session.uuid(row, "claim_id"),
                registers.outletRef(Session.uuid(row, "outlet_id")),
                Session.uuid(row, "article_id"),
                row.getString("url"),
                row.getString("printed"),
                row.getString("quote"),
                row.getString("wanted"),
                row.getString("opened_by"),
                Session.instant(row, "opened_at"),
                row.getString("reported_to"),
                row.getString("reported_how"),
                Session.instant(row, "reported_at"),
                row.getString("answer"),
                row.getInt("snapshot"),
                Session.instant(row, "checked_at"),
                row.getObject("stands", Boolean.class),
                person == null ? null : CorrectionSteps.allowed(state, person));
    }
}
