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
import java.util.stream.Stream;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.TotalRules;

/** Leaves out what a more specific finding says better, one of whose sides it takes in. */
final class Subsumption {

    /** Kinds that take the place of some other. */
    private static final Set<Kind> REPLACING = Stream.of(Kind.values())
            .filter(kind -> Stream.of(Kind.values()).anyMatch(kind::replaces))
            .collect(Collectors.toSet());

    private Subsumption() {}

    /** The most severe first, and nothing twice. A large series has thousands of findings, so others are looked up by claim. */
    static List<Finding> sharpest(List<Finding> findings, RuleOutcomes answers) {
        Map<String, Finding> kept = new LinkedHashMap<>();
        Map<UUID, List<Finding>> replacing = replacing(findings);
        for (Finding finding :
                findings.stream().sorted(Finding.MOST_SEVERE_FIRST).toList()) {
            // Who takes in a side takes in its first claim.
            boolean said = finding.sides().stream()
                    .flatMap(side -> replacing.getOrDefault(side.claims().get(0), List.of()).stream())
                    .anyMatch(other -> replaces(other, finding) && isAbout(other, finding));
            if (said || kept.putIfAbsent(finding.fingerprint(), finding) != null) {
                answers.replaced(finding.kind());
            }
        }
        return List.copyOf(kept.values());
    }

    /** Findings that may take the place of others, by the claims on their sides. */
    private static Map<UUID, List<Finding>> replacing(List<Finding> findings) {
        Map<UUID, List<Finding>> byClaim = new HashMap<>();
        for (Finding finding : findings) {
            if (REPLACING.contains(finding.kind()) || isDefinition(finding)) {
                claims(finding).forEach(claim -> byClaim.computeIfAbsent(claim, none -> new ArrayList<>())
                        .add(finding));
            }
        }
        return byClaim;
    }

    private static boolean replaces(Finding specific, Finding general) {
        return specific.kind().replaces(general.kind())
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
