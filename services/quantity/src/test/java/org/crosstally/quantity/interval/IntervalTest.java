package org.crosstally.quantity.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Property
    void twoIntervalsOverlapOrOneLiesBelowTheOther(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        int holds = (a.overlaps(b) ? 1 : 0) + (a.liesBelow(b) ? 1 : 0) + (b.liesBelow(a) ? 1 : 0);
        assertThat(holds).isEqualTo(1);
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    }

    @Property
    void whatIsInsideSharesEveryNumber(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("numbers") BigDecimal number) {
        if (a.contains(b)) {
            assertThat(a.overlaps(b)).isTrue();
            assertThat(!b.contains(number) || a.contains(number)).isTrue();
        }
        if (a.contains(b) && b.contains(a)) {
            assertThat(a).isEqualTo(b);
        }
        if (a.contains(number) && b.contains(number)) {
            assertThat(a.overlaps(b)).isTrue();
        }
        if (a.liesBelow(b) && a.contains(number)) {
            assertThat(b.contains(number)).isFalse();
        }
        assertThat(a.contains(a)).isTrue();
    }

    @Test
    void anEmptyOrReversedIntervalIsRefused() {
        assertThatThrownBy(() -> Interval.closed(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.openClosed(BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.integers().between(-12, 12).map(half -> BigDecimal.valueOf(half * 5L, 1));
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<BigDecimal> whole = Arbitraries.integers().between(-5, 5).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> bound = whole.injectNull(0.2);
        Arbitrary<Boolean> inclusive = Arbitraries.of(true, false);
        return Combinators.combine(bound, bound, inclusive, inclusive).as((x, y, lowIn, highIn) -> {
            boolean swap = x != null && y != null && x.compareTo(y) > 0;
            boolean point = x != null && y != null && x.compareTo(y) == 0;
            return new Interval(swap ? y : x, swap ? x : y, point || lowIn, point || highIn);
        });
    }
}
