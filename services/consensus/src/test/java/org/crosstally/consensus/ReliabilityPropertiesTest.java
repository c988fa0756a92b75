package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.consensus.grouping.Estimate;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceDistances.Figure;

/** What must hold of reliability whatever is claimed, and in whatever order. */
class ReliabilityPropertiesTest {

    /** A claim: of a thing, by a source. */
    record Claim(int thing, String source, double value) {}

    /** Sums that take in one claim after the other, as a service does. */
    private static final class Running {
        final SourceDistances sums = new SourceDistances();
        final Map<Integer, TreeMap<String, Double>> things = new HashMap<>();

        void put(Claim claim) {
            change(claim.thing, said -> said.put(claim.source, claim.value));
        }

        void retract(Claim claim) {
            change(claim.thing, said -> said.remove(claim.source));
        }

        private void change(int thing, java.util.function.Consumer<TreeMap<String, Double>> change) {
            TreeMap<String, Double> said = things.computeIfAbsent(thing, none -> new TreeMap<>());
            sums.remove(figures(said), 0.01);
            change.accept(said);
            sums.add(figures(said), 0.01);
        }

        static List<Figure> figures(Map<String, Double> said) {
            return said.entrySet().stream()
                    .map(each -> Figure.exact(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    @Property(tries = 1000)
    void oneClaimAfterTheOtherGivesWhatAFullRunGives(
            @ForAll("claims") List<Claim> claims, @ForAll("claims") List<Claim> passing, @ForAll Random random) {
        Running running = new Running();
        passing.forEach(running::put);
        claims.forEach(running::put);
        List<Claim> gone = new ArrayList<>(passing);
        Collections.shuffle(gone, random);
        gone.forEach(running::retract);
        claims.forEach(running::put);

        SourceDistances full = new SourceDistances();
        Map<Integer, TreeMap<String, Double>> things = new HashMap<>();
        claims.forEach(claim ->
                things.computeIfAbsent(claim.thing, none -> new TreeMap<>()).put(claim.source, claim.value));
        List<Integer> order = new ArrayList<>(things.keySet());
        Collections.shuffle(order, random);
        order.forEach(thing -> full.add(Running.figures(things.get(thing)), 0.01));

        assertThat(running.sums.tallies()).isEqualTo(full.tallies());
        assertThat(Reliabilities.of(running.sums.tallies(), Map.of()))
                .isEqualTo(Reliabilities.of(full.tallies(), Map.of()));
    }

    @Property(tries = 300)
    void everyReliabilityIsAFractionAndTheAverageIsOneHalf(@ForAll("claims") List<Claim> claims) {
        Running running = new Running();
        claims.forEach(running::put);
        var standings = Reliabilities.of(running.sums.tallies(), Map.of());
        standings.values().forEach(each -> {
            assertThat(each.reliability()).isBetween(0.0, 1.0);
            assertThat(each.fault()).isBetween(0.0, 1.0);
        });
        if (!standings.isEmpty()) {
            assertThat(standings.values().stream()
                            .mapToDouble(each -> each.reliability())
                            .min()
                            .orElseThrow())
                    .isLessThanOrEqualTo(Reliabilities.UNKNOWN + 1e-9);
        }
    }

    @Property(tries = 300)
    void whoIsAlwaysFarOffIsLessReliableThanThoseWhoAgree(@ForAll("factors") double factor) {
        SourceDistances sums = new SourceDistances();
        for (int thing = 0; thing < 20; thing++) {
            double truth = 100 + 7 * thing;
            sums.add(
                    List.of(
                            Figure.exact("agrees", truth),
                            Figure.exact("agrees too", truth + 0.1),
                            Figure.exact("and another", truth - 0.1),
                            Figure.exact("far off", truth * factor)),
                    0.5);
        }
        var standings = Reliabilities.of(sums.tallies(), Map.of());
        assertThat(standings.get("far off").reliability())
                .isLessThan(Reliabilities.UNKNOWN)
                .isLessThan(standings.get("agrees").reliability());
    }

    @Property
    void verdictsOfEditorsCountFromFiveOn(@ForAll("few") int right, @ForAll("few") int wrong) {
        double known = Reliabilities.of(Map.of(), Map.of("a", new Verdicts(right, wrong)))
                .get("a")
                .reliability();
        if (right + wrong < 5) {
            assertThat(known).isEqualTo(Reliabilities.UNKNOWN);
        } else {
            assertThat(known).isCloseTo((2.5 + right) / (5.0 + right + wrong), within(1e-12));
        }
    }

    @Property
    void anEstimateIsOneOfTheValuesAndEqualWeightsGiveTheLowerMedian(@ForAll("values") List<Double> values) {
        Map<String, Double> said = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            said.put("s" + i, values.get(i));
        }
        assertThat(Estimate.of(said, Map.of()))
                .isEqualTo(values.stream().sorted().toList().get((values.size() - 1) / 2));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.doubles().between(0.5, 1000))
                .as(Claim::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Double> factors() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0.01, 0.8), Arbitraries.doubles().between(1.25, 1000));
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles().between(-1000, 1000).list().ofMinSize(1).ofMaxSize(9);
    }
}
