package org.crosstally.desk.review;

import static org.crosstally.desk.page.Blanks.given;
import static org.crosstally.desk.page.Blanks.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.review.Assignment;
import org.crosstally.comparison.api.review.Dismissal;
import org.crosstally.comparison.api.review.Proposal;
import org.crosstally.comparison.api.review.Remark;
import org.crosstally.comparison.api.review.Snooze;
import org.crosstally.comparison.api.review.SourceRequest;
import org.crosstally.desk.page.Moments;
import org.crosstally.desk.peer.Comparison;
import org.crosstally.desk.peer.Seen;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A form as the call of the API that it stands for. */
@ApplicationScoped
class Steps {

    private final Comparison.OfReview review;

    Steps(@RestClient Comparison.OfReview review) {
        this.review = review;
    }

    /** Takes the step on the revision that the editor saw. */
    Discrepancy take(UUID id, Action action, StepForm form) {
        String seen = Seen.revision(form.revision);
        String reason = given(form.reason);
        Note note = new Note(reason);
        return switch (action) {
            case ASSIGN -> review.assign(id, seen, new Assignment(given(form.assignee), reason));
            case UNASSIGN -> review.unassign(id, seen, note);
            case PROPOSE -> review.propose(id, seen, new Proposal(form.verdict, words(form.rationale), form.dismissal));
            case SIGN_OFF -> review.signOff(id, seen, note);
            case REJECT -> review.reject(id, seen, new Reason(reason));
            case PUBLISH -> review.publish(id, seen, note);
            case SNOOZE ->
                review.snooze(
                        id, seen, new Snooze(Moments.endOf(form.until), form.untilNewClaim ? true : null, reason));
            case WAKE -> review.wake(id, seen, note);
            case AWAIT_SOURCE ->
                review.awaitSource(id, seen, new SourceRequest(given(form.asked), Moments.endOf(form.until), reason));
            case DISMISS -> review.dismiss(id, seen, new Dismissal(form.dismissal, given(form.rationale)));
            case REOPEN -> review.reopen(id, seen, new Reason(reason));
            case UNDO -> review.undo(id, seen, note);
            case COMMENT -> review.comment(id, new Remark(words(form.reason)));
        };
    }

    /** The action of a method's name. */
    static Action named(String method) {
        try {
            return Action.of(method);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("There is no step " + method + ".", e);
        }
    }
}
