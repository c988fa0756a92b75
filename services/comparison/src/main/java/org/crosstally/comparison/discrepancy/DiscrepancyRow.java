package org.crosstally.comparison.discrepancy;

import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DiscrepancyState;

/** A discrepancy on record, as far as settling needs it. */
record DiscrepancyRow(
        UUID id, DiscrepancyState state, String fingerprint, Set<UUID> series, String body, Discrepancy finding) {

    boolean isShown() {
        return state != DiscrepancyState.CLOSED;
    }
}
