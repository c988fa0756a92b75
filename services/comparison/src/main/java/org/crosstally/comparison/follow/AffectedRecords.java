package org.crosstally.comparison.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.comparison.mirror.Registers;

/**
 * The measures, parties, places, events, outlets and articles that a page of the feed affects, as ids. A new record affects
 * nothing: no claim names it yet.
 */
final class AffectedRecords {

    /** Measures, and parties, places and events, in whose series a claim's key may have changed. */
    final Set<String> rekeyedMeasures = new HashSet<>();

    final Set<String> rekeyedParties = new HashSet<>();
    /** Measures, and parties, places and events, whose series may have other neighbours. */
    final Set<String> movedMeasures = new HashSet<>();

    final Set<String> movedParties = new HashSet<>();
    /** Measures whose series must be analysed again: another tolerance, and the like. */
    final Set<String> retunedMeasures = new HashSet<>();
    /** Whose claims count otherwise: as one with others, or no longer. */
    final Set<UUID> origins = new HashSet<>();

    final Set<UUID> outlets = new HashSet<>();
    final Set<UUID> articles = new HashSet<>();

    private final Registers before;
    private final Registers after;

    AffectedRecords(Registers before, Registers after, FeedPage page) {
        this.before = before;
        this.after = after;
        page.records().measures().forEach(this::measure);
        page.records().parties().forEach(this::party);
        page.records().places().forEach(this::place);
        page.records().events().forEach(this::event);
        page.records().outlets().forEach(this::outlet);
        page.articles().forEach(this::article);
    }

    boolean rekey() {
        return !(rekeyedMeasures.isEmpty() && rekeyedParties.isEmpty());
    }

    /** The new dimension or scope of a measure may cure claims that were compared with nothing. */
    boolean cures() {
        return !rekeyedMeasures.isEmpty();
    }

    private void measure(Measure now) {
        Measure old = before.recordedMeasure(now.id());
        if (old == null || old.revision() >= now.revision()) {
            return;
        }
        if (!sameRef(old.mergedInto(), now.mergedInto())
                || old.dimension() != now.dimension()
                || old.scope() != now.scope()) {
            addSurvivor(before, now.id(), rekeyedMeasures);
            addSurvivor(after, now.id(), rekeyedMeasures);
        }
        if (!sameRef(old.broader(), now.broader())) {
            addSurvivor(after, now.id(), movedMeasures);
            movedMeasures.addAll(narrower(before, now.id()));
            movedMeasures.addAll(narrower(after, now.id()));
        }
        if (!tuning(old).equals(tuning(now))) {
            addSurvivor(after, now.id(), retunedMeasures);
            retunedMeasures.addAll(narrower(after, now.id()));
        }
    }

    private void party(Party now) {
        Party old = before.recordedParty(now.id());
        if (old == null || old.revision() >= now.revision()) {
            return;
        }
        if (!sameRef(old.mergedInto(), now.mergedInto())) {
            for (Registers each : List.of(before, after)) {
                UUID survivor = each.party(now.id());
                rekeyedParties.add(survivor.toString());
                origins.addAll(each.partiesMergedInto(survivor));
                movedParties.addAll(each.partsOf(survivor.toString()));
            }
        }
        if (!Objects.equals(before.outletOf(now.id()), after.outletOf(now.id()))) {
            origins.addAll(after.partiesMergedInto(after.party(now.id())));
        }
        if (!ids(old.partOf()).equals(ids(now.partOf()))) {
            String survivor = after.party(now.id()).toString();
            movedParties.addAll(before.partsOf(survivor));
            movedParties.addAll(after.partsOf(survivor));
        }
    }

    private void place(Place now) {
        Place old = before.recordedPlace(now.id());
        if (old == null || old.revision() >= now.revision()) {
            return;
        }
        boolean merged = !sameRef(old.mergedInto(), now.mergedInto());
        if (merged || !sameRef(old.parent(), now.parent())) {
            for (Registers each : List.of(before, after)) {
                String survivor = each.place(now.id()).toString();
                movedParties.addAll(each.partsOf(survivor));
                if (merged) {
                    rekeyedParties.add(survivor);
                }
            }
        }
    }

    private void event(Event now) {
        Event old = before.events().recorded(now.id());
        if (old == null || old.revision() >= now.revision()) {
            return;
        }
        boolean merged = !sameRef(old.mergedInto(), now.mergedInto());
        if (merged || !sameRef(old.partOf(), now.partOf())) {
            for (Registers each : List.of(before, after)) {
                String survivor = each.events().survivor(now.id()).toString();
                movedParties.addAll(each.partsOf(survivor));
                if (merged) {
                    rekeyedParties.add(survivor);
                }
            }
        }
    }

    private void outlet(Outlet now) {
        Outlet old = before.recordedOutlet(now.id());
        if (old == null || !names(old).equals(names(now))) {
            // Who was named as a party so far may be this outlet, or no longer.
            origins.addAll(after.partiesThatAre(now));
            if (old != null) {
                origins.addAll(after.partiesThatAre(old));
            }
        }
        if (old == null || old.revision() >= now.revision()) {
            return;
        }
        if (!sameRef(old.mergedInto(), now.mergedInto()) || !Objects.equals(old.ownerGroup(), now.ownerGroup())) {
            outlets.addAll(before.outletsMergedInto(before.outlet(now.id())));
            outlets.addAll(after.outletsMergedInto(after.outlet(now.id())));
        }
    }

    private static Set<String> names(Outlet outlet) {
        Set<String> names = new HashSet<>(outlet.aliases() == null ? Set.of() : outlet.aliases());
        names.add(outlet.name());
        return names;
    }

    private void article(Article now) {
        // The first revision may name near-duplicates that are on record, but its own claims come behind it.
        if (now.revision() > 1) {
            articles.add(now.id());
            if (now.nearDuplicates() != null) {
                now.nearDuplicates().forEach(other -> articles.add(other.article()));
            }
        }
    }

    private static void addSurvivor(Registers registers, UUID id, Set<String> into) {
        Measure survivor = registers.measure(id);
        into.add((survivor == null ? id : survivor.id()).toString());
    }

    private static Set<String> narrower(Registers registers, UUID id) {
        Set<String> survivor = new HashSet<>();
        addSurvivor(registers, id, survivor);
        return registers.narrowerThan(survivor.iterator().next());
    }

    private static List<Object> tuning(Measure measure) {
        List<Object> all = new ArrayList<>();
        all.add(measure.tolerance() == null ? null : measure.tolerance().stripTrailingZeros());
        all.add(
                measure.maxDailyGrowth() == null
                        ? null
                        : measure.maxDailyGrowth().stripTrailingZeros());
        all.add(measure.halfLifeDays());
        all.add(measure.important());
        all.add(measure.unit());
        all.add(measure.name());
        return all;
    }

    private static boolean sameRef(Ref one, Ref other) {
        return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
    }

    private static Set<UUID> ids(List<Ref> refs) {
        Set<UUID> ids = new HashSet<>();
        if (refs != null) {
            refs.forEach(ref -> ids.add(ref.id()));
        }
        return ids;
    }
}
