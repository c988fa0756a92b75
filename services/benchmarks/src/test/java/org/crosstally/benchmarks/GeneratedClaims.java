package org.crosstally.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/**
 * Claims as newsrooms record them, generated from a seed: each series has a true value, each claim an origin, a day and a
 * rounding; one in twenty is wrong by between a tenth and a factor of ten.
 */
final class GeneratedClaims {

    private static final int ORIGINS = 200;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final SplittableRandom random;

    GeneratedClaims(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * One series.
     *
     * @param subject the subject, which identifies the series
     * @param claims the number of claims
     * @param days the number of days they cover
     */
    List<Assertion> series(String subject, int claims, int days) {
        List<Assertion> all = new ArrayList<>(claims);
        double truth = Math.exp(random.nextDouble(4, 14));
        for (int i = 0; i < claims; i++) {
            double value = random.nextInt(20) == 0 ? truth * Math.exp(random.nextDouble(0.1, 2.3)) : truth;
            long rounded = rounded(value, 2 + random.nextInt(4));
            all.add(claim(
                    subject,
                    "origin " + random.nextInt(ORIGINS),
                    FIRST.plusDays(random.nextInt(days)),
                    BigDecimal.valueOf(rounded)));
        }
        return all;
    }

    private static long rounded(double value, int digits) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) + 1 - digits));
        return Math.max(1, Math.round(value / unit) * (long) unit);
    }

    private Assertion claim(String subject, String origin, LocalDate day, BigDecimal value) {
        Interval interval = Interval.point(value);
        String words = value.toPlainString();
        DateSpan asOf = DateSpan.day(day);
        return new Assertion(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                new Assertion.Source(
                        "outlet of " + origin,
                        "outlet of " + origin,
                        null,
                        "article",
                        null,
                        null,
                        origin,
                        origin,
                        Assertion.AttributionLevel.NAMED),
                new Assertion.Meaning("killed", subject, null, null, null, null, Modality.OBSERVED),
                new Assertion.Figure(
                        new Amount(
                                words,
                                value,
                                interval,
                                interval,
                                Qualifier.EXACT,
                                words.length(),
                                "{person}",
                                null,
                                null),
                        Dimension.COUNT,
                        interval,
                        interval,
                        null),
                new Assertion.Time(TimeKind.POINT, asOf, null, null),
                Instant.EPOCH);
    }
}
