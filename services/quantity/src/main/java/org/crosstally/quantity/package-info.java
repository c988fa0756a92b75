/**
 * Amounts, intervals, units, currencies and periods, with the meaning of the words that state them. Needs the JDK only.
 *
 * <p>Start with {@link org.crosstally.quantity.amount.Amounts}: it reads words or fields into an
 * {@link org.crosstally.quantity.amount.Amount} and prints an amount as words. An amount carries two intervals, taken from the
 * versioned table of {@link org.crosstally.quantity.wording.Wordings}: the literal range of the words and their usual reading.
 * {@link org.crosstally.quantity.unit.Units} converts exactly; {@link org.crosstally.quantity.currency.Currencies} finds codes and
 * never converts; {@link org.crosstally.quantity.period.DateSpan} holds dates. The tables are resource files:
 * {@code wordings-en.txt}, {@code units.txt}, {@code currencies.txt}, {@code nouns.txt}.
 *
 * <p>Every number is a {@link java.math.BigDecimal} without trailing zeros, so that equal amounts are equal records; conversions are
 * exact fractions. Words that are no amount cause an {@link org.crosstally.quantity.amount.AmountFormatException} (position and
 * hint), invalid fields an {@link org.crosstally.quantity.amount.InvalidAmountException} (field and reason); both are
 * {@link java.lang.IllegalArgumentException}s.
 */
@NullMarked
package org.crosstally.quantity;

import org.jspecify.annotations.NullMarked;
