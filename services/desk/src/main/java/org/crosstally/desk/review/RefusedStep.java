package org.crosstally.desk.review;

import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.Problem;

/**
 * A step that the service refused, with what the editor wrote.
 *
 * @param form the content of the form; {@link #mergedWith} adapts it to the present state of the discrepancy
 */
public record RefusedStep(Action action, StepForm form, ApiException error) {

    /** Whether another editor changed the discrepancy since the form was opened. */
    public boolean isStale() {
        return error.isStale();
    }

    /** Why the service refused the step. */
    public Problem problem() {
        return error.problem();
    }

    /** Merges the form with the present review when another editor changed it; see {@link StepForm#mergeWith}. */
    public RefusedStep mergedWith(Review current) {
        if (isStale()) {
            form.mergeWith(current);
        }
        return this;
    }
}
