package org.crosstally.extraction;

import org.crosstally.quantity.DateSpan;

/**
 * A date, period or window that the text names.
 *
 * @param from first token
 * @param to behind the last
 * @param span the days it stands for; null when they cannot be told
 * @param unresolved why {@code span} is null, or why it is one of two readings; null when it is certain
 * @param masks whether the numbers in it are parts of a date; those of a window ("the last 200 days") are durations
 * @param toDate whether it runs from its beginning to the article's day: "so far this year"
 */
record TimeExpression(int from, int to, DateSpan span, String unresolved, boolean masks, boolean toDate) {

    static final String NO_DATE = "the article has no date";
    static final String DAY_OR_MONTH = "day and month could be swapped";
    static final String NO_SUCH_DAY = "no such day";

    static TimeExpression of(int from, int to, DateSpan span) {
        return new TimeExpression(from, to, span, span == null ? NO_DATE : null, true, false);
    }

    TimeExpression startingAt(int start) {
        return new TimeExpression(start, to, span, unresolved, masks, toDate);
    }

    TimeExpression window() {
        return new TimeExpression(from, to, span, unresolved, false, toDate);
    }
}
