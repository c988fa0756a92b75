package org.crosstally.comparison.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** What each step does. Whether it may be taken is {@link Policy}'s to say; undo and comment are none of its business. */
public final class ReviewSteps {

    private ReviewSteps() {}

    /**
     * Refuses a step that lacks what it needs.
     *
     * @throws ProblemException MISSING_VALUE or INVALID_VALUE, naming every field
     */
    public static void check(Action action, StepContent with, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        switch (action) {
            case PROPOSE -> {
                need(faults, "verdict", with.verdict());
                need(faults, "rationale", with.rationale());
            }
            case REJECT, REOPEN, COMMENT -> need(faults, action == Action.COMMENT ? "text" : "reason", with.reason());
            case AWAIT_SOURCE -> need(faults, "asked", with.asked());
            case DISMISS -> need(faults, "dismissal", with.dismissal());
            case SNOOZE -> {
                if (with.until() == null && !Boolean.TRUE.equals(with.untilNewClaim())) {
                    faults.add(new FieldError(
                            "/until", ErrorCode.MISSING_VALUE, "Send `until`, `untilNewClaim`, or both."));
                }
            }
            default -> {}
        }
        if (with.until() != null && !with.until().isAfter(now)) {
            faults.add(new FieldError("/until", ErrorCode.INVALID_VALUE, "`until` must be in the future."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
    }

    private static void need(List<FieldError> faults, String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(new FieldError("/" + field, ErrorCode.MISSING_VALUE, "`" + field + "` is missing or blank."));
        }
    }

    /** The discrepancy after the step. */
    public static Progress take(
            Action action, ReviewState current, StepContent with, Person person, Instant now, Duration sourceTimeout) {
        DiscrepancyState was = current.state();
        ReviewBuilder draft = new ReviewBuilder(current.review());
        DiscrepancyState next =
                switch (action) {
                    case ASSIGN -> assign(draft, with.assignee() == null ? person.name() : with.assignee(), was);
                    case UNASSIGN -> assign(draft, null, was);
                    case PROPOSE -> propose(draft, with, person, now);
                    case SIGN_OFF -> signOff(draft, current, person, now);
                    case REJECT -> {
                        draft.clearVerdict();
                        yield draft.awake();
                    }
                    case PUBLISH -> {
                        draft.publishedBy = person.name();
                        draft.publishedAt = now;
                        yield DiscrepancyState.PUBLISHED;
                    }
                    case SNOOZE -> {
                        draft.clearSleep();
                        draft.wakeAt = with.until();
                        draft.wakeOnClaim = Boolean.TRUE.equals(with.untilNewClaim()) ? true : null;
                        yield DiscrepancyState.SNOOZED;
                    }
                    case AWAIT_SOURCE -> {
                        draft.clearSleep();
                        draft.wakeAt = with.until() == null ? now.plus(sourceTimeout) : with.until();
                        draft.asked = with.asked();
                        yield DiscrepancyState.AWAITING_SOURCE;
                    }
                    case WAKE -> {
                        draft.clearSleep();
                        yield draft.awake();
                    }
                    case DISMISS -> dismiss(draft, current, with, person, now);
                    case REOPEN -> {
                        draft.clearDecision();
                        yield draft.awake();
                    }
                    case UNDO, COMMENT -> throw new IllegalArgumentException(action + " is not taken here");
                };
        return draft.in(next, was, now);
    }

    /** The discrepancy as its wake-up time finds it. */
    public static Progress wake(Progress progress, Instant now) {
        ReviewBuilder draft = new ReviewBuilder(progress.review());
        draft.clearSleep();
        return draft.in(draft.awake(), progress.state(), now);
    }

    private static DiscrepancyState assign(ReviewBuilder draft, String owner, DiscrepancyState was) {
        draft.owner = owner;
        return switch (was) {
            // A verdict, a nap or an answer to wait for outlasts a change of hands.
            case PROPOSED, SNOOZED, AWAITING_SOURCE -> was;
            case REGRESSED, RESOLVED_BUT_CHANGED -> owner == null ? was : DiscrepancyState.ASSIGNED;
            default -> draft.awake();
        };
    }

    private static DiscrepancyState propose(ReviewBuilder draft, StepContent with, Person person, Instant now) {
        draft.clearVerdict();
        draft.clearSleep();
        draft.verdict = with.verdict();
        draft.rationale = with.rationale();
        draft.dismissal = with.verdict() == Verdict.FALSE_POSITIVE ? with.dismissal() : null;
        draft.proposedBy = person.name();
        draft.proposedAt = now;
        draft.owner = draft.owner == null ? person.name() : draft.owner;
        return DiscrepancyState.PROPOSED;
    }

    private static DiscrepancyState signOff(ReviewBuilder draft, ReviewState current, Person person, Instant now) {
        draft.signedOffBy = person.name();
        draft.signedOffAt = now;
        decide(draft, current);
        if (draft.verdict == Verdict.FALSE_POSITIVE) {
            draft.dismissal = draft.dismissal == null ? DismissalReason.OTHER : draft.dismissal;
            return DiscrepancyState.DISMISSED;
        }
        return DiscrepancyState.RESOLVED;
    }

    private static DiscrepancyState dismiss(
            ReviewBuilder draft, ReviewState current, StepContent with, Person person, Instant now) {
        draft.clearVerdict();
        draft.clearSleep();
        draft.verdict = Verdict.FALSE_POSITIVE;
        draft.rationale = with.rationale();
        draft.proposedBy = person.name();
        draft.proposedAt = now;
        draft.signedOffBy = person.name();
        draft.signedOffAt = now;
        draft.dismissal = with.dismissal();
        decide(draft, current);
        return DiscrepancyState.DISMISSED;
    }

    private static void decide(ReviewBuilder draft, ReviewState current) {
        draft.decidedFingerprint = current.fingerprint();
        draft.decidedBand = current.band();
    }
}
