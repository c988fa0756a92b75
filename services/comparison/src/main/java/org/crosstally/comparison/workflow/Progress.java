package org.crosstally.comparison.workflow;

import java.time.Instant;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.Review;

/** Where a discrepancy stands, and what editors made of it. */
public record Progress(DiscrepancyState state, Review review) {

    /** A discrepancy that nobody has touched. */
    public static Progress untouched(Instant foundAt) {
        ReviewDraft draft = new ReviewDraft(null);
        draft.since = foundAt;
        return new Progress(DiscrepancyState.OPEN, draft.review());
    }
}
