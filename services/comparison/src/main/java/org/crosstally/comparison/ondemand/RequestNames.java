package org.crosstally.comparison.ondemand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.EventType;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewParty;
import org.crosstally.api.NewPlace;
import org.crosstally.api.PartyKind;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.EventBuilder;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.MeasureBuilder;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.mirror.NewRecords;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.unit.Dimension;

/**
 * Resolves the names of a request: to a record that the request describes, else to one on record, else to a new one
 * whose id is computed from the folded name. So equal names are one, and the same request always gets the same ids.
 */
final class RequestNames {

    /** Above every recorded revision: what a request describes counts instead of what is on record. */
    private static final int DESCRIBED = Integer.MAX_VALUE;

    private final Session session;
    private final RegisterStore records;
    private final Map<String, Ref> known = new HashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final Set<String> describedParties = new HashSet<>();
    private final Registers recorded;

    RequestNames(Session session, RegisterStore records, ComparisonRequest request) {
        this.session = session;
        this.records = records;
        this.recorded = records.current(session);
        List<NewMeasure> newMeasures = request.measures() == null ? List.of() : request.measures();
        List<NewParty> newParties = request.parties() == null ? List.of() : request.parties();
        List<NewPlace> newPlaces = request.places() == null ? List.of() : request.places();
        newMeasures.forEach(each -> name("measure", each.name(), each.aliases()));
        newParties.forEach(each -> name("party", each.name(), each.aliases()));
        newPlaces.forEach(each -> name("place", each.name(), each.aliases()));
        newMeasures.forEach(this::describe);
        newParties.forEach(this::describe);
        newPlaces.forEach(this::describe);
    }

    /** The registers with all that was named so far. */
    Registers registers() {
        return recorded.with(new NewRecords(measures, parties, places, events, outlets), recorded.changedAt());
    }

    Ref party(String name) {
        return name == null ? null : refer("party", name);
    }

    /**
     * The place of a name: one that the request describes, as a place or as a party, else one on record, else the party of
     * that name.
     */
    Ref place(String name) {
        if (name == null) {
            return null;
        }
        String folded = Spelling.folded(name);
        if (known.containsKey("place:" + folded)) {
            return known.get("place:" + folded);
        }
        return describedParties.contains(folded)
                ? party(name)
                : onRecord("place", name).orElseGet(() -> party(name));
    }

    Ref event(String name) {
        return name == null ? null : refer("event", name);
    }

    Ref outlet(String name) {
        return refer("outlet", name);
    }

    /** Returns the measure; an unknown one gets the dimension and unit of the amount that it is first named with. */
    Measure measure(String name, Dimension dimension, String unit) {
        Ref ref = refer("measure", name);
        Measure measure = registers().measure(ref.id());
        if (measure == null) {
            measure = measure(ref, dimension, unit);
            measures.add(measure);
        }
        return measure;
    }

    private void name(String kind, String name, List<String> aliases) {
        Ref ref = refer(kind, name);
        if (kind.equals("party")) {
            describedParties.add(Spelling.folded(name));
            Stream.ofNullable(aliases)
                    .flatMap(List::stream)
                    .map(Spelling::folded)
                    .forEach(describedParties::add);
        }
        if (aliases != null) {
            aliases.forEach(alias -> known.put(kind + ":" + Spelling.folded(alias), ref));
        }
    }

    private Ref refer(String kind, String name) {
        return known.computeIfAbsent(kind + ":" + Spelling.folded(name), text -> onRecord(kind, name)
                .orElseGet(() -> new Ref(SeriesIds.of(text), name)));
    }

    private Optional<Ref> onRecord(String kind, String name) {
        return records.named(session, kind, name).stream()
                .map(id -> recorded.survivor(kind, id))
                .sorted()
                .findFirst()
                .map(id -> new Ref(id, recordedName(kind, id)));
    }

    private String recordedName(String kind, UUID id) {
        return switch (kind) {
            case "measure" -> recorded.recordedMeasure(id).name();
            case "outlet" -> recorded.outletRef(id).name();
            case "place" -> recorded.placeRef(id).name();
            case "event" -> recorded.events().ref(id).name();
            default -> recorded.partyRef(id).name();
        };
    }

    private void describe(NewMeasure given) {
        Ref ref = refer("measure", given.name());
        measures.add(MeasureBuilder.builder()
                .id(ref.id())
                .revision(DESCRIBED)
                .recordedAt(Instant.EPOCH)
                .name(given.name())
                .aliases(given.aliases())
                .definition(given.definition())
                .dimension(given.dimension())
                .unit(given.unit())
                .timeKind(given.timeKind())
                .tolerance(given.tolerance())
                .broader(given.broader() == null ? null : refer("measure", given.broader()))
                .maxDailyGrowth(given.maxDailyGrowth())
                .halfLifeDays(given.halfLifeDays() == null ? 0 : given.halfLifeDays())
                .important(Boolean.TRUE.equals(given.important()))
                .counts(given.counts())
                .of(given.of())
                .scope(given.scope())
                .plausible(given.plausible())
                .recognition(given.recognition())
                .confirmed(true)
                .build());
    }

    private void describe(NewParty given) {
        Ref ref = refer("party", given.name());
        List<Ref> wholes = given.partOf() == null
                ? List.of()
                : new TreeSet<>(given.partOf())
                        .stream()
                                .flatMap(
                                        name -> Stream.concat(Stream.of(party(name)), onRecord("place", name).stream()))
                                .toList();
        parties.add(new Party(
                ref.id(),
                DESCRIBED,
                Instant.EPOCH,
                null,
                given.name(),
                PartyKind.UNKNOWN,
                given.aliases(),
                wholes,
                given.key(),
                given.externalIds(),
                true,
                null,
                null));
    }

    private void describe(NewPlace given) {
        Ref ref = refer("place", given.name());
        places.add(new Place(
                ref.id(),
                DESCRIBED,
                Instant.EPOCH,
                null,
                given.name(),
                given.kind(),
                given.aliases(),
                given.key(),
                place(given.parent()),
                given.latitude(),
                given.longitude(),
                given.externalIds(),
                true,
                null,
                null));
    }

    /** Parties, events and outlets that only a claim names: known by their name alone. */
    void nameAll() {
        known.forEach((text, ref) -> {
            if (text.startsWith("party:") && registers().recordedParty(ref.id()) == null) {
                parties.add(new Party(
                        ref.id(),
                        1,
                        Instant.EPOCH,
                        null,
                        ref.name(),
                        PartyKind.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
            } else if (text.startsWith("event:") && registers().events().recorded(ref.id()) == null) {
                events.add(event(ref));
            } else if (text.startsWith("outlet:") && registers().recordedOutlet(ref.id()) == null) {
                outlets.add(new Outlet(
                        ref.id(), 1, Instant.EPOCH, null, ref.name(), null, null, null, null, false, null, null));
            }
        });
    }

    private static Event event(Ref ref) {
        return EventBuilder.builder()
                .id(ref.id())
                .revision(1)
                .recordedAt(Instant.EPOCH)
                .name(ref.name())
                .type(EventType.OTHER)
                .build();
    }

    private static Measure measure(Ref ref, Dimension dimension, String unit) {
        return MeasureBuilder.builder()
                .id(ref.id())
                .revision(1)
                .recordedAt(Instant.EPOCH)
                .name(ref.name())
                .dimension(dimension)
                .unit(unit)
                .build();
    }
}
