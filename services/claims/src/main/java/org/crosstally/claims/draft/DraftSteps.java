package org.crosstally.claims.draft;

import static org.crosstally.claims.api.draft.DraftState.ACCEPTED;
import static org.crosstally.claims.api.draft.DraftState.DROPPED;
import static org.crosstally.claims.api.draft.DraftState.OPEN;

import org.crosstally.claims.api.draft.DraftAction;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/** The steps on a draft: the state each is open in and the one it leads to. */
enum DraftSteps {
    ACCEPT(DraftAction.ACCEPT, OPEN, ACCEPTED),
    EDIT(DraftAction.MEND, OPEN, OPEN),
    DROP(DraftAction.DROP, OPEN, DROPPED),
    RESTORE(DraftAction.RESTORE, DROPPED, OPEN);

    private final DraftAction action;
    private final DraftState from;
    private final DraftState to;

    DraftSteps(DraftAction action, DraftState from, DraftState to) {
        this.action = action;
        this.from = from;
        this.to = to;
    }

    DraftAction action() {
        return action;
    }

    /** The state after the step. */
    DraftState to() {
        return to;
    }

    boolean isOpen(DraftState state) {
        return state == from;
    }

    /** Refuses the step where it is not open: WRONG_STATE. */
    void mustBeOpen(DraftState state) {
        if (!isOpen(state)) {
            throw new ProblemException(wrong(state));
        }
    }

    /** Why the step is refused in {@code state}. */
    Problem wrong(DraftState state) {
        return Problem.of(
                ErrorCode.WRONG_STATE, "The draft is " + state + ". This step requires the state " + from + ".");
    }
}
