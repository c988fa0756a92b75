package org.crosstally.quantity.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-01", "2023-12", "2023-Q4", "2023", "2023-06-01/2023-06-10"})
    void printsWhatItRead(String text) {
        assertThat(DateSpan.parse(text)).hasToString(text);
    }

    @Test
    void aQuarterEndsOnTheLastDayOfItsThirdMonth() {
        assertThat(DateSpan.parse("2024-Q1").latest()).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 December", "2023-13", "2023-Q5", "2023-06-10/2023-06-01", "yesterday"})
    void refusesWhatIsNoDateAndSaysWhy(String text) {
        assertThatThrownBy(() -> DateSpan.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aDayIsItsOwnEarliestAndLatest(@ForAll("days") LocalDate day) {
        DateSpan span = DateSpan.parse(day.toString());
        assertThat(span.earliest()).isEqualTo(span.latest()).isEqualTo(day);
    }

    @Test
    void spansAreMeasuredInDays() {
        DateSpan june = DateSpan.parse("2023-06");
        assertThat(june.days()).isEqualTo(30);
        assertThat(june.overlap(DateSpan.parse("2023-06-01/2023-06-27"))).isEqualTo(0.9);
        assertThat(june.overlap(DateSpan.parse("2023-08"))).isZero();
        assertThat(june.daysUntil(DateSpan.parse("2023-07-01"))).isEqualTo(1);
        assertThat(DateSpan.parse("2023-07-01").daysUntil(june)).isEqualTo(-1);
        assertThat(june.daysUntil(DateSpan.parse("2023"))).isZero();
        assertThat(DateSpan.parse("2023-Q2").covers(june)).isTrue();
        assertThat(june.covers(DateSpan.parse("2023-Q2"))).isFalse();
    }

    @Property
    void overlapIsTheSameFromBothSides(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b) {
        DateSpan spanA = DateSpan.between(a, a.plusDays(Math.floorMod(b.toEpochDay(), 400)));
        DateSpan spanB = DateSpan.between(b, b.plusDays(Math.floorMod(a.toEpochDay(), 400)));
        assertThat(spanA.overlap(spanB)).isEqualTo(spanB.overlap(spanA)).isBetween(0.0, 1.0);
        assertThat(spanA.overlap(spanA)).isEqualTo(1.0);
        assertThat(spanA.daysUntil(spanB)).isEqualTo(-spanB.daysUntil(spanA));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<LocalDate> days() {
        return net.jqwik.api.Arbitraries.longs().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
    }
}
