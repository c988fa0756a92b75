package org.crosstally.comparison.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.mirror.Assertions;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.MirroredClaim;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.consensus.Neighbourhood;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Session;

/** Takes a page over into the mirror and marks every series that it reaches. Runs in the caller's transaction. */
@ApplicationScoped
class FeedPageWriter {

    private final RegisterStore records;
    private final ClaimStore claims;
    private final SeriesStore series;
    private final NeighbourIndex surroundings;

    FeedPageWriter(RegisterStore records, ClaimStore claims, SeriesStore series, NeighbourIndex surroundings) {
        this.records = records;
        this.claims = claims;
        this.series = series;
        this.surroundings = surroundings;
    }

    void write(Session session, FeedPage page) {
        Registers before = records.current(session);
        // Before the page's articles are saved: a claim was read from the snapshot that there was when it was recorded.
        PageTexts texts = PageTexts.of(page, records.textsOf(session, PageTexts.articles(page)));
        Registers after = save(session, page, before);
        AffectedRecords ripples = new AffectedRecords(before, after, page);
        Set<UUID> dirty = new HashSet<>(claims.dependents(session, ripples.articles, ripples.outlets, ripples.origins));
        dirty.addAll(series.ofMeasures(session, ripples.retunedMeasures).keySet());

        SeriesChanges movements = SeriesChanges.none();
        if (ripples.rekey()) {
            rekey(session, ripples, after, movements);
        }
        record(session, page.claims(), after, texts, movements);

        Map<UUID, SeriesKey> moved = new HashMap<>(series.ofMeasures(session, ripples.movedMeasures));
        moved.putAll(series.ofParties(session, ripples.movedParties));
        dirty.addAll(movements.touched());
        dirty.addAll(surroundings.update(session, movements, moved, after));
        Set<UUID> surrounded = wholes(session, movements, moved, after);
        surrounded.removeAll(dirty);
        series.markDirty(session, dirty);
        series.markSurrounded(session, surrounded);
    }

    /** The totals of the changed series, and the series whose lead times are compared with their lots. */
    private Set<UUID> wholes(
            Session session, SeriesChanges movements, Map<UUID, SeriesKey> moved, Registers registers) {
        Map<UUID, SeriesKey> parts = new HashMap<>(moved);
        parts.putAll(movements.keys());
        Set<UUID> unknown = new HashSet<>(movements.touched());
        unknown.removeAll(parts.keySet());
        parts.putAll(series.keys(session, unknown));
        Context context = Contexts.of(registers, parts.values(), List.of());
        Map<UUID, SeriesKey> wholes = new HashMap<>();
        Set<String> lots = new HashSet<>();
        for (SeriesKey part : parts.values()) {
            Neighbourhood.wholes(part, context).forEach(whole -> wholes.put(SeriesIds.of(whole), whole));
            Neighbourhood.lot(part).ifPresent(lots::add);
        }
        Set<UUID> found = new HashSet<>(series.keys(session, wholes.keySet()).keySet());
        if (!lots.isEmpty()) {
            found.addAll(series.seeking(session, lots));
        }
        return found;
    }

    private Registers save(Session session, FeedPage page, Registers before) {
        records.save(session, "article", page.articles(), 0);
        if (!page.changesRegisters()) {
            return before;
        }
        long tick = records.nextTick(session);
        records.save(session, "measure", page.records().measures(), tick);
        records.save(session, "party", page.records().parties(), tick);
        records.save(session, "place", page.records().places(), tick);
        records.save(session, "event", page.records().events(), tick);
        records.save(session, "outlet", page.records().outlets(), tick);
        return before.with(page.records(), tick);
    }

    /** Claims whose key names a measure or party that was merged, or that is itself again, move to other series. */
    private void rekey(Session session, AffectedRecords ripples, Registers after, SeriesChanges movements) {
        Set<UUID> from = new HashSet<>(
                series.ofMeasures(session, ripples.rekeyedMeasures).keySet());
        from.addAll(series.ofParties(session, ripples.rekeyedParties).keySet());
        List<MirroredClaim> candidates = new ArrayList<>(claims.inSeries(session, from));
        if (ripples.cures()) {
            candidates.addAll(claims.withObstacle(session));
        }
        Assertions assertions = Assertions.forKeys(after);
        List<MirroredClaim> changed = new ArrayList<>();
        for (MirroredClaim each : candidates) {
            MirroredClaim now = place(each.claim(), assertions, SourceText.UNKNOWN, movements);
            if (!Objects.equals(now.seriesId(), each.seriesId()) || !Objects.equals(now.obstacle(), each.obstacle())) {
                changed.add(now);
                if (each.seriesId() != null) {
                    movements.outOf(each.seriesId());
                }
            }
        }
        series.add(session, movements.keys().values());
        claims.move(session, changed);
    }

    private void record(
            Session session, List<Claim> news, Registers registers, PageTexts texts, SeriesChanges movements) {
        if (news.isEmpty()) {
            return;
        }
        Assertions assertions = Assertions.forKeys(registers);
        List<UUID> revised = news.stream()
                .filter(claim -> claim.revision() > 1)
                .map(Claim::id)
                .toList();
        if (!revised.isEmpty()) {
            claims.seriesOf(session, revised).values().forEach(movements::outOf);
        }
        List<MirroredClaim> placed = news.stream()
                .map(claim -> place(claim, assertions, texts.of(claim), movements))
                .collect(Collectors.toList());
        series.add(session, movements.keys().values());
        claims.add(session, placed);
    }

    private static MirroredClaim place(Claim claim, Assertions assertions, SourceText text, SeriesChanges movements) {
        if (!MirroredClaim.isLive(claim)) {
            return new MirroredClaim(claim, null, null, text);
        }
        Assertions.Place place = assertions.place(claim);
        if (place.key() == null) {
            return new MirroredClaim(claim, null, place.obstacle(), text);
        }
        UUID id = SeriesIds.of(place.key());
        movements.into(id, place.key());
        return new MirroredClaim(claim, id, null, text);
    }
}
