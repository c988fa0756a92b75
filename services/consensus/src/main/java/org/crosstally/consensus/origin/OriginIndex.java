package org.crosstally.consensus.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.DatedInterval;

/**
 * Finds the independent origin of each claim. A named origin is one, whoever repeats it. If an outlet is named as the
 * origin, the claim goes back to the origin that this outlet itself names for that day; outlets that name each other
 * are one origin. An outlet that names no origin is its own, together with its owner group. Copies of one text without
 * an origin have that of the copy that names one, else one together. Agreement alone is never taken for copying.
 */
public final class OriginIndex {

    /** The prefix of an outlet's id where the outlet is an origin. */
    public static final String OUTLET = "outlet:";

    private final Map<UUID, Integer> byClaim = new HashMap<>();
    private final List<IndependentOrigin> origins = new ArrayList<>();

    /** The origins of the claims of one series. */
    public static OriginIndex of(List<Assertion> members) {
        OriginIndex origins = new OriginIndex();
        Map<String, String> groups = groups(members);
        Map<String, String> originOfCopies = originOfCopies(members, groups);
        Map<Said, Set<String>> named = namedByOutlets(members, groups);
        Map<String, List<Assertion>> byOrigin = members.stream()
                .collect(Collectors.groupingBy(member -> independent(member, groups, originOfCopies, named)));
        new TreeMap<>(byOrigin).forEach((id, claims) -> {
            claims.forEach(member -> origins.byClaim.put(member.claimId(), origins.origins.size()));
            origins.origins.add(new IndependentOrigin(
                    id, name(claims), claims.stream().map(Assertion::claimId).toList(), joinedBy(id, claims, groups)));
        });
        return origins;
    }

    public List<IndependentOrigin> all() {
        return List.copyOf(origins);
    }

    /** The index of a claim's origin. The claim must be one of those that this index was made of. */
    public int indexOf(Assertion member) {
        return Objects.requireNonNull(byClaim.get(member.claimId()), "claim of another series");
    }

    public String id(int origin) {
        return origins.get(origin).id();
    }

    /** The distinct origin ids of {@code intervals}, in order. */
    public List<String> ids(List<DatedInterval> intervals) {
        return originsOf(intervals).stream().mapToObj(this::id).toList();
    }

    /** The origins of {@code intervals}, as a set of indexes. */
    public static BitSet originsOf(Collection<DatedInterval> intervals) {
        BitSet origins = new BitSet();
        intervals.forEach(interval -> origins.set(interval.origin()));
        return origins;
    }

    /** The origin that one claim shows by itself: the named one, else the owner group, else the outlet. */
    public static String own(Assertion.Source source) {
        if (source.originId() != null) {
            return source.originId();
        }
        return source.ownerGroup() != null ? "group:" + source.ownerGroup() : OUTLET + source.outletId();
    }

    /** An outlet or its group, on one day: the key to the origins that it names. */
    private record Said(String outlet, LocalDate day) {}

    private static String independent(
            Assertion member,
            Map<String, String> groups,
            Map<String, String> originOfCopies,
            Map<Said, Set<String>> named) {
        String cluster = member.source().nearDuplicateOf();
        if (member.source().originId() == null) {
            return cluster == null ? own(member.source()) : originOfCopies.getOrDefault(cluster, own(member.source()));
        }
        LocalDate day = member.day();
        String at = origin(member.source(), groups);
        List<String> order = new ArrayList<>();
        while (!order.contains(at)) {
            Set<String> next = named.getOrDefault(new Said(at, day), Set.of());
            if (next.size() != 1) {
                return at;
            }
            order.add(at);
            at = next.iterator().next();
        }
        // Outlets that name each other count as one origin, with the id of the first.
        return order.subList(order.indexOf(at), order.size()).stream()
                .min(String::compareTo)
                .orElseThrow();
    }

    /** The named origin; where that is an outlet of an owner group, the group. */
    private static String origin(Assertion.Source source, Map<String, String> groups) {
        return groups.getOrDefault(source.originId(), source.originId());
    }

    private static Map<String, String> groups(List<Assertion> members) {
        Map<String, String> groups = new HashMap<>();
        for (Assertion member : members) {
            if (member.source().ownerGroup() != null) {
                groups.put(
                        OUTLET + member.source().outletId(),
                        "group:" + member.source().ownerGroup());
            }
        }
        return groups;
    }

    private static Map<Said, Set<String>> namedByOutlets(List<Assertion> members, Map<String, String> groups) {
        // Only an outlet that is named as an origin needs its own origins resolved.
        Set<String> origins = members.stream()
                .filter(member -> member.source().originId() != null)
                .map(member -> origin(member.source(), groups))
                .collect(Collectors.toSet());
        Map<Said, Set<String>> named = new HashMap<>();
        for (Assertion member : members) {
            if (member.source().originId() != null) {
                String outlet = OUTLET + member.source().outletId();
                String self = groups.getOrDefault(outlet, outlet);
                String origin = origin(member.source(), groups);
                if (origins.contains(self) && !origin.equals(self)) {
                    named.computeIfAbsent(new Said(self, member.day()), none -> new HashSet<>())
                            .add(origin);
                }
            }
        }
        return named;
    }

    /** For each cluster of near duplicates the origin of the copies that name none. */
    private static Map<String, String> originOfCopies(List<Assertion> members, Map<String, String> groups) {
        Map<String, TreeSet<String>> named = new HashMap<>();
        Map<String, TreeSet<String>> unnamed = new HashMap<>();
        for (Assertion member : members) {
            String cluster = member.source().nearDuplicateOf();
            if (cluster != null) {
                boolean silent = member.source().originId() == null;
                (silent ? unnamed : named)
                        .computeIfAbsent(cluster, key -> new TreeSet<>())
                        .add(silent ? own(member.source()) : origin(member.source(), groups));
            }
        }
        Map<String, String> originOfCopies = new HashMap<>();
        unnamed.forEach((cluster, own) -> {
            TreeSet<String> origins = named.getOrDefault(cluster, new TreeSet<>());
            originOfCopies.put(cluster, origins.size() == 1 ? origins.first() : own.first());
        });
        return originOfCopies;
    }

    private static String name(List<Assertion> claims) {
        return claims.stream()
                .filter(claim -> claim.source().originId() != null)
                .map(claim -> claim.source().spokenName())
                .min(String::compareTo)
                .orElseGet(() -> claims.stream()
                        .map(claim -> claim.source().spokenName())
                        .min(String::compareTo)
                        .orElse("?"));
    }

    private static List<String> joinedBy(String id, List<Assertion> claims, Map<String, String> groups) {
        Set<String> articles = new HashSet<>();
        Set<String> outlets = new HashSet<>();
        boolean attributed = false;
        boolean credited = false;
        boolean passedOn = false;
        boolean copied = false;
        for (Assertion claim : claims) {
            Assertion.Source source = claim.source();
            articles.add(source.articleId());
            outlets.add(source.outletId());
            boolean named = source.originId() != null;
            boolean wire = named
                    && source.originId().startsWith(OUTLET)
                    && claim.evidence().chain().isEmpty();
            attributed |= named && !wire;
            credited |= wire;
            passedOn |= named && !origin(source, groups).equals(id);
            copied |= source.nearDuplicateOf() != null;
        }
        if (articles.size() < 2) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        add(reasons, attributed, "ATTRIBUTION");
        add(reasons, credited, "WIRE_CREDIT");
        add(reasons, passedOn, "CHAIN");
        add(reasons, copied, "NEAR_DUPLICATE");
        add(reasons, !attributed && !credited && outlets.size() > 1 && !copied, "OWNER_GROUP");
        add(reasons, !attributed && !credited && outlets.size() == 1, "SAME_OUTLET");
        return List.copyOf(reasons);
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
