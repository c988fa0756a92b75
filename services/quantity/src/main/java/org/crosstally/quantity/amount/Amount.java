package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.wording.Qualifier;

/**
 * What the words of a number say. Never a midpoint: two intervals, and the number as printed.
 *
 * @param text the words as printed: "over 125,000", "$1bn", "tens of billions of dollars"
 * @param value the number that stands in the text, scale words applied (125000); the best estimate where one is given;
 *     {@code null} for a range or a magnitude
 * @param entailed what the words commit to
 * @param read what a reader takes from them; inside {@code entailed}'s order of magnitude, never wider on an open side
 * @param qualifier how the number is meant
 * @param significantDigits digits given, e.g. 3 for 125,000; 0 where the text gives none (a magnitude)
 * @param unit UCUM code ("a", "km", "[degF]") or a counted noun in braces ("{casualty}"); {@code null} when the text names
 *     none
 * @param currency ISO 4217 code, or {@code null} when the amount is not money
 * @param per UCUM code of what the amount is per ("d", "mo", "a", "10*5{person}"), or {@code null}
 */
public record Amount(
        String text,
        BigDecimal value,
        Interval entailed,
        Interval read,
        Qualifier qualifier,
        int significantDigits,
        String unit,
        String currency,
        String per) {}
