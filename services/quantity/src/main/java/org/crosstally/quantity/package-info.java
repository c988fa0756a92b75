/**
 * The one language of numbers: what the words of a number commit to, in which unit, at which time. Knows the JDK only.
 *
 * <p>Start with {@link org.crosstally.quantity.Amounts}: words or fields in, an {@link org.crosstally.quantity.Amount} out,
 * and back into words. An amount carries two intervals, by the versioned table of
 * {@link org.crosstally.quantity.Wordings}: what the words entail, and what a reader takes from them.
 * {@link org.crosstally.quantity.Units} and {@link org.crosstally.quantity.Currencies} say in what, and convert exactly;
 * {@link org.crosstally.quantity.DateSpan} says when. Tables are data beside the classes: {@code wordings-en.txt},
 * {@code units.txt}, {@code currencies.txt}, {@code nouns.txt}.
 *
 * <p>All amounts are {@link java.math.BigDecimal}, without trailing zeros, so that equal amounts are equal records; all
 * conversions are exact rationals. Text is refused with {@link org.crosstally.quantity.AmountFormatException} (position and
 * hint), fields with {@link org.crosstally.quantity.InvalidAmountException} (field and reason); both are
 * {@link java.lang.IllegalArgumentException}s.
 */
package org.crosstally.quantity;
