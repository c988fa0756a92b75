package org.crosstally.consensus.model;

import java.util.UUID;

/**
 * A claim that is compared with no other, and the reason.
 *
 * @param claimId the claim
 * @param field the field that prevents the comparison: "measure", "asOf", "place", ...
 * @param reason one sentence
 */
public record NotCompared(UUID claimId, String field, String reason) {

    public static NotCompared of(Assertion assertion, String field, String reason) {
        return new NotCompared(assertion.claimId(), field, reason);
    }
}
