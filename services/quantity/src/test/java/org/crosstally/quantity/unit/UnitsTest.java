package org.crosstally.quantity.unit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    /** Reference values: the definitions in UCUM's tables, and for [toe] and [boe] the IEA's and the IRS's. */
    @ParameterizedTest
    @CsvSource({
        "1, [mi_i], km, 1.609344",
        "1, [nmi_i], m, 1852",
        "1, [ston_av], kg, 907.18474",
        "1, [lton_av], kg, 1016.0469088",
        "1, [bbl_us], l, 158.987294928",
        "1, [gal_us], l, 3.785411784",
        "1, [in_i'Hg], Pa, 3386.3788",
        "1, mm[Hg], Pa, 133.322",
        "1, a, d, 365.25",
        "1, mo, d, 30.4375",
        "32, [degF], Cel, 0",
        "-40, [degF], Cel, -40",
        "25, Cel, K, 298.15",
        "1, TW.h, PJ, 3.6",
        "1, km/h, m/s, 0.2777777777777777777777777777777778",
        "1, [toe], MW.h, 11.63",
        "1, By, bit, 8",
        "5, %, 10*-4, 500",
        "1, '10*5{person}', {people}, 100000",
        "3, {casualty}, {death}, 3",
    })
    void convertsByDefinition(BigDecimal value, String from, String to, BigDecimal expected) {
        assertThat(Units.convert(value, from, to)).isEqualByComparingTo(expected);
    }

    @Test
    void acresAndPsiAgreeWithPublishedRoundedValues() {
        assertThat(Units.convert(BigDecimal.ONE, "[acr_us]", "m2").toPlainString())
                .startsWith("4046.87260987425");
        assertThat(Units.convert(BigDecimal.ONE, "[psi]", "Pa").toPlainString()).startsWith("6894.75729316836");
        assertThat(Units.convert(BigDecimal.ONE, "[HP]", "W").toPlainString()).startsWith("745.699871582270");
        assertThat(Units.convert(BigDecimal.ONE, "[bu_us]", "l").toPlainString())
                .startsWith("35.2390701668");
    }

    @ParameterizedTest
    @CsvSource({
        "kilometres, km",
        "KM, km",
        "Mt, Mt",
        "mt, t",
        "MT, t",
        "MWh, MW.h",
        "barrels, [bbl_us]",
        "{casualties}, {casualty}",
        "%, %",
        "per cent, %",
        "10*5{people}, 10*5{person}",
        "miles per hour, [mi_i]/h",
        "°C, Cel",
        "year, a",
        "mmHg, mm[Hg]"
    })
    void findsByCodeNameOrAlias(String given, String code) {
        assertThat(Units.find(given)).map(Unit::code).contains(code);
    }

    @Test
    void findsNoUnitOutsideTheTable() {
        assertThat(List.of("cent", "war", "casualties", "", " ", "{}", "{a b}", "10*99{person}"))
                .allSatisfy(text -> assertThat(Units.find(text)).isEmpty());
        assertThat(Units.find(null)).isEmpty();
    }

    @Test
    void refusesToConvertAcrossDimensions() {
        assertThatThrownBy(() -> Units.convert(BigDecimal.ONE, "km", "kg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LENGTH");
        assertThatThrownBy(() -> Units.convert(BigDecimal.ONE, "km", "nonsense"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratesConvertByWhatTheyArePer() {
        Interval aDay = Interval.closed(new BigDecimal("10"), new BigDecimal("20"));
        assertThat(Units.convertPer(aDay, "d", "wk")).hasToString("[70, 140]");
        assertThat(Units.convertPer(aDay, "d", "a")).hasToString("[3652.5, 7305]");
        assertThat(Units.convertPer(aDay, "{person}", "10*5{person}")).hasToString("[1000000, 2000000]");
    }

    @Test
    void confusedUnitsHaveTheirFactorAndPowersOfTenAreLeftOut() {
        assertThat(Units.factorsOf(Dimension.PRESSURE)).anySatisfy(factor -> assertThat(factor)
                .isEqualTo(new UnitFactor("[in_i'Hg]", "hPa", Rational.of(new BigDecimal("33.863788")))));
        assertThat(Units.factorsOf(Dimension.MASS))
                .anySatisfy(factor -> assertThat(factor)
                        .isEqualTo(new UnitFactor("[ston_av]", "t", Rational.of(new BigDecimal("0.90718474")))))
                .noneMatch(factor -> factor.factor().equals(Rational.of(1000)));
        assertThat(Units.factorsOf(Dimension.TEMPERATURE)).isEmpty();
        assertThat(Units.factorsOf(Dimension.MONEY)).isEmpty();
    }

    @Property
    void thereAndBackIsWhereItBegan(
            @ForAll("units") Unit from, @ForAll("units") Unit to, @ForAll("decimals") BigDecimal value) {
        if (from.dimension() == to.dimension()) {
            Rational there = Units.convert(Rational.of(value), from.code(), to.code());
            assertThat(Units.convert(there, to.code(), from.code())).isEqualTo(Rational.of(value));
        }
    }

    @Property
    void anIntervalInAnotherUnitHoldsAllItHeld(
            @ForAll("units") Unit from,
            @ForAll("units") Unit to,
            @ForAll("decimals") BigDecimal low,
            @ForAll("decimals") BigDecimal high) {
        if (from.dimension() == to.dimension() && low.compareTo(high) <= 0) {
            Interval converted = Units.convert(Interval.closed(low, high), from.code(), to.code());
            Rational exactLow = Units.convert(Rational.of(low), from.code(), to.code());
            Rational exactHigh = Units.convert(Rational.of(high), from.code(), to.code());
            assertThat(Rational.of(requireNonNull(converted.low()))).isLessThanOrEqualTo(exactLow);
            assertThat(Rational.of(requireNonNull(converted.high()))).isGreaterThanOrEqualTo(exactHigh);
        }
    }

    @Property
    void everyNameOfAUnitFindsIt(@ForAll("units") Unit unit) {
        assertThat(Units.find(unit.code())).contains(unit);
        assertThat(unit.aliases())
                .allSatisfy(alias -> assertThat(Units.find(alias)).contains(unit));
        assertThat(unit.factor()).isGreaterThan(Rational.ZERO);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Units.all());
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                .ofScale(6);
    }
}
