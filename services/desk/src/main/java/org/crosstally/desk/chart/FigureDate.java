package org.crosstally.desk.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.crosstally.api.ClaimTime;

/** The day of a figure on a timeline. */
public final class FigureDate {

    private FigureDate() {}

    /** The last day of the date, month or period; {@code null} for none, and for a year or quarter. */
    public static LocalDate of(ClaimTime time) {
        String date = time == null ? null : time.asOf() == null ? time.end() : time.asOf();
        if (date == null) {
            return null;
        }
        String last = date.substring(date.indexOf('/') + 1);
        try {
            return last.length() == 7
                    ? LocalDate.parse(last + "-01").plusMonths(1).minusDays(1)
                    : LocalDate.parse(last);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
