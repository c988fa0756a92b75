package org.crosstally.comparison.review;

import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.Assignment;
import org.crosstally.comparison.api.review.AuditFilter;
import org.crosstally.comparison.api.review.Dismissal;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.comparison.api.review.Proposal;
import org.crosstally.comparison.api.review.Remark;
import org.crosstally.comparison.api.review.ReviewApi;
import org.crosstally.comparison.api.review.Snooze;
import org.crosstally.comparison.api.review.SourceRequest;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.discrepancy.Discrepancies;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.comparison.workflow.Policy;
import org.crosstally.jdbc.Database;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class ReviewResource implements ReviewApi {

    private final Database database;
    private final StepTaker steps;
    private final Discrepancies discrepancies;
    private final Events events;
    private final CurrentPerson persons;
    private final Policy policy;

    ReviewResource(
            Database database,
            StepTaker steps,
            Discrepancies discrepancies,
            Events events,
            CurrentPerson persons,
            Policy policy) {
        this.database = database;
        this.steps = steps;
        this.discrepancies = discrepancies;
        this.events = events;
        this.persons = persons;
        this.policy = policy;
    }

    @Override
    public Discrepancy assign(UUID id, String ifMatch, Assignment body) {
        StepContent with = body == null
                ? StepContent.because(null)
                : new StepContent(body.assignee(), null, null, body.reason(), null, null, null, null);
        return take(id, ifMatch, Action.ASSIGN, with);
    }

    @Override
    public Discrepancy unassign(UUID id, String ifMatch, Note body) {
        return take(id, ifMatch, Action.UNASSIGN, because(body));
    }

    @Override
    public Discrepancy propose(UUID id, String ifMatch, Proposal body) {
        return take(
                id,
                ifMatch,
                Action.PROPOSE,
                new StepContent(
                        null, body.verdict(), body.rationale(), body.rationale(), null, null, null, body.dismissal()));
    }

    @Override
    public Discrepancy signOff(UUID id, String ifMatch, Note body) {
        return take(id, ifMatch, Action.SIGN_OFF, because(body));
    }

    @Override
    public Discrepancy reject(UUID id, String ifMatch, Reason body) {
        return take(id, ifMatch, Action.REJECT, StepContent.because(body.reason()));
    }

    @Override
    public Discrepancy publish(UUID id, String ifMatch, Note body) {
        return take(id, ifMatch, Action.PUBLISH, because(body));
    }

    @Override
    public Discrepancy snooze(UUID id, String ifMatch, Snooze body) {
        return take(
                id,
                ifMatch,
                Action.SNOOZE,
                new StepContent(null, null, null, body.reason(), body.until(), body.untilNewClaim(), null, null));
    }

    @Override
    public Discrepancy wake(UUID id, String ifMatch, Note body) {
        return take(id, ifMatch, Action.WAKE, because(body));
    }

    @Override
    public Discrepancy awaitSource(UUID id, String ifMatch, SourceRequest body) {
        return take(
                id,
                ifMatch,
                Action.AWAIT_SOURCE,
                new StepContent(null, null, null, body.reason(), body.until(), null, body.asked(), null));
    }

    @Override
    public Discrepancy dismiss(UUID id, String ifMatch, Dismissal body) {
        return take(
                id,
                ifMatch,
                Action.DISMISS,
                new StepContent(null, null, body.rationale(), body.rationale(), null, null, null, body.dismissal()));
    }

    @Override
    public Discrepancy reopen(UUID id, String ifMatch, Reason body) {
        return take(id, ifMatch, Action.REOPEN, StepContent.because(body.reason()));
    }

    @Override
    public Discrepancy undo(UUID id, String ifMatch, Note body) {
        return take(id, ifMatch, Action.UNDO, because(body));
    }

    @Override
    public Discrepancy comment(UUID id, Remark body) {
        return take(id, null, Action.COMMENT, StepContent.because(body.text()));
    }

    @Override
    public Page<Event> events(UUID id, ListParams page) {
        AuditFilter filter = new AuditFilter();
        filter.pageSize = page.pageSize;
        filter.pageToken = page.pageToken;
        filter.prefer = page.prefer;
        filter.record = id;
        return audit(filter);
    }

    @Override
    public Page<Event> audit(AuditFilter filter) {
        return events.page(filter);
    }

    @Override
    public Me me() {
        Person person = persons.present();
        return new Me(person.name(), person.roles(), policy.fourEyes());
    }

    private static StepContent because(Note note) {
        return StepContent.because(note == null ? null : note.reason());
    }

    private Discrepancy take(UUID id, String ifMatch, Action action, StepContent with) {
        return database.jtaTransaction(session -> {
            steps.take(session, new StepTaker.Step(id, ifMatch, action, with, persons.present(), null));
            return discrepancies.find(session, id).orElseThrow();
        });
    }
}
