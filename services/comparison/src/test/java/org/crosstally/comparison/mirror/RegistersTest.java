package org.crosstally.comparison.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.junit.jupiter.api.Test;

class RegistersTest {

    private static Party party(UUID id, int revision, String name) {
        return new Party(id, revision, Instant.EPOCH, null, name, null, List.of(), List.of(), true, null, null);
    }

    private static Outlet outlet(UUID id, String name) {
        return new Outlet(id, 1, Instant.EPOCH, null, name, List.of(), null, null, null, true, null, null);
    }

    private static Registers with(Registers registers, Party party, long tick) {
        return registers.with(List.of(), List.of(party), List.of(), tick);
    }

    @Test
    void aNewRecordChangesNothingForClaimsThatWereThereBeforeIt() {
        Registers one = with(Registers.EMPTY, party(UUID.randomUUID(), 1, "Red Cross"), 1);
        Registers two = with(one, party(UUID.randomUUID(), 1, "Oxfam"), 2);
        Registers three = two.with(List.of(), List.of(), List.of(outlet(UUID.randomUUID(), "The Daily")), 3);
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
        Registers two = one.with(List.of(), List.of(), List.of(outlet(outlet, "Reuters")), 2);
        assertThat(two.changedAt()).isEqualTo(2);
        assertThat(two.outletOf(reuters)).isEqualTo(outlet);
        assertThat(one.outletOf(reuters)).isNull();
    }

    @Test
    void aPartyIsNoLongerAnOutletOnceItIsNamedOtherwise() {
        UUID party = UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        Registers one = with(Registers.EMPTY, party(party, 1, "Reuters"), 1)
                .with(List.of(), List.of(), List.of(outlet(outlet, "Reuters")), 2);
        assertThat(one.partiesThatAre(one.recordedOutlet(outlet))).containsExactly(party);
        Registers two = with(one, party(party, 2, "Mr Reuter"), 3);
        assertThat(two.partiesThatAre(two.recordedOutlet(outlet))).isEmpty();
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
