package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.rule.TotalRules;

/** Drops a finding where a more specific one covers all claims of one of its sides. */
final class Subsumption {

    private final Map<Kind, KindDefinition> definitions;

    /** The kinds that replace some other. */
    private final Set<Kind> replacing;

    Subsumption(Map<Kind, KindDefinition> definitions) {
        this.definitions = definitions;
        this.replacing = definitions.values().stream()
                .filter(definition -> !definition.replaces().isEmpty())
                .map(KindDefinition::kind)
                .collect(Collectors.toSet());
    }

    /** The findings that remain, most severe first and without duplicates. Looks others up by claim: a large series has thousands. */
    List<Finding> mostSpecific(List<Finding> findings, RuleOutcomes answers) {
        Map<String, Finding> kept = new LinkedHashMap<>();
        Map<UUID, List<Finding>> specific = replacing(findings);
        for (Finding finding :
                findings.stream().sorted(Finding.MOST_SEVERE_FIRST).toList()) {
            // A finding that covers a side covers its first claim.
            boolean covered = finding.sides().stream()
                    .flatMap(side -> specific.getOrDefault(side.claims().get(0), List.of()).stream())
                    .anyMatch(other -> replaces(other, finding) && isAbout(other, finding));
            if (covered || kept.putIfAbsent(finding.fingerprint(), finding) != null) {
                answers.replaced(finding.kind());
            }
        }
        return List.copyOf(kept.values());
    }

    /** Findings that may replace others, by the claims on their sides. */
    private Map<UUID, List<Finding>> replacing(List<Finding> findings) {
        Map<UUID, List<Finding>> byClaim = new HashMap<>();
        for (Finding finding : findings) {
            if (replacing.contains(finding.kind()) || isDefinition(finding)) {
                claims(finding).forEach(claim -> byClaim.computeIfAbsent(claim, none -> new ArrayList<>())
                        .add(finding));
            }
        }
        return byClaim;
    }

    private boolean replaces(Finding specific, Finding general) {
        return definitions.get(specific.kind()).replaces().contains(general.kind())
                || (isDefinition(specific) && general.kind() == Kind.VALUE_CONFLICT);
    }

    private static boolean isDefinition(Finding finding) {
        return finding.cause() != null && finding.cause().test().equals(TotalRules.DEFINITION);
    }

    private static boolean isAbout(Finding specific, Finding general) {
        Set<UUID> claims = claims(specific);
        return general.sides().stream().anyMatch(side -> claims.containsAll(side.claims()));
    }

    private static Set<UUID> claims(Finding finding) {
        Set<UUID> claims = new HashSet<>();
        finding.sides().forEach(side -> claims.addAll(side.claims()));
        return claims;
    }
}
