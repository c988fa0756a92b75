package org.crosstally.comparison.discrepancy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Discrepancy;

/**
 * A finding on its way into the table.
 *
 * @param finding as on the wire, without identity
 * @param series the series it is about
 * @param information whether it is only worth knowing
 * @param tags what it can be found by: measure, subject, outlet and origin, with their ids
 * @param importance weight of its measures: 1, and 2 where one is marked important
 */
public record FindingRecord(
        Discrepancy finding,
        List<UUID> series,
        boolean information,
        Map<String, Set<String>> tags,
        double importance) {}
