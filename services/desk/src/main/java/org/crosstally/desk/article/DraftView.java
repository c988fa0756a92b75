package org.crosstally.desk.article;

import java.util.List;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.desk.client.Problem;

/**
 * A draft and its form.
 *
 * @param number from 1, shown next to the number in the text
 * @param problem why the service refused the last step; {@code null} for none
 */
record DraftView(int number, Draft it, DraftForm form, Problem problem) {

    /** Whether the draft is undecided, so that its form is shown. */
    public boolean waits() {
        return it.state() == DraftState.OPEN;
    }

    /** Whether it was dropped and can be restored. */
    public boolean dropped() {
        return it.state() == DraftState.DROPPED;
    }

    /** What an editor must know before the number is accepted. */
    public List<String> notes() {
        return it.reading() == null ? List.of() : ReadingNotes.of(it.reading());
    }

    /** Proposed measures, best first. */
    public List<String> measures() {
        return DraftForm.candidates(it, DraftForm.Kind.MEASURES).toList();
    }

    /** Proposed parties, best first. */
    public List<String> subjects() {
        return DraftForm.candidates(it, DraftForm.Kind.SUBJECTS).toList();
    }
}
