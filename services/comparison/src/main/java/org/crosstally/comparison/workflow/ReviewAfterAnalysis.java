package org.crosstally.comparison.workflow;

import java.time.Instant;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;

/**
 * What finding a discrepancy again, or no longer, does to its review. A decision survives: the same figures change nothing.
 * Other figures under it mark it RESOLVED_BUT_CHANGED; worse ones, or other ones after it had gone, bring it back as
 * REGRESSED.
 */
public final class ReviewAfterAnalysis {

    private ReviewAfterAnalysis() {}

    /** Returns the progress of a discrepancy that is found for the first time. */
    public static Progress found(Instant at) {
        ReviewBuilder review = new ReviewBuilder(null);
        review.since = at;
        return new Progress(DiscrepancyState.OPEN, review.review());
    }

    /** The claims show it no longer. A decision stays what it is. */
    public static Progress gone(Progress progress, Instant now) {
        return progress.state().isDecided() ? progress : in(progress, DiscrepancyState.CLOSED, now);
    }

    /** The claims show it again, after it had gone. */
    public static Progress back(Progress progress, String fingerprint, Instant now) {
        boolean same = fingerprint.equals(progress.review().decidedFingerprint());
        return progress.state().isDecided() && same ? progress : in(progress, DiscrepancyState.REGRESSED, now);
    }

    /** The claims show other figures than before. */
    public static Progress changed(Progress progress, String fingerprint, Band band, Instant now) {
        if (progress.state().isDecided() || progress.state() == DiscrepancyState.RESOLVED_BUT_CHANGED) {
            if (fingerprint.equals(progress.review().decidedFingerprint())) {
                return progress;
            }
            Band decided = progress.review().decidedBand();
            boolean worse = decided != null && band.compareTo(decided) > 0;
            return in(progress, worse ? DiscrepancyState.REGRESSED : DiscrepancyState.RESOLVED_BUT_CHANGED, now);
        }
        return reported(progress, now);
    }

    /** Another report of the same figures. */
    public static Progress reported(Progress progress, Instant now) {
        return progress.state() == DiscrepancyState.SNOOZED
                        && Boolean.TRUE.equals(progress.review().wakeOnClaim())
                ? ReviewSteps.wake(progress, now)
                : progress;
    }

    private static Progress in(Progress progress, DiscrepancyState state, Instant now) {
        ReviewBuilder draft = new ReviewBuilder(progress.review());
        draft.clearSleep();
        return draft.in(state, progress.state(), now);
    }
}
