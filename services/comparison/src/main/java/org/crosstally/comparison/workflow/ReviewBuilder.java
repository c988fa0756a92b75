package org.crosstally.comparison.workflow;

import java.time.Instant;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.api.discrepancy.Verdict;

/** A review that is being changed; {@link #review} freezes it. */
final class ReviewBuilder {

    Instant since;
    String owner;
    Verdict verdict;
    String rationale;
    String proposedBy;
    Instant proposedAt;
    String signedOffBy;
    Instant signedOffAt;
    String publishedBy;
    Instant publishedAt;
    DismissalReason dismissal;
    Instant wakeAt;
    Boolean wakeOnClaim;
    String asked;
    String decidedFingerprint;
    Band decidedBand;

    ReviewBuilder(Review from) {
        if (from != null) {
            since = from.since();
            owner = from.owner();
            verdict = from.verdict();
            rationale = from.rationale();
            proposedBy = from.proposedBy();
            proposedAt = from.proposedAt();
            signedOffBy = from.signedOffBy();
            signedOffAt = from.signedOffAt();
            publishedBy = from.publishedBy();
            publishedAt = from.publishedAt();
            dismissal = from.dismissal();
            wakeAt = from.wakeAt();
            wakeOnClaim = from.wakeOnClaim();
            asked = from.asked();
            decidedFingerprint = from.decidedFingerprint();
            decidedBand = from.decidedBand();
        }
    }

    /** Forgets the verdict and all that followed from it. */
    void clearVerdict() {
        verdict = null;
        rationale = null;
        proposedBy = null;
        proposedAt = null;
        clearDecision();
    }

    /** Forgets who signed off and published. */
    void clearDecision() {
        signedOffBy = null;
        signedOffAt = null;
        publishedBy = null;
        publishedAt = null;
        dismissal = null;
        decidedFingerprint = null;
        decidedBand = null;
    }

    /** Forgets what would wake it. */
    void clearSleep() {
        wakeAt = null;
        wakeOnClaim = null;
        asked = null;
    }

    /** Where it goes when it is taken up again. */
    DiscrepancyState awake() {
        return owner == null ? DiscrepancyState.OPEN : DiscrepancyState.ASSIGNED;
    }

    /** The progress in {@code state}, which begins now unless it was the state before. */
    Progress in(DiscrepancyState state, DiscrepancyState before, Instant now) {
        if (state != before) {
            since = now;
        }
        return new Progress(state, review());
    }

    Review review() {
        return new Review(
                since,
                owner,
                verdict,
                rationale,
                proposedBy,
                proposedAt,
                signedOffBy,
                signedOffAt,
                publishedBy,
                publishedAt,
                dismissal,
                wakeAt,
                wakeOnClaim,
                asked,
                decidedFingerprint,
                decidedBand);
    }
}
