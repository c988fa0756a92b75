package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;

/** What must hold of all rules together, over claims that differ in everything that a rule looks at. */
class EveryRulePropertiesTest {

    @Property(tries = 400)
    void theOrderOfArrivalChangesNothing(@ForAll("claims") List<Assertion> claims, @ForAll Random random) {
        List<Assertion> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(Comparison.compare(shuffled, Asked.WORLD).findings())
                .isEqualTo(Comparison.compare(claims, Asked.WORLD).findings());
    }

    @Property(tries = 200)
    void whatIsFoundOfEachSeriesWithItsNeighboursIsWhatIsFoundOfAll(@ForAll("claims") List<Assertion> claims) {
        Comparison.Result all = Comparison.compare(claims, Asked.WORLD);
        Set<String> found = all.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        for (SeriesAnalysis one : all.series()) {
            List<SeriesAnalysis> around = all.series().stream()
                    .filter(other -> other != one && areNeighbours(one, other))
                    .toList();
            Set<String> here = Rules.ofWhole(one, around, Asked.WORLD).stream()
                    .map(Finding::fingerprint)
                    .collect(Collectors.toSet());
            assertThat(found).as("families of %s", one.key()).containsAll(here);
            assertThat(Rules.ofWhole(one, all.series(), Asked.WORLD))
                    .as("families of %s among all series", one.key())
                    .hasSameSizeAs(here);
            all.series().stream()
                    .filter(other -> other != one)
                    .filter(other -> !Rules.between(one, other, Asked.WORLD).isEmpty())
                    .forEach(other -> assertThat(areNeighbours(one, other))
                            .as("%s and %s", one.key(), other.key())
                            .isTrue());
        }
        assertThat(all.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void answersCountWhatIsFound(@ForAll("claims") List<Assertion> claims) {
        Comparison.Result result = Comparison.compare(claims, Asked.WORLD);
        int said = result.answers().stream()
                .mapToInt(answer -> answer.found() - answer.replaced())
                .sum();
        assertThat(said).isEqualTo(result.findings().size());
    }

    @Test
    void theClaimsOfThesePropertiesShowNearlyEveryKind() {
        Random random = new Random(7);
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < 3000; i++) {
            Comparison.compare(claims(random), Asked.WORLD).findings().forEach(finding -> seen.add(finding.kind()));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .isSubsetOf(Kind.UNIT_SLIP, Kind.CURRENCY_MISMATCH, Kind.RATE_PERIOD_SLIP, Kind.RETRACTED_REUSE);
    }

    private static boolean areNeighbours(SeriesAnalysis one, SeriesAnalysis other) {
        Neighbourhood mine = Neighbourhood.of(one.key(), Asked.WORLD);
        Neighbourhood yours = Neighbourhood.of(other.key(), Asked.WORLD);
        return !Collections.disjoint(mine.seeks(), yours.offers())
                || !Collections.disjoint(yours.seeks(), mine.offers());
    }

    @Provide
    Arbitrary<List<Assertion>> claims() {
        return Arbitraries.randomValue(EveryRulePropertiesTest::claims);
    }

    private static List<Assertion> claims(Random random) {
        int many = 2 + random.nextInt(12);
        // Few of all the fields vary at a time: else hardly two claims would meet.
        Set<Integer> varying = new java.util.HashSet<>();
        while (varying.size() < 4) {
            varying.add(random.nextInt(15));
        }
        LinkedHashMap<java.util.UUID, Assertion> claims = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            Assertion claim = claim(random, varying, i).claim();
            claims.put(claim.claimId(), claim);
        }
        return List.copyOf(claims.values());
    }

    private static Said claim(Random random, Set<Integer> varying, int number) {
        String outlet = pick(random, "X", "Y", "Z");
        Said said = varying.contains(0) && random.nextBoolean()
                ? Said.in(outlet)
                : Said.by(pick(random, "M", "N", "Ministry", "outlet:X", "outlet:Y"))
                        .printedBy(outlet);
        said.id("claim " + number + " " + random.nextInt());
        int value = pick(random, 0, 900, 913, 931, 1312, 12417, 125417, 912417000 / 1000, 9, 91300000);
        said.value(
                varying.contains(1) && value > 0
                        ? pick(
                                random,
                                Qualifier.EXACT,
                                Qualifier.ABOUT,
                                Qualifier.AT_LEAST,
                                Qualifier.UP_TO,
                                Qualifier.OVER)
                        : Qualifier.EXACT,
                Integer.toString(value));
        if (varying.contains(1) && random.nextInt(5) == 0) {
            said.words("100", "1000");
        } else if (varying.contains(1) && random.nextInt(5) == 0) {
            said.between("900", "926");
        } else if (varying.contains(1) && random.nextInt(5) == 0) {
            said.unknownNumber();
        }
        LocalDate day = LocalDate.parse("2023-12-01").plusDays(varying.contains(2) ? random.nextInt(6) : 0);
        said.on(day.toString());
        if (varying.contains(3)) {
            TimeKind kind = pick(random, TimeKind.CUMULATIVE, TimeKind.CUMULATIVE, TimeKind.FLOW);
            said.kind(kind).from(pick(random, "2023-11-01", "2023-11-20", "2023-12-01"));
            if (random.nextInt(4) == 0) {
                said.per("d");
            }
        }
        if (varying.contains(4)) {
            said.measure(pick(random, "casualties", "killed", "shells", "lead time"));
        }
        if (varying.contains(5)) {
            said.place(pick(random, "Gaza", "Gaza north", "Gaza south"));
        }
        if (varying.contains(6)) {
            said.subject(pick(random, "NATO", "Germany", "France"));
        }
        if (varying.contains(7)) {
            said.stage(pick(random, Stage.PLANNED, Stage.ORDERED, Stage.DELIVERED));
        }
        if (varying.contains(8)) {
            said.modality(pick(random, Modality.OBSERVED, Modality.ESTIMATED, Modality.TARGET));
        }
        if (varying.contains(9)) {
            said.published(day.plusDays(random.nextInt(9)).toString());
        }
        if (varying.contains(10)) {
            said.article(pick(random, "one", "two", "three")).snapshot(random.nextInt(3));
        }
        if (varying.contains(11) && random.nextInt(3) == 0) {
            said.correcting().published(day.plusDays(1).toString());
        }
        if (varying.contains(12)) {
            said.language(pick(random, "de", "en"))
                    .article(outlet + random.nextInt(3))
                    .published(day.toString());
        }
        if (varying.contains(13)) {
            said.counted(pick(random, "person", "household", "attack"));
            if (random.nextInt(3) == 0) {
                said.copyOf("c");
            }
            if (random.nextInt(3) == 0) {
                said.notInTheArticle();
            }
        }
        if (varying.contains(14)) {
            if (random.nextInt(3) == 0) {
                said.object("155mm").measure("delivery time").kind(TimeKind.DURATION);
                said.in(org.crosstally.quantity.unit.Dimension.DURATION, "d", "1");
            } else {
                said.object("155mm").measure("shells").stage(pick(random, Stage.ORDERED, Stage.DELIVERED));
            }
            said.value(pick(random, "900", "913"));
        }
        return said;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
