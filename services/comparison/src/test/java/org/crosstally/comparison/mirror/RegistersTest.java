package org.crosstally.comparison.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosstally.api.PlaceKind;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.junit.jupiter.api.Test;

class RegistersTest {

    private static Party party(UUID id, int revision, String name) {
        return new Party(
                id, revision, Instant.EPOCH, null, name, null, List.of(), List.of(), null, null, true, null, null);
    }

    private static Outlet outlet(UUID id, String name) {
        return new Outlet(id, 1, Instant.EPOCH, null, name, List.of(), null, null, null, true, null, null);
    }

    private static Registers with(Registers registers, Party party, long tick) {
        return registers.with(NewRecords.ofParties(party), tick);
    }

    @Test
    void aNewRecordChangesNothingForClaimsThatWereThereBeforeIt() {
        Registers one = with(Registers.EMPTY, party(UUID.randomUUID(), 1, "Red Cross"), 1);
        Registers two = with(one, party(UUID.randomUUID(), 1, "Oxfam"), 2);
        Registers three = two.with(NewRecords.ofOutlets(outlet(UUID.randomUUID(), "The Daily")), 3);
        assertThat(three.changedAt()).isEqualTo(Registers.EMPTY.changedAt());
    }

    @Test
    void aRevisionChangesWhatWasMadeOfTheRecord() {
        UUID id = UUID.randomUUID();
        Registers one = with(Registers.EMPTY, party(id, 1, "Red Cross"), 1);
        assertThat(with(one, party(id, 2, "Red Crescent"), 5).changedAt()).isEqualTo(5);
    }

    @Test
    void anOutletThatIsNamedAsAnOlderPartyIsChangesWhoThatPartyIs() {
        UUID reuters = UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        Registers one = with(Registers.EMPTY, party(reuters, 1, "REUTERS"), 1);
        Registers two = one.with(NewRecords.ofOutlets(outlet(outlet, "Reuters")), 2);
        assertThat(two.changedAt()).isEqualTo(2);
        assertThat(two.outletOf(reuters)).isEqualTo(outlet);
        assertThat(one.outletOf(reuters)).isNull();
    }

    @Test
    void aPartyIsNoLongerAnOutletOnceItIsNamedOtherwise() {
        UUID party = UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        Registers one = with(Registers.EMPTY, party(party, 1, "Reuters"), 1)
                .with(NewRecords.ofOutlets(outlet(outlet, "Reuters")), 2);
        assertThat(one.partiesThatAre(one.recordedOutlet(outlet))).containsExactly(party);
        Registers two = with(one, party(party, 2, "Mr Reuter"), 3);
        assertThat(two.partiesThatAre(two.recordedOutlet(outlet))).isEmpty();
    }

    private static Place place(UUID id, int revision, String name, UUID parent, UUID mergedInto) {
        return new Place(
                id,
                revision,
                Instant.EPOCH,
                null,
                name,
                PlaceKind.OTHER,
                List.of(),
                null,
                parent == null ? null : new Ref(parent, null),
                null,
                null,
                null,
                true,
                mergedInto == null ? null : new Ref(mergedInto, null),
                null);
    }

    @Test
    void aPlaceIsPartOfAllThatContainsIt() {
        UUID country = UUID.randomUUID();
        UUID region = UUID.randomUUID();
        UUID city = UUID.randomUUID();
        UUID town = UUID.randomUUID();
        Registers registers = Registers.EMPTY.with(
                NewRecords.ofPlaces(
                        place(country, 1, "Ruritania", null, null),
                        place(region, 1, "Zenda", country, null),
                        place(city, 1, "Strelsau", region, null),
                        place(town, 1, "Old Strelsau", null, city)),
                1);
        assertThat(registers.wholesFrom(List.of(city.toString())))
                .containsEntry(city.toString(), Set.of(region.toString()))
                .containsEntry(region.toString(), Set.of(country.toString()));
        assertThat(registers.partsOf(country.toString()))
                .containsExactlyInAnyOrder(country.toString(), region.toString(), city.toString());
        assertThat(registers.place(town)).isEqualTo(city);
        assertThat(registers.placeRef(town).name()).isEqualTo("Strelsau");
    }

    @Test
    void aPlaceThatWasAPartyHasItsNameMergeAndWholeUntilItArrives() {
        UUID whole = UUID.randomUUID();
        UUID city = UUID.randomUUID();
        UUID town = UUID.randomUUID();
        Ref into = new Ref(city, null);
        Registers parties = Registers.EMPTY.with(
                NewRecords.ofParties(
                        party(whole, 1, "Ruritania"),
                        new Party(
                                city,
                                1,
                                Instant.EPOCH,
                                null,
                                "Strelsau",
                                null,
                                List.of(),
                                List.of(new Ref(whole, null)),
                                null,
                                null,
                                true,
                                null,
                                null),
                        new Party(
                                town,
                                1,
                                Instant.EPOCH,
                                null,
                                "Strelsow",
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                true,
                                into,
                                null)),
                1);
        assertThat(parties.placeRef(town)).isEqualTo(new Ref(city, "Strelsau"));
        assertThat(parties.wholesFrom(List.of(city.toString())))
                .containsEntry(city.toString(), Set.of(whole.toString()));

        Registers arrived = parties.with(
                NewRecords.ofPlaces(place(city, 1, "Strelsau", whole, null), place(town, 1, "Streltown", null, null)),
                2);
        assertThat(arrived.placeRef(town)).isEqualTo(new Ref(town, "Streltown"));
        assertThat(arrived.party(town)).isEqualTo(city);
        assertThat(arrived.changedAt()).isEqualTo(2);
    }

    @Property(tries = 200)
    void layersHoldWhatAPlainMapHolds(
            @ForAll @Size(max = 60) List<@Size(max = 40) List<@IntRange(min = 0, max = 2_000) Integer>> batches) {
        PersistentMap<Integer, Integer> layers = PersistentMap.empty();
        Map<Integer, Integer> plain = new HashMap<>();
        for (int i = 0; i < batches.size(); i++) {
            Map<Integer, Integer> news = new HashMap<>();
            for (int key : batches.get(i)) {
                news.put(key, i);
            }
            layers = layers.with(news);
            plain.putAll(news);
        }
        Map<Integer, Integer> all = new HashMap<>();
        layers.forEach((key, value) -> assertThat(all.put(key, value)).isNull());
        assertThat(all).isEqualTo(plain);
        for (int key : plain.keySet()) {
            assertThat(layers.get(key)).isEqualTo(plain.get(key));
        }
    }
}
