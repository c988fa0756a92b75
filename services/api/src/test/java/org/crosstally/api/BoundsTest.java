package org.crosstally.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.crosstally.quantity.interval.Interval;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void numbersAreDecimalStringsSoThatNoDigitIsLost() throws JsonProcessingException {
        BigDecimal low = new BigDecimal("0.1000000000000000000000000001");
        Bounds bounds = new Bounds(low, new BigDecimal("125400.50"), true, false);

        String written = json.writeValueAsString(bounds);

        assertThat(written)
                .isEqualTo("{\"low\":\"0.1000000000000000000000000001\",\"high\":\"125400.50\","
                        + "\"lowInclusive\":true,\"highInclusive\":false}");
        assertThat(json.readValue(written, Bounds.class)).isEqualTo(bounds);
    }

    @Test
    void anOpenBoundIsAbsent() throws JsonProcessingException {
        Bounds atLeast = new Bounds(BigDecimal.TEN, null, true, false);

        assertThat(json.readTree(json.writeValueAsString(atLeast)).has("high")).isFalse();
    }

    @Test
    void anIntervalComesBackFromItsBounds() {
        Interval interval = new Interval(BigDecimal.ONE, BigDecimal.TEN, false, true);

        assertThat(Bounds.of(interval).toInterval()).isEqualTo(interval);
        assertThat(Bounds.of(null)).isNull();
    }

    @Test
    void boundsInReverseOrderAreNoInterval() {
        Bounds reversed = new Bounds(BigDecimal.TEN, BigDecimal.ONE, true, true);

        assertThatThrownBy(reversed::toInterval).isInstanceOf(IllegalArgumentException.class);
    }
}
