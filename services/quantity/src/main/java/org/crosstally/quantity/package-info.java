/**
 * The one language of numbers: what the words of a number commit to, in which unit, at which time. Knows the JDK only.
 *
 * <p>All amounts are {@link java.math.BigDecimal}; all conversions are exact rationals.
 */
package org.crosstally.quantity;
