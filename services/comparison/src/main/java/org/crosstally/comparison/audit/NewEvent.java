package org.crosstally.comparison.audit;

import java.util.Map;
import java.util.UUID;

/**
 * An event on its way into the table.
 *
 * @param about discrepancy, silence, correction, webhook or batch
 * @param record id of what it happened to
 * @param revision of that record, from then on
 * @param type what happened
 * @param actor the subject of a token; null when the service did it by itself
 * @param before fields that matter, as they were; values become JSON
 * @param after the same fields as they are
 */
public record NewEvent(
        String about,
        UUID record,
        int revision,
        String type,
        String actor,
        String reason,
        String requestId,
        UUID batch,
        Long undoes,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** What an analysis or a time-out did to a discrepancy. */
    public static NewEvent bySelf(
            UUID discrepancy, int revision, String type, Map<String, Object> before, Map<String, Object> after) {
        return new NewEvent("discrepancy", discrepancy, revision, type, null, null, null, null, null, before, after);
    }
}
