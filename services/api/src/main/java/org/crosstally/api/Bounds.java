package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.crosstally.quantity.interval.Interval;

/** An interval on the wire; an absent bound is open. Decimal strings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bounds(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
        boolean lowInclusive,
        boolean highInclusive) {

    /** The wire form of {@code interval}; {@code null} for {@code null}. */
    public static Bounds of(Interval interval) {
        return interval == null
                ? null
                : new Bounds(interval.low(), interval.high(), interval.lowInclusive(), interval.highInclusive());
    }

    /** The interval this is the wire form of. */
    public Interval toInterval() {
        return new Interval(low, high, lowInclusive, highInclusive);
    }
}
