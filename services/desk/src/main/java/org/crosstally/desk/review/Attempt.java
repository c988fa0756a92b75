package org.crosstally.desk.review;

import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.desk.peer.Refusal;

/**
 * A step that was refused, with what the editor had written.
 *
 * @param form as it was filled, and after {@link #mergedWith} as it is to be filled now
 */
public record Attempt(Action action, StepForm form, Refusal refusal) {

    /** The same, with what changed meanwhile taken over by field. */
    public Attempt mergedWith(Review theirs) {
        if (refusal.isStale()) {
            form.mergeWith(theirs);
        }
        return this;
    }
}
