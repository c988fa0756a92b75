package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who counts as one. A named origin is one voice, whoever repeats it. An outlet that names nobody speaks for itself, and
 * so does its whole owner group; copies of one text that name nobody are one voice, and that of the origin which another
 * copy names. Plain agreement is never taken for copying.
 */
final class Voices {

    private final Map<UUID, String> byClaim = new HashMap<>();
    private final TreeMap<String, Integer> index = new TreeMap<>();
    private final List<SeriesAnalysis.Voice> voices = new ArrayList<>();

    static Voices of(List<Assertion> members) {
        Voices voices = new Voices();
        Map<String, String> spokesmen = spokesmen(members);
        TreeMap<String, List<Assertion>> claims = new TreeMap<>();
        for (Assertion member : members) {
            String cluster = member.source().nearDuplicateOf();
            String id = member.source().originId() == null && cluster != null
                    ? spokesmen.get(cluster)
                    : ownVoice(member.source());
            voices.byClaim.put(member.claimId(), id);
            claims.computeIfAbsent(id, key -> new ArrayList<>()).add(member);
        }
        claims.forEach((id, behind) -> {
            voices.index.put(id, voices.voices.size());
            voices.voices.add(new SeriesAnalysis.Voice(
                    id, name(behind), behind.stream().map(Assertion::claimId).toList(), joinedBy(behind)));
        });
        return voices;
    }

    List<SeriesAnalysis.Voice> all() {
        return List.copyOf(voices);
    }

    int indexOf(Assertion member) {
        return index.get(byClaim.get(member.claimId()));
    }

    String id(int voice) {
        return voices.get(voice).id();
    }

    /** For each cluster of near duplicates the voice of the copies that name nobody. */
    private static Map<String, String> spokesmen(List<Assertion> members) {
        Map<String, TreeSet<String>> named = new HashMap<>();
        Map<String, TreeSet<String>> unnamed = new HashMap<>();
        for (Assertion member : members) {
            String cluster = member.source().nearDuplicateOf();
            if (cluster != null) {
                Map<String, TreeSet<String>> side = member.source().originId() == null ? unnamed : named;
                side.computeIfAbsent(cluster, key -> new TreeSet<>()).add(ownVoice(member.source()));
            }
        }
        Map<String, String> spokesmen = new HashMap<>();
        unnamed.forEach((cluster, own) -> {
            TreeSet<String> origins = named.getOrDefault(cluster, new TreeSet<>());
            spokesmen.put(cluster, origins.size() == 1 ? origins.first() : own.first());
        });
        return spokesmen;
    }

    private static String ownVoice(Assertion.Source source) {
        if (source.originId() != null) {
            return source.originId();
        }
        return source.ownerGroup() != null ? "group:" + source.ownerGroup() : "outlet:" + source.outletId();
    }

    private static String name(List<Assertion> behind) {
        return behind.stream()
                .filter(claim -> claim.source().originId() != null)
                .map(claim -> claim.source().spokenName())
                .min(String::compareTo)
                .orElseGet(() -> behind.stream()
                        .map(claim -> claim.source().spokenName())
                        .min(String::compareTo)
                        .orElse("?"));
    }

    private static List<String> joinedBy(List<Assertion> behind) {
        Set<String> articles = new HashSet<>();
        Set<String> outlets = new HashSet<>();
        boolean attributed = false;
        boolean copied = false;
        for (Assertion claim : behind) {
            articles.add(claim.source().articleId());
            outlets.add(claim.source().outletId());
            attributed |= claim.source().originId() != null;
            copied |= claim.source().nearDuplicateOf() != null;
        }
        List<String> reasons = new ArrayList<>();
        if (articles.size() > 1) {
            if (attributed) {
                reasons.add("ATTRIBUTION");
            }
            if (copied) {
                reasons.add("NEAR_DUPLICATE");
            }
            if (!attributed && outlets.size() > 1 && !copied) {
                reasons.add("OWNER_GROUP");
            }
            if (!attributed && outlets.size() == 1) {
                reasons.add("SAME_OUTLET");
            }
        }
        return List.copyOf(reasons);
    }
}
