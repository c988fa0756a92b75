package org.crosstally.quantity.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.interval.Intervals;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsPropertiesTest {

    @Property(tries = 1000)
    void whatIsPrintedReadsBackToAnEqualAmount(@ForAll("fields") Optional<Amount> built) {
        Statistics.collect(built.isPresent());
        built.ifPresent(amount -> assertThat(withText(Amounts.read(Amounts.print(amount)), null))
                .as(Amounts.print(amount))
                .isEqualTo(withText(amount, null)));
    }

    @Property(tries = 1000)
    void theReaderStaysInsideWhatTheWordsCommitToAndTheNumberBelongsToBoth(@ForAll("fields") Optional<Amount> built) {
        built.ifPresent(amount -> {
            assertThat(amount.entailed().contains(amount.read()))
                    .as(amount.toString())
                    .isTrue();
            if (amount.value() != null) {
                assertThat(closed(amount.entailed()).contains(amount.value()))
                        .as(amount.toString())
                        .isTrue();
            }
        });
    }

    /** The table alone: with the number's own bounds, whatever the qualifier and the number. */
    @Property
    void everyRowOfTheTableHoldsItsNumber(
            @ForAll Qualifier qualifier, @ForAll("decimals") BigDecimal value, @ForAll Dimension dimension) {
        boolean ofTwo = qualifier == Qualifier.BETWEEN || qualifier == Qualifier.BEST_ESTIMATE;
        boolean vague = qualifier == Qualifier.MAGNITUDE || qualifier == Qualifier.SEVERAL;
        boolean nothing = qualifier == Qualifier.UNDER && value.signum() == 0;
        if (ofTwo || nothing || (vague && value.signum() <= 0)) {
            return;
        }
        Intervals intervals = Wordings.english().intervals(qualifier, value, 2, dimension);
        assertThat(closed(intervals.entailed()).contains(value)).isTrue();
        assertThat(closed(intervals.read()).contains(value)).isTrue();
        assertThat(intervals.entailed().contains(intervals.read())).isTrue();
        if (value.signum() >= 0 && dimension != Dimension.TEMPERATURE) {
            assertThat(intervals.entailed().low()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        }
    }

    @Property(tries = 1500)
    void theReaderRefusesOrReadsAndNeverBreaks(@ForAll("garbage") String text) {
        Statistics.collect(reads(text));
    }

    @Property(tries = 1000)
    void anyStringAtAllIsReadOrRefused(@ForAll String text) {
        reads(text);
    }

    /** What makes a backtracking reader hang takes this one no longer than anything else of the length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,",
                "a ",
                "-",
                "one hundred and ",
                "several ",
                "of ",
                "over ",
                "$",
                "per a ",
                "5 m ",
                "(",
                "x-",
                " ",
                "é",
                "½"
            })
    void repetitionIsReadOrRefusedAtOnce(String part) {
        String text = part.repeat(400 / part.length());
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 20; i++) {
                reads(text);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        more than 125,000 casualties | over 125,000 casualties
        $1bn                         | $1 billion
        2-3 million                  | between 2 million and 3 million
        tens of billions of dollars  | tens of billions of dollars
        two and a half years         | 2.5 years
        hundreds of shells each day  | hundreds of shells a day
        3 to 5 per 100,000 people    | between 3 and 5 per 100,000 people
        12 per cent                  | 12%
        1.20 million                 | 1.20 million
        a dozen people               | 12 people
        """)
    void printsPlainly(String read, String printed) {
        assertThat(Amounts.print(Amounts.read(read))).isEqualTo(printed);
    }

    @Test
    void anAmountOfForeignMakeIsStillPrinted() {
        Interval five = Interval.point(BigDecimal.valueOf(5));
        Amount odd = new Amount("?", BigDecimal.ONE, five, five, Qualifier.OVER, 7, "no unit", null, null);
        assertThat(Amounts.print(odd)).contains("over");
    }

    @Provide
    Arbitrary<Optional<Amount>> fields() {
        Arbitrary<BigDecimal> number = decimals().injectNull(0.4);
        Arbitrary<Boolean> inclusive = Arbitraries.of(true, false).injectNull(0.4);
        Arbitrary<String> unit = Arbitraries.of(
                        "km",
                        "{casualty}",
                        "{bus}",
                        "{gas}",
                        "{person}",
                        "%",
                        "a",
                        "Cel",
                        "[bbl_us]",
                        "[lb_av]",
                        "kW.h",
                        "[toe]",
                        "1",
                        "{f-16}",
                        "10*3{birth}",
                        "[in_i'Hg]",
                        "h",
                        "C")
                .injectNull(0.3);
        Arbitrary<String> currency = Arbitraries.of("USD", "EUR", "UAH", "CHF").injectNull(0.7);
        Arbitrary<String> per = Arbitraries.of("d", "mo", "10*5{person}", "{person}", "[bbl_us]", "km2", "s")
                .injectNull(0.6);
        return Combinators.combine(
                        number,
                        number,
                        inclusive,
                        inclusive,
                        number,
                        Arbitraries.of(Qualifier.class).injectNull(0.3),
                        unit,
                        per)
                .flatAs((low, high, lowIn, highIn, value, qualifier, code, each) -> currency.map(money -> {
                    try {
                        return Optional.of(Amounts.of(
                                low,
                                high,
                                lowIn,
                                highIn,
                                value,
                                qualifier,
                                money == null ? code : null,
                                money,
                                each,
                                null));
                    } catch (InvalidAmountException refused) {
                        return Optional.empty();
                    }
                }));
    }

    /** Of all sizes, many with ending zeros, as printed figures are. */
    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-50, 9999),
                        Arbitraries.of(-4, -2, -1, 0, 0, 0, 1, 2, 3, 5, 6, 9, 12, 15))
                .as((digits, power) -> BigDecimal.valueOf(digits).scaleByPowerOfTen(power));
    }

    @Provide
    Arbitrary<String> garbage() {
        List<String> parts = List.of(
                "over",
                "up to",
                "between",
                "and",
                "to",
                "-",
                "–",
                "2",
                "3.5",
                "1,000",
                "million",
                "bn",
                "m",
                "several",
                "dozens",
                "tens",
                "of",
                "billions",
                "$",
                "US$",
                "€",
                "%",
                "per",
                "a",
                "day",
                "people",
                "casualties",
                "km",
                "/h",
                "two",
                "and a half",
                "twenty",
                "-five",
                "hundred",
                "half a million",
                "(",
                ")",
                "[",
                "]",
                ",",
                "within",
                "open",
                "±",
                "+",
                "or more",
                "~",
                "°C",
                "½",
                "e9",
                "1e5",
                "minus",
                "100,000",
                "{shell}",
                "no",
                "pounds",
                "dollars",
                "in",
                "\u0000",
                "\uD83D",
                "١٢",
                "　");
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(9).flatMap(list -> Arbitraries.of("", " ")
                .map(space -> String.join(space, list)));
    }

    private static boolean reads(String text) {
        try {
            Amount amount = Amounts.read(text);
            assertThat(amount.entailed().contains(amount.read()))
                    .as(text + " -> " + amount)
                    .isTrue();
            assertThat(withText(Amounts.read(Amounts.print(amount)), text))
                    .as(text + " -> " + Amounts.print(amount))
                    .isEqualTo(amount);
            return true;
        } catch (AmountFormatException refusal) {
            assertThat(refusal.position()).isBetween(0, text.length());
            return false;
        }
    }

    private static Interval closed(Interval interval) {
        return new Interval(interval.low(), interval.high(), true, true);
    }

    private static Amount withText(Amount amount, String text) {
        return new Amount(
                text,
                amount.value(),
                amount.entailed(),
                amount.read(),
                amount.qualifier(),
                amount.significantDigits(),
                amount.unit(),
                amount.currency(),
                amount.per());
    }
}
