package org.crosstally.comparison.workflow;

import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.Review;

/**
 * A discrepancy as far as its review is concerned.
 *
 * @param progress where it stands
 * @param fingerprint of its present figures
 * @param band its present severity in words
 * @param lastStep the event that undo would undo; null when there is none
 * @param lastStepBy who took that step
 */
public record ReviewState(
        UUID id, int revision, Progress progress, String fingerprint, Band band, Long lastStep, String lastStepBy) {

    public DiscrepancyState state() {
        return progress.state();
    }

    public Review review() {
        return progress.review();
    }
}
