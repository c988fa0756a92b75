package org.crosstally.comparison.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.CorrectionState;
import org.crosstally.comparison.api.correction.NewCorrectionRequest;
import org.crosstally.comparison.api.correction.Report;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Opens, changes and lists requests for a correction; each change is an event of the audit. */
@ApplicationScoped
class CorrectionRequests {

    private final Database database;
    private final CorrectionRepository repository;
    private final ClaimStore claims;
    private final RegisterStore records;
    private final EventLog log;
    private final Events events;

    CorrectionRequests(
            Database database,
            CorrectionRepository repository,
            ClaimStore claims,
            RegisterStore records,
            EventLog log,
            Events events) {
        this.database = database;
        this.repository = repository;
        this.claims = claims;
        this.records = records;
        this.log = log;
        this.events = events;
    }

    @Transactional
    CorrectionRequest open(NewCorrectionRequest wish, Person person) {
        CorrectionRow row = database.read(session -> newRow(session, wish));
        row.openedBy = person.name();
        repository.persist(row);
        repository.flush();
        log("open", Map.of(), row, person, wish.wanted());
        return correction(row, person);
    }

    private CorrectionRow newRow(Session session, NewCorrectionRequest wish) {
        if (session.first("select id from discrepancy where id = ?", row -> true, wish.discrepancy())
                .isEmpty()) {
            throw unknown("/discrepancy", "There is no discrepancy " + wish.discrepancy() + ".");
        }
        Claim claim = claims.newest(session, Set.of(wish.claim())).get(wish.claim());
        if (claim == null) {
            throw unknown("/claim", "There is no claim " + wish.claim() + ".");
        }
        CorrectionRow row = new CorrectionRow();
        row.id = UUID.randomUUID();
        row.discrepancy = wish.discrepancy();
        row.claim = wish.claim();
        row.outlet = claim.article().outlet().id();
        row.article = claim.article().id();
        row.url = claim.article().url();
        row.printed = claim.amount().text();
        row.quote = claim.quote() == null ? null : claim.quote().exact();
        row.wanted = wish.wanted();
        row.openedAt = now();
        row.snapshot = session.first(
                        "select (body ->> 'snapshot')::int from mirrored_record where id = ? and kind = 'article'",
                        found -> found.getObject(1, Integer.class),
                        row.article)
                .orElse(0);
        return row;
    }

    private static ProblemException unknown(String pointer, String detail) {
        return new ProblemException(new FieldError(pointer, ErrorCode.UNKNOWN_REFERENCE, detail));
    }

    /** Takes a step; {@code report} is null unless the step is that one. */
    @Transactional
    CorrectionRequest take(UUID id, String ifMatch, CorrectionSteps step, Report report, String reason, Person person) {
        CorrectionRow row = repository.lock(id);
        Preconditions.check(ifMatch, row.revision, revision -> events.since(id, revision));
        if (!step.from.contains(row.state)) {
            throw new ProblemException(
                    ErrorCode.WRONG_STATE,
                    "A correction that is " + row.state + " cannot take the step `" + step + "`.");
        }
        Map<String, Object> before = fields(row);
        row.revision++;
        row.state = step.to;
        row.answer = reason == null ? row.answer : reason;
        if (report != null) {
            row.reportedTo = report.to();
            row.reportedHow = report.how() == null ? row.reportedHow : report.how();
            row.reportedAt = now();
        }
        repository.flush();
        log(step.name(), before, row, person, reason);
        return correction(row, person);
    }

    /** Notes what a newer snapshot of the article shows; a figure that is gone is fixed. Locks nothing itself. */
    void checked(CorrectionRow row, int snapshot, boolean stands) {
        Map<String, Object> before = fields(row);
        row.revision++;
        row.snapshot = snapshot;
        row.checkedAt = now();
        row.stands = stands;
        row.state = stands ? row.state : CorrectionState.FIXED_UPSTREAM;
        repository.flush();
        log("check", before, row, null, null);
    }

    @Transactional
    CorrectionRequest read(UUID id, Person person) {
        return correction(repository.read(id), person);
    }

    @Transactional
    Page<CorrectionRequest> list(CorrectionFilter filter, Person person) {
        Paging paging = Paging.of(filter, "corrections", filter.state, filter.discrepancy, filter.outlet);
        List<CorrectionRow> found = repository.newest(
                filter, paging.key(0, Instant::parse), paging.key(1, UUID::fromString), paging.limit());
        Registers registers = database.read(records::current);
        Page<CorrectionRow> page = paging.page(
                found, paging.total(() -> repository.count(filter)), last -> List.of(last.openedAt, last.id));
        return page.withItems(page.items().stream()
                .map(row -> correction(row, registers, person))
                .toList());
    }

    private void log(String type, Map<String, Object> before, CorrectionRow after, Person person, String reason) {
        log.write(new NewEvent(
                "correction",
                after.id,
                after.revision,
                type,
                person == null ? null : person.name(),
                reason,
                person == null ? null : person.requestId(),
                null,
                null,
                before,
                fields(after)));
    }

    private static Map<String, Object> fields(CorrectionRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", row.state.name());
        fields.put("wanted", row.wanted);
        fields.put("reportedTo", row.reportedTo);
        fields.put("snapshot", row.snapshot);
        fields.put("stands", row.stands);
        return fields;
    }

    private CorrectionRequest correction(CorrectionRow row, Person person) {
        return correction(row, database.read(records::current), person);
    }

    private static CorrectionRequest correction(CorrectionRow row, Registers registers, Person person) {
        return new CorrectionRequest(
                row.id,
                row.revision,
                row.state,
                row.discrepancy,
                row.claim,
                registers.outletRef(row.outlet),
                row.article,
                row.url,
                row.printed,
                row.quote,
                row.wanted,
                row.openedBy,
                row.openedAt,
                row.reportedTo,
                row.reportedHow,
                row.reportedAt,
                row.answer,
                row.snapshot,
                row.checkedAt,
                row.stands,
                CorrectionSteps.allowed(row.state, person));
    }

    /** Returns the present instant as the database stores it: to the microsecond. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
