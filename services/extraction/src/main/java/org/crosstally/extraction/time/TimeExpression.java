package org.crosstally.extraction.time;

import org.crosstally.quantity.period.DateSpan;

/**
 * A date, period or window that the text names.
 *
 * @param from first token
 * @param to behind the last
 * @param span the days it means; null when they are unknown
 * @param unresolved why {@code span} is null, or why it is one of two readings; null when it is certain
 * @param masks whether the numbers in it are parts of a date; those of a window ("the last 200 days") are durations
 * @param toDate whether it runs from its beginning to the article's day: "so far this year"
 * @param assumed whether the text names no year and the nearest was taken: a range may know better
 */
public record TimeExpression(
        int from, int to, DateSpan span, String unresolved, boolean masks, boolean toDate, boolean assumed) {

    public static final String NO_DATE = "the article has no date";
    static final String DAY_OR_MONTH = "day and month could be swapped";
    public static final String NO_SUCH_DAY = "no such day";
    static final String NO_LENGTH = "a distance of no fixed length";
    static final String NO_WINDOW = "a window of no fixed length";
    public static final String NO_EVENT = "a distance from something whose date is not given";

    static TimeExpression of(int from, int to, DateSpan span) {
        return new TimeExpression(from, to, span, span == null ? NO_DATE : null, true, false, false);
    }

    /** A date whose parts are all there, so that without days it is one that does not exist. */
    static TimeExpression dated(int from, int to, DateSpan span) {
        return span == null ? unresolved(from, to, NO_SUCH_DAY) : of(from, to, span);
    }

    static TimeExpression unresolved(int from, int to, String reason) {
        return new TimeExpression(from, to, null, reason, true, false, false);
    }

    TimeExpression startingAt(int start) {
        return new TimeExpression(start, to, span, unresolved, masks, toDate, assumed);
    }

    /** The numbers in it are lengths, and stay numbers. */
    TimeExpression unmasked() {
        return new TimeExpression(from, to, span, unresolved, false, toDate, assumed);
    }

    TimeExpression assumingTheYear() {
        return new TimeExpression(from, to, span, unresolved, masks, toDate, true);
    }

    TimeExpression toDate(boolean runs) {
        return new TimeExpression(from, to, span, unresolved, masks, runs, assumed);
    }

    TimeExpression because(String reason) {
        return new TimeExpression(from, to, span, reason, masks, toDate, assumed);
    }
}
