package org.crosstally.desk.review;

import static org.crosstally.desk.page.EmptyParameters.text;
import static org.crosstally.desk.page.EmptyParameters.textOrNull;

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
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.IfMatch;
import org.crosstally.desk.page.DateParameter;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends the form of a step to the API. */
@ApplicationScoped
public class ReviewSteps {

    private final ComparisonClients.OfReview review;

    ReviewSteps(@RestClient ComparisonClients.OfReview review) {
        this.review = review;
    }

    /** Takes the step, provided the discrepancy still has the revision that the editor saw. */
    public Discrepancy take(UUID id, Action action, StepForm form) {
        String seen = IfMatch.revision(form.revision);
        String reason = textOrNull(form.reason);
        Note note = new Note(reason);
        return switch (action) {
            case ASSIGN -> review.assign(id, seen, new Assignment(textOrNull(form.assignee), reason));
            case UNASSIGN -> review.unassign(id, seen, note);
            case PROPOSE -> review.propose(id, seen, new Proposal(form.verdict, text(form.rationale), form.dismissal));
            case SIGN_OFF -> review.signOff(id, seen, note);
            case REJECT -> review.reject(id, seen, new Reason(reason));
            case PUBLISH -> review.publish(id, seen, note);
            case SNOOZE ->
                review.snooze(
                        id,
                        seen,
                        new Snooze(DateParameter.endOfDay(form.until), form.untilNewClaim ? true : null, reason));
            case WAKE -> review.wake(id, seen, note);
            case AWAIT_SOURCE ->
                review.awaitSource(
                        id,
                        seen,
                        new SourceRequest(textOrNull(form.asked), DateParameter.endOfDay(form.until), reason));
            case DISMISS -> review.dismiss(id, seen, new Dismissal(form.dismissal, textOrNull(form.rationale)));
            case REOPEN -> review.reopen(id, seen, new Reason(reason));
            case UNDO -> review.undo(id, seen, note);
            case COMMENT -> review.comment(id, new Remark(text(form.reason)));
        };
    }

    /** The action with this name in an address. */
    public static Action named(String method) {
        try {
            return Action.of(method);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Unknown step '" + method + "'. Go back to the page and use its buttons.", e);
        }
    }
}
