package org.crosstally.comparison.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.consensus.model.MeasureProfile;

/**
 * Measures, parties, places, events and outlets in memory, with their merges and part-of links. Immutable: {@link #with} returns a new
 * object, so that an analysis never sees half a change. A record takes some hundred bytes.
 */
public final class Registers {

    /** Empty registers. */
    public static final Registers EMPTY = new Registers(
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            new EventRegister(PersistentMap.empty()),
            NamesInUse.NONE,
            NamesInUse.NONE,
            0);

    private final PersistentMap<UUID, Measure> measures;
    private final PersistentMap<UUID, Party> parties;
    private final PersistentMap<UUID, Place> places;
    private final PersistentMap<UUID, Outlet> outlets;
    private final EventRegister events;
    private final NamesInUse partyNames;
    private final NamesInUse outletNames;
    private final long changedAt;

    private Registers(
            PersistentMap<UUID, Measure> measures,
            PersistentMap<UUID, Party> parties,
            PersistentMap<UUID, Place> places,
            PersistentMap<UUID, Outlet> outlets,
            EventRegister events,
            NamesInUse partyNames,
            NamesInUse outletNames,
            long changedAt) {
        this.measures = measures;
        this.parties = parties;
        this.places = places;
        this.outlets = outlets;
        this.events = events;
        this.partyNames = partyNames;
        this.outletNames = outletNames;
        this.changedAt = changedAt;
    }

    /**
     * These registers with newer revisions in place of older ones.
     *
     * @param tick of the newest page that brought them
     */
    public Registers with(NewRecords news, long tick) {
        Map<UUID, Measure> someMeasures = newer(news.measures(), measures);
        Map<UUID, Party> someParties = newer(news.parties(), parties);
        Map<UUID, Place> somePlaces = newer(news.places(), places);
        Map<UUID, Event> someEvents = newer(news.events(), events.all());
        Map<UUID, Outlet> someOutlets = newer(news.outlets(), outlets);
        boolean changes = someMeasures.keySet().stream().anyMatch(id -> measures.get(id) != null)
                || someParties.keySet().stream().anyMatch(id -> parties.get(id) != null)
                || somePlaces.keySet().stream().anyMatch(id -> places.get(id) != null || parties.get(id) != null)
                || someEvents.keySet().stream().anyMatch(id -> events.recorded(id) != null)
                || someOutlets.values().stream().anyMatch(this::concernsOthers);
        return new Registers(
                measures.with(someMeasures),
                parties.with(someParties),
                places.with(somePlaces),
                outlets.with(someOutlets),
                events.with(someEvents),
                partyNames.with(someParties.values(), parties::get, Registers::names),
                outletNames.with(someOutlets.values(), outlets::get, Registers::names),
                changes ? tick : changedAt);
    }

    /** Whether claims on record may depend on this revision: the outlet was known, or parties have one of its names. */
    private boolean concernsOthers(Outlet outlet) {
        return outlets.get(outlet.id()) != null
                || names(outlet).anyMatch(name -> !partyNames.of(name).isEmpty());
    }

    private static <T extends Recorded> Map<UUID, T> newer(Collection<T> all, PersistentMap<UUID, T> known) {
        Map<UUID, T> newer = new HashMap<>();
        for (T each : all) {
            T other = newer.getOrDefault(each.id(), known.get(each.id()));
            if (other == null || each.revision() >= other.revision()) {
                newer.put(each.id(), each);
            }
        }
        return newer;
    }

    /**
     * Tick of the last page that changed what claims on record may depend on. A record that is new changes nothing for those
     * that were there before it, so what was made of them then is still right.
     */
    public long changedAt() {
        return changedAt;
    }

    /** The measure as recorded, merges not followed; null when unknown. */
    public Measure recordedMeasure(UUID id) {
        return measures.get(id);
    }

    /** The party as recorded, merges not followed; null when unknown. */
    public Party recordedParty(UUID id) {
        return parties.get(id);
    }

    /** The place as recorded, merges not followed; null when unknown. */
    public Place recordedPlace(UUID id) {
        return places.get(id);
    }

    /** The events. */
    public EventRegister events() {
        return events;
    }

    /** The outlet as recorded, merges not followed; null when unknown. */
    public Outlet recordedOutlet(UUID id) {
        return outlets.get(id);
    }

    /** Returns the measure with merges followed; null when unknown. */
    public Measure measure(UUID id) {
        return measures.get(Links.survivor(
                id,
                each -> measures.get(each) == null ? null : measures.get(each).mergedInto()));
    }

    /** Returns the id of the party with merges followed; itself when it is not on record. */
    public UUID party(UUID id) {
        return Links.survivor(
                id, each -> parties.get(each) == null ? null : parties.get(each).mergedInto());
    }

    /**
     * Returns the id of the place with merges followed; itself when it is not on record. A place that was recorded as a party
     * has the party's id: until the place itself arrives, what the party was merged into counts.
     */
    public UUID place(UUID id) {
        return Links.survivor(id, each -> {
            Place place = places.get(each);
            Party former = place == null ? parties.get(each) : null;
            return place != null ? place.mergedInto() : former == null ? null : former.mergedInto();
        });
    }

    /** Returns the id of the outlet with merges followed; itself when it is not on record. */
    public UUID outlet(UUID id) {
        return Links.survivor(
                id, each -> outlets.get(each) == null ? null : outlets.get(each).mergedInto());
    }

    /** The party as a reference with its present name; null for null. */
    public Ref partyRef(UUID id) {
        if (id == null) {
            return null;
        }
        UUID survivor = party(id);
        return new Ref(survivor, nameOfParty(survivor));
    }

    /** The place as a reference with its present name; null for null. */
    public Ref placeRef(UUID id) {
        if (id == null) {
            return null;
        }
        UUID survivor = place(id);
        Place place = places.get(survivor);
        return place == null ? new Ref(survivor, nameOfParty(survivor)) : new Ref(survivor, place.name());
    }

    private String nameOfParty(UUID id) {
        return parties.get(id) == null ? null : parties.get(id).name();
    }

    /** The outlet as a reference with its present name. */
    public Ref outletRef(UUID id) {
        UUID survivor = outlet(id);
        Outlet outlet = outlets.get(survivor);
        return new Ref(survivor, outlet == null ? null : outlet.name());
    }

    /** The outlet that a party is: one of its names or aliases is the outlet's. Null when it is none. */
    public UUID outletOf(UUID party) {
        Party recorded = party == null ? null : parties.get(party(party));
        if (recorded == null) {
            return null;
        }
        return names(recorded)
                .map(outletNames::first)
                .filter(java.util.Objects::nonNull)
                .map(this::outlet)
                .min(UUID::compareTo)
                .orElse(null);
    }

    /** The parties that have a name or alias in common with {@code outlet}, and those merged with them. */
    public Set<UUID> partiesThatAre(Outlet outlet) {
        Set<UUID> found = new HashSet<>();
        names(outlet)
                .flatMap(name -> partyNames.of(name).stream())
                .forEach(party -> found.addAll(partiesMergedInto(party(party))));
        return found;
    }

    private static Stream<String> names(Party party) {
        return Stream.concat(Stream.of(party.name()), aliases(party.aliases()));
    }

    private static Stream<String> names(Outlet outlet) {
        return Stream.concat(Stream.of(outlet.name()), aliases(outlet.aliases()));
    }

    private static Stream<String> aliases(List<String> aliases) {
        return aliases == null ? Stream.empty() : aliases.stream();
    }

    /** Returns the id of the record that this one was merged into, or its own. */
    public UUID survivor(String kind, UUID id) {
        return switch (kind) {
            case "measure" -> measure(id) == null ? id : measure(id).id();
            case "outlet" -> outlet(id);
            case "place" -> place(id);
            case "event" -> events.survivor(id);
            default -> party(id);
        };
    }

    /** The present name found a value of a facet; null where the value is no id. */
    public String nameOf(String facet, String value) {
        return switch (facet) {
            case "measure" ->
                recordedMeasure(UUID.fromString(value)) == null
                        ? null
                        : recordedMeasure(UUID.fromString(value)).name();
            case "outlet" -> outletRef(UUID.fromString(value)).name();
            case "subject", "origin" -> partyRef(UUID.fromString(value)).name();
            default -> null;
        };
    }

    /** The present names of these parties, places and events, by id; those without a record, or named inline, are left out. */
    public Map<String, String> namesOf(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        for (String id : ids) {
            UUID recorded = uuid(id);
            if (recorded != null) {
                Stream.of(events.ref(recorded), placeRef(recorded))
                        .map(Ref::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(name -> names.put(id, name));
            }
        }
        return names;
    }

    /** Every party whose merges lead to {@code survivor}, itself included. */
    public Set<UUID> partiesMergedInto(UUID survivor) {
        Set<UUID> found = new HashSet<>(Set.of(survivor));
        parties.forEach((id, party) -> addIfMerged(found, id, party(id), survivor));
        return found;
    }

    /** Every outlet whose merges lead to {@code survivor}, itself included. */
    public Set<UUID> outletsMergedInto(UUID survivor) {
        Set<UUID> found = new HashSet<>(Set.of(survivor));
        outlets.forEach((id, outlet) -> addIfMerged(found, id, outlet(id), survivor));
        return found;
    }

    private static void addIfMerged(Set<UUID> found, UUID id, UUID mergedInto, UUID survivor) {
        if (mergedInto.equals(survivor)) {
            found.add(id);
        }
    }

    /** Everything of which these parties, places and events are a part, over any number of steps; merges followed, by id. */
    public Map<String, Set<String>> wholesFrom(Collection<String> ids) {
        return Links.from(ids, this::directWholes);
    }

    /** Every party, place and event that is a part of {@code whole}, over any number of steps, {@code whole} included. */
    public Set<String> partsOf(String whole) {
        Map<String, Set<String>> parts = new HashMap<>();
        parties.forEach((recorded, party) -> {
            String id = party(recorded).toString();
            directWholes(recorded.toString()).forEach(each -> parts.computeIfAbsent(each, none -> new HashSet<>())
                    .add(id));
        });
        places.forEach((recorded, place) -> containing(recorded)
                .ifPresent(parent -> parts.computeIfAbsent(parent.toString(), none -> new HashSet<>())
                        .add(place(recorded).toString())));
        events.forEach((recorded, event) -> events.containing(recorded)
                .ifPresent(above -> parts.computeIfAbsent(above.toString(), none -> new HashSet<>())
                        .add(events.survivor(recorded).toString())));
        return Links.closure(whole, parts);
    }

    /** Every measure that {@code broad} contains, over any number of steps, itself included. */
    public Set<String> narrowerThan(String broad) {
        Map<String, Set<String>> narrower = new HashMap<>();
        measures.forEach((id, measure) -> {
            if (measure.broader() != null) {
                narrower.computeIfAbsent(standingMeasure(measure.broader().id()), none -> new HashSet<>())
                        .add(standingMeasure(id));
            }
        });
        return Links.closure(broad, narrower);
    }

    /** The facts of these measures and of all that contain them. */
    public Map<String, MeasureProfile> factsFrom(Collection<String> ids) {
        Map<String, MeasureProfile> facts = new HashMap<>();
        for (String id : ids) {
            String at = id;
            while (at != null && !facts.containsKey(at)) {
                Measure measure = measure(UUID.fromString(at));
                if (measure == null) {
                    break;
                }
                String broader = measure.broader() == null
                        ? null
                        : standingMeasure(measure.broader().id());
                facts.put(at, MeasureProfiles.of(measure, at.equals(broader) ? null : broader));
                at = broader;
            }
        }
        return facts;
    }

    private Set<String> directWholes(String id) {
        UUID recorded = uuid(id);
        if (recorded == null) {
            return Set.of();
        }
        Set<String> wholes = new HashSet<>();
        Party party = parties.get(party(recorded));
        if (party != null && party.partOf() != null) {
            party.partOf().forEach(whole -> wholes.add(party(whole.id()).toString()));
            wholes.remove(party.id().toString());
        }
        containing(recorded).ifPresent(parent -> wholes.add(parent.toString()));
        events.containing(recorded).ifPresent(above -> wholes.add(above.toString()));
        return wholes;
    }

    /** The place that contains a place, merges of both followed. */
    private Optional<UUID> containing(UUID id) {
        Place place = places.get(place(id));
        return Optional.ofNullable(place)
                .map(Place::parent)
                .map(parent -> place(parent.id()))
                .filter(parent -> !parent.equals(place.id()));
    }

    private String standingMeasure(UUID id) {
        Measure survivor = measure(id);
        return survivor == null ? id.toString() : survivor.id().toString();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            // An inline name of a comparison on demand: it has no links on record.
            return null;
        }
    }
}
