package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.SeverityFormula;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/** What must hold whatever is claimed. */
class ComparisonPropertiesTest {

    /** One report, before it is given a unit. */
    record Report(String origin, String outlet, int day, int value, Qualifier qualifier, String measure) {

        private Assertion in(String unit, String canonical, String printed, TimeKind kind) {
            return Said.by(origin)
                    // Of equals the lower id stands for all: it must not come from the unit.
                    .id(toString())
                    .printedBy(outlet)
                    .measure(measure)
                    .kind(kind)
                    .on(LocalDate.parse("2023-11-01").plusDays(day).toString())
                    .in(Dimension.LENGTH, unit, canonical)
                    .value(qualifier, printed)
                    .claim();
        }

        Assertion claim(TimeKind kind) {
            return in("km", "1", Integer.toString(value), kind);
        }

        /** The same length, printed with the same digits. */
        Assertion inMetres(TimeKind kind) {
            return in("m", "0.001", value + "000", kind);
        }
    }

    @Property(tries = 300)
    void theOrderOfArrivalChangesNothing(
            @ForAll("reports") List<Report> reports, @ForAll TimeKind kind, @ForAll Random random) {
        List<Assertion> claims = claims(reports, kind);
        List<Assertion> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        assertThat(findings(shuffled)).isEqualTo(findings(claims));
    }

    @Property(tries = 300)
    void twoClaimsDisagreeBothWays(@ForAll("report") Report one, @ForAll("report") Report other) {
        List<Assertion> there = claims(List.of(one, other), TimeKind.POINT);
        List<Assertion> back = claims(List.of(other, one), TimeKind.POINT);
        assertThat(findings(back)).isEqualTo(findings(there));
    }

    @Property(tries = 300)
    void theUnitInWhichAllIsPrintedChangesNoVerdict(@ForAll("reports") List<Report> reports, @ForAll TimeKind kind) {
        List<Assertion> metres =
                distinct(reports.stream().map(report -> report.inMetres(kind)).toList());
        assertThat(verdicts(metres)).isEqualTo(verdicts(claims(reports, kind)));
    }

    @Property(tries = 300)
    void anExactDuplicateChangesCountsOnly(@ForAll("reports") List<Report> reports, @ForAll TimeKind kind) {
        List<Assertion> claims = claims(reports, kind);
        Assertion first = claims.get(0);
        Assertion copy = new Assertion(
                UUID.nameUUIDFromBytes(new byte[] {7}),
                1,
                first.source(),
                first.meaning(),
                first.figure(),
                first.time(),
                first.recordedAt());
        List<Assertion> more = new ArrayList<>(claims);
        more.add(copy);
        assertThat(fingerprintsWithoutCopies(more)).isEqualTo(fingerprintsWithoutCopies(claims));
    }

    /** Two wordings of one number on one day: which stands for the day must not hang on ids. */
    @Example
    void anExactDuplicateOfOneOfTwoWordingsChangesCountsOnly() {
        List<Report> reports = List.of(
                new Report("A", "x", 0, 1, Qualifier.EXACT, "a"),
                new Report("A", "x", 0, 1, Qualifier.AT_LEAST, "a"),
                new Report("A", "x", 1, 1, Qualifier.EXACT, "a"));
        anExactDuplicateChangesCountsOnly(reports, TimeKind.CUMULATIVE);
    }

    @Property
    void aLargerGapMoreOriginsOrANewerClaimNeverLowersSeverity(
            @ForAll("gaps") double gap,
            @ForAll("gaps") double more,
            @ForAll("ages") long age,
            @ForAll("ages") long older,
            @ForAll Kind kind,
            @ForAll boolean assumed) {
        double base = score(kind, gap, List.of("a"), age + older, assumed);
        assertThat(score(kind, gap + more, List.of("a"), age + older, assumed)).isGreaterThanOrEqualTo(base - 1e-12);
        assertThat(score(kind, gap, List.of("a", "b"), age + older, assumed)).isGreaterThanOrEqualTo(base - 1e-12);
        assertThat(score(kind, gap, List.of("a"), age, assumed)).isGreaterThanOrEqualTo(base - 1e-12);
    }

    @Property(tries = 300)
    void weighingAnewGivesWhatAnalysingAnewGives(@ForAll("reports") List<Report> reports, @ForAll TimeKind kind) {
        Context weighed = new Context(
                WORLD.measures(),
                Map.of(),
                List.of(),
                Map.of("A", 0.95, "B", 0.1),
                LocalDate.parse("2023-12-01"),
                Thresholds.DEFAULT);
        for (SeriesAnalysis one :
                Comparison.compare(claims(reports, kind), WORLD).series()) {
            SeriesAnalysis anew = SeriesAnalysis.of(one.key(), one.members(), weighed);
            SeriesAnalysis same = one.withReliabilitiesOf(weighed);
            assertThat(same.slices()).isEqualTo(anew.slices());
            assertThat(Rules.within(same, weighed)).isEqualTo(Rules.within(anew, weighed));
        }
    }

    @Property(tries = 300)
    void everyPairWithAFindingAreNeighbours(@ForAll("reports") List<Report> reports) {
        List<SeriesAnalysis> series =
                Comparison.compare(claims(reports, TimeKind.POINT), WORLD).series();
        for (SeriesAnalysis one : series) {
            for (SeriesAnalysis other : series) {
                if (one != other && !Rules.between(one, other, WORLD).isEmpty()) {
                    Neighbourhood mine = Neighbourhood.of(one.key(), WORLD);
                    Neighbourhood yours = Neighbourhood.of(other.key(), WORLD);
                    assertThat(!Collections.disjoint(mine.seeks(), yours.offers())
                                    || !Collections.disjoint(yours.seeks(), mine.offers()))
                            .isTrue();
                }
            }
        }
    }

    private static final Context WORLD = new Context(
            Map.of("a", measure("a", null), "b", measure("b", "a")),
            Map.of(),
            List.of(),
            Map.of(),
            LocalDate.parse("2023-12-01"),
            Thresholds.DEFAULT);

    private static MeasureProfile measure(String id, String broader) {
        return new MeasureProfile(id, id, Dimension.LENGTH, "km", 0.01, broader, true, null, Duration.ofDays(90));
    }

    private static List<Assertion> claims(List<Report> reports, TimeKind kind) {
        return distinct(reports.stream().map(report -> report.claim(kind)).toList());
    }

    private static List<Assertion> distinct(List<Assertion> claims) {
        return List.copyOf(claims.stream()
                .collect(
                        Collectors.toMap(Assertion::claimId, claim -> claim, (a, b) -> a, java.util.LinkedHashMap::new))
                .values());
    }

    private static List<Finding> findings(List<Assertion> claims) {
        return Comparison.compare(claims, WORLD).findings();
    }

    /** ClashRules of one clash: the printed unit may hint at another one, but never make or end the clash. */
    private static final Set<Kind> CLASH =
            EnumSet.of(Kind.VALUE_CONFLICT, Kind.SCALE_SLIP, Kind.UNIT_SLIP, Kind.RATE_PERIOD_SLIP, Kind.TRANSCRIPTION);

    private static Map<String, Long> verdicts(List<Assertion> claims) {
        return findings(claims).stream()
                .map(finding -> (CLASH.contains(finding.kind()) ? "CLASH" : finding.kind()) + " " + finding.firstDay()
                        + " " + finding.lastDay() + " "
                        + finding.sides().stream().map(Side::origins).toList())
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
    }

    private static List<String> fingerprintsWithoutCopies(List<Assertion> claims) {
        return findings(claims).stream()
                .filter(finding -> finding.kind() != Kind.DEPENDENT_SOURCES)
                .map(finding -> finding.kind() + " " + finding.firstDay() + " " + finding.fingerprint())
                .sorted()
                .toList();
    }

    private static double score(Kind kind, double gap, List<String> origins, long age, boolean assumed) {
        return SeverityFormula.of(
                        Rules.definition(kind).band(),
                        gap,
                        0.01,
                        origins,
                        List.of("z"),
                        Map.of(),
                        age,
                        Duration.ofDays(90),
                        assumed,
                        assumed)
                .score();
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return report().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Report> report() {
        Arbitrary<Integer> value = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 2_000_000),
                Arbitraries.of(1000, 1009, 1010, 1100, 1213, 2113, 12130, 1213000, 754));
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of("x", "y"),
                        Arbitraries.integers().between(0, 20),
                        value,
                        Arbitraries.of(
                                Qualifier.EXACT, Qualifier.ABOUT, Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.NEARLY),
                        Arbitraries.of("a", "b"))
                .as(Report::new);
    }

    @Provide
    Arbitrary<Double> gaps() {
        return Arbitraries.doubles().between(0, 10);
    }

    @Provide
    Arbitrary<Long> ages() {
        return Arbitraries.longs().between(0, 2000);
    }
}
