package org.crosstally.quantity.unit;

import org.crosstally.quantity.number.Rational;

/**
 * How many of one unit make one of another.
 *
 * @param from UCUM code
 * @param to UCUM code
 * @param factor exact: value in {@code to} = value in {@code from} x factor
 */
public record UnitFactor(String from, String to, Rational factor) {}
