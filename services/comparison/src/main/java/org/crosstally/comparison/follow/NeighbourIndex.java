package org.crosstally.comparison.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.series.SeriesStore.Pair;
import org.crosstally.consensus.Neighbourhood;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;

/**
 * Maintains the index by which series find their neighbours, and the home in which the claims of a vaguer series are compared;
 * returns which other series a page affects. A series without a member is not in the index. The follower alone writes this, one transaction
 * at a time, so two series that become dirty together always find each other.
 */
@ApplicationScoped
class NeighbourIndex {

    private final SeriesStore series;
    private final ClaimStore claims;

    NeighbourIndex(SeriesStore series, ClaimStore claims) {
        this.series = series;
        this.claims = claims;
    }

    /**
     * @param movements what claims did
     * @param moved series whose neighbours may have changed for another reason: a measure got a broader one, a party a whole
     * @return further series to analyse
     */
    Set<UUID> update(Session session, SeriesChanges movements, Map<UUID, SeriesKey> moved, Registers registers) {
        Set<UUID> involved = union(movements.touched(), moved.keySet());
        if (involved.isEmpty()) {
            return Set.of();
        }
        Map<UUID, SeriesKey> keys = new HashMap<>(movements.keys());
        keys.putAll(moved);
        fetch(session, involved, keys);
        Set<UUID> occupied = union(movements.gained(), claims.occupied(session, involved));
        Set<UUID> findable = series.findable(session, involved);

        Set<UUID> vanishing = difference(findable, occupied);
        Set<UUID> placed = difference(occupied, findable);
        moved.keySet().stream().filter(occupied::contains).forEach(placed::add);

        Set<UUID> unsettled = union(vanishing, placed);
        unsettled.addAll(vaguer(session, union(vanishing, moved.keySet()), keys));
        place(session, vanishing, placed, keys, registers);
        unsettled.addAll(vaguer(session, placed, keys));

        Set<UUID> reached = new HashSet<>(moved.keySet());
        reached.addAll(settleHomes(session, unsettled, vanishing, keys));
        // A claim that came or went also counts where its series is housed.
        reached.addAll(series.homes(session, involved).values());
        return reached;
    }

    private void place(
            Session session, Set<UUID> vanishing, Set<UUID> placed, Map<UUID, SeriesKey> keys, Registers registers) {
        Context context = Contexts.of(registers, placed.stream().map(keys::get).toList(), List.of());
        Map<UUID, Neighbourhood> places = new HashMap<>();
        vanishing.forEach(id -> places.put(id, new Neighbourhood(Set.of(), Set.of())));
        placed.forEach(id -> places.put(id, Neighbourhood.of(keys.get(id), context)));
        series.place(session, places);
    }

    /** Series around {@code here} that know less, and might be housed in one of them. */
    private Set<UUID> vaguer(Session session, Set<UUID> here, Map<UUID, SeriesKey> keys) {
        Set<UUID> vaguer = new HashSet<>();
        for (Pair pair : neighbours(session, here, keys)) {
            if (keys.get(pair.other()).isVaguerThan(keys.get(pair.one()))) {
                vaguer.add(pair.other());
            }
        }
        return vaguer;
    }

    /** Finds the home of each of {@code unsettled} again. Returns them and their homes, old and new, where that changed. */
    private Set<UUID> settleHomes(Session session, Set<UUID> unsettled, Set<UUID> vanished, Map<UUID, SeriesKey> keys) {
        Map<UUID, List<SeriesKey>> around = new HashMap<>();
        for (Pair pair : neighbours(session, difference(unsettled, vanished), keys)) {
            around.computeIfAbsent(pair.one(), none -> new ArrayList<>()).add(keys.get(pair.other()));
        }
        Map<UUID, UUID> before = series.homes(session, unsettled);
        Map<UUID, UUID> changed = new HashMap<>();
        Set<UUID> reached = new HashSet<>();
        for (UUID id : unsettled) {
            UUID home = keys.get(id)
                    .home(around.getOrDefault(id, List.of()))
                    .map(SeriesIds::of)
                    .orElse(null);
            UUID old = before.get(id);
            if (!Objects.equals(home, old)) {
                changed.put(id, home);
                reached.add(id);
                reached.add(home == null ? old : home);
                reached.add(old == null ? home : old);
            }
        }
        series.house(session, changed);
        return reached;
    }

    private List<Pair> neighbours(Session session, Set<UUID> here, Map<UUID, SeriesKey> keys) {
        if (here.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = series.neighbours(session, here, SeriesStore.MOST_NEIGHBOURS);
        fetch(session, pairs.stream().map(Pair::other).toList(), keys);
        return pairs;
    }

    private void fetch(Session session, Collection<UUID> ids, Map<UUID, SeriesKey> keys) {
        List<UUID> missing = ids.stream().filter(id -> !keys.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            keys.putAll(series.keys(session, missing));
        }
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        Set<UUID> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<UUID> difference(Set<UUID> all, Set<UUID> without) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
