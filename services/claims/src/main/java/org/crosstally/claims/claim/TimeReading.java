package org.crosstally.claims.claim;

import static org.crosstally.web.problem.ErrorCode.AS_OF_IN_FUTURE;
import static org.crosstally.web.problem.ErrorCode.BAD_DATE;
import static org.crosstally.web.problem.ErrorCode.PERIOD_REVERSED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crosstally.api.ClaimTime;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;

/** Reads when a figure holds. */
final class TimeReading {

    private static final int LAST_YEAR = 9999;

    private TimeReading() {}

    /**
     * Sets the claim's time and as-of span, or notes what is wrong with them.
     *
     * @param usual the measure's time kind, or {@code null}
     */
    static void read(PendingClaim pending, TimeKind usual, Instant now) {
        ClaimTime given = pending.request.time();
        if (given == null) {
            pending.time = new ClaimTime(usual, null, null, null);
            return;
        }
        DateSpan asOf = span("/time/asOf", given.asOf(), pending.faults);
        DateSpan start = span("/time/start", given.start(), pending.faults);
        DateSpan end = span("/time/end", given.end(), pending.faults);
        if (start != null && end != null && start.earliest().isAfter(end.latest())) {
            pending.faults.add("/time/end", PERIOD_REVERSED, "`end` " + end + " is before `start` " + start + ".");
        }
        boolean counted = given.kind() == TimeKind.CUMULATIVE;
        if (counted && start != null && asOf != null && start.earliest().isAfter(asOf.latest())) {
            pending.faults.add(
                    "/time/asOf", PERIOD_REVERSED, "`asOf` " + asOf + " is before the count's `start` " + start + ".");
        }
        if (asOf != null && isFact(pending.request.modality()) && yetToCome(asOf.earliest(), now)) {
            pending.faults.add(
                    "/time/asOf",
                    AS_OF_IN_FUTURE,
                    "`asOf` " + asOf + " is in the future: today is " + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".");
        }
        pending.asOf = asOf;
        pending.time =
                new ClaimTime(given.kind() == null ? usual : given.kind(), written(asOf), written(start), written(end));
    }

    /** Only what is asserted to be so cannot be of a day to come. */
    private static boolean isFact(Modality modality) {
        return modality == null
                || modality == Modality.OBSERVED
                || modality == Modality.ESTIMATED
                || modality == Modality.DENIED;
    }

    /** Whether {@code day} has not begun anywhere on earth: the day begins first at UTC+14. */
    private static boolean yetToCome(LocalDate day, Instant now) {
        return day.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)));
    }

    private static DateSpan span(String pointer, String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            DateSpan span = DateSpan.parse(text);
            if (span.earliest().getYear() > 0 && span.latest().getYear() <= LAST_YEAR) {
                return span;
            }
            faults.add(pointer, BAD_DATE, "The year must be from 1 to " + LAST_YEAR + ".");
        } catch (IllegalArgumentException e) {
            faults.add(pointer, BAD_DATE, e.getMessage() + ".");
        }
        return null;
    }

    private static String written(DateSpan span) {
        return span == null ? null : span.toString();
    }
}
