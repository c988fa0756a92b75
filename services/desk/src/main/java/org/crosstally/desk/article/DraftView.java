package org.crosstally.desk.article;

import java.util.List;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.desk.client.Problem;

/**
 * A draft and its form.
 *
 * @param number from 1, as beside the lit number
 * @param problem why the last attempt was refused; {@code null} for none
 */
record DraftView(int number, Draft it, DraftForm form, Problem problem) {

    /** Whether the form is to be shown: nobody has decided. */
    public boolean waits() {
        return it.state() == DraftState.OPEN;
    }

    /** Whether it was dropped and can be taken back. */
    public boolean dropped() {
        return it.state() == DraftState.DROPPED;
    }

    /** Measures it may be of, best first. */
    public List<String> measures() {
        return DraftForm.candidates(it, DraftForm.Kind.MEASURES).toList();
    }

    /** Parties whose figure it may be, best first. */
    public List<String> subjects() {
        return DraftForm.candidates(it, DraftForm.Kind.SUBJECTS).toList();
    }
}
