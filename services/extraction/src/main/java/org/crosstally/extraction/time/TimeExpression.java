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
 * @param shape how it says its days
 */
public record TimeExpression(
        int from,
        int to,
        DateSpan span,
        String unresolved,
        boolean masks,
        boolean toDate,
        boolean assumed,
        Shape shape) {

    /** How a date or period says its days. */
    public enum Shape {
        /** A day or a unit of the calendar: 3 May, last week, 2019. */
        UNIT,
        /** By its first and last day: from 3 to 9 May, the year that ended in June, the past ten days. */
        ENDS,
        /** A part without sharp ends: early June. */
        PART
    }

    public static final String NO_DATE = "the article has no date";
    static final String DAY_OR_MONTH = "day and month could be swapped";
    public static final String NO_SUCH_DAY = "no such day";
    static final String NO_LENGTH = "a distance of no fixed length";
    static final String NO_WINDOW = "a window of no fixed length";
    public static final String NO_EVENT = "a distance from something whose date is not given";

    static TimeExpression of(int from, int to, DateSpan span) {
        return new TimeExpression(from, to, span, span == null ? NO_DATE : null, true, false, false, Shape.UNIT);
    }

    /** A date whose parts are all there, so that without days it is one that does not exist. */
    static TimeExpression dated(int from, int to, DateSpan span) {
        return span == null ? unresolved(from, to, NO_SUCH_DAY) : of(from, to, span);
    }

    static TimeExpression unresolved(int from, int to, String reason) {
        return new TimeExpression(from, to, null, reason, true, false, false, Shape.UNIT);
    }

    TimeExpression startingAt(int start) {
        return new TimeExpression(start, to, span, unresolved, masks, toDate, assumed, shape);
    }

    /** The numbers in it are lengths, and stay numbers. */
    TimeExpression unmasked() {
        return new TimeExpression(from, to, span, unresolved, false, toDate, assumed, shape);
    }

    TimeExpression assumingTheYear() {
        return new TimeExpression(from, to, span, unresolved, masks, toDate, true, shape);
    }

    TimeExpression toDate(boolean runs) {
        return new TimeExpression(from, to, span, unresolved, masks, runs, assumed, shape);
    }

    TimeExpression because(String reason) {
        return new TimeExpression(from, to, span, reason, masks, toDate, assumed, shape);
    }

    TimeExpression ends() {
        return new TimeExpression(from, to, span, unresolved, masks, toDate, assumed, Shape.ENDS);
    }

    /** By its two ends where they are not one day. */
    TimeExpression given(int first, int last) {
        return first == last ? this : ends();
    }

    TimeExpression vague() {
        return new TimeExpression(from, to, span, unresolved, masks, toDate, assumed, Shape.PART);
    }

    TimeExpression over(DateSpan other) {
        return new TimeExpression(from, to, other, unresolved, masks, toDate, assumed, shape);
    }

    TimeExpression endingAt(int end) {
        return new TimeExpression(from, end, span, unresolved, masks, toDate, assumed, shape);
    }
}
