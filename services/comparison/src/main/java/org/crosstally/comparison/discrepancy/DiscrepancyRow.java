package org.crosstally.comparison.discrepancy;

import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.workflow.Progress;

/**
 * A discrepancy on record, as far as settling needs it.
 *
 * @param isShown whether the claims show it
 */
record DiscrepancyRow(
        UUID id,
        int revision,
        Progress progress,
        boolean isShown,
        String fingerprint,
        double importance,
        Set<UUID> series,
        String body,
        Discrepancy finding) {}
