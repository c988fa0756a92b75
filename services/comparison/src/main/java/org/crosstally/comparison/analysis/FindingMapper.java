package org.crosstally.comparison.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.discrepancy.FindingRecord;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.Side;

/** Findings as they are written down: in the form of the API, with what they can be found by. */
final class FindingMapper {

    private FindingMapper() {}

    static FindingRecord of(Finding finding, List<AnalysedSeries> surveys, Registers registers) {
        Discrepancy wire =
                ApiMapper.finding(finding, key -> new Discrepancy.AboutSeries(SeriesIds.of(key), null), registers);
        List<UUID> series = finding.series().stream().map(SeriesIds::of).toList();
        Map<String, Set<String>> tags = new HashMap<>();
        finding.series().forEach(key -> {
            tag(tags, "measure", key.measure());
            tag(tags, "subject", key.subject());
        });
        for (Side side : finding.sides()) {
            for (UUID id : side.claims()) {
                Claim claim = surveys.stream()
                        .map(survey -> survey.claims().get(id))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (claim != null) {
                    tag(
                            tags,
                            "outlet",
                            registers.outlet(claim.article().outlet().id()).toString());
                    if (claim.origin() != null) {
                        tag(tags, "origin", registers.party(claim.origin().id()).toString());
                    }
                }
            }
        }
        boolean important = finding.series().stream()
                .map(key -> registers.measure(UUID.fromString(key.measure())))
                .anyMatch(measure -> measure != null && measure.important());
        return new FindingRecord(
                wire, series, !Rules.definition(finding.kind()).isDiscrepancy(), tags, important ? 2 : 1);
    }

    private static void tag(Map<String, Set<String>> tags, String tag, String value) {
        if (value != null) {
            tags.computeIfAbsent(tag, none -> new HashSet<>()).add(value);
        }
    }
}
