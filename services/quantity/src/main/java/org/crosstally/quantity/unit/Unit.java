package org.crosstally.quantity.unit;

import java.util.List;
import org.crosstally.quantity.number.Rational;

/**
 * A unit of measure with its exact way to the canonical unit of its dimension: canonical = value x factor + offset.
 *
 * @param code UCUM code ("km", "[degF]") or a counted noun in braces ("{casualty}")
 * @param name English name in the singular
 * @param dimension what it measures
 * @param factor canonical units in one of this unit; above zero
 * @param offset canonical value at this unit's zero; zero for all but temperatures
 * @param everyday whether people confuse it with others of its dimension: these are the ones {@link Units#factorsOf} pairs
 * @param aliases other ways to write it; the first is how it is printed after a number
 */
public record Unit(
        String code,
        String name,
        Dimension dimension,
        Rational factor,
        Rational offset,
        boolean everyday,
        List<String> aliases) {

    /** The value in the canonical unit of the dimension. */
    public Rational toCanonical(Rational value) {
        return value.times(factor).plus(offset);
    }

    /** The inverse of {@link #toCanonical}. */
    public Rational fromCanonical(Rational canonical) {
        return canonical.minus(offset).dividedBy(factor);
    }
}
