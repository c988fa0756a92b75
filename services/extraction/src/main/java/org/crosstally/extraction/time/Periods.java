package org.crosstally.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.Precision;

/** Steps from a day, and parts of a period: what needs no article's date. */
final class Periods {

    private Periods() {}

    /** Null when there is no such day. */
    static DateSpan day(int year, int month, int day) {
        try {
            return DateSpan.day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static DateSpan month(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new DateSpan(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
    }

    static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** From the first day of a year to the last of another. */
    static DateSpan years(int first, int last) {
        return DateSpan.between(year(first).earliest(), year(last).latest());
    }

    static DateSpan quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new DateSpan(first, first.plusMonths(3).minusDays(1), Precision.QUARTER);
    }

    static DateSpan half(int year, int half) {
        LocalDate first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return DateSpan.between(first, first.plusMonths(6).minusDays(1));
    }

    static DateSpan decade(int first) {
        return DateSpan.between(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
    }

    /** The same days of another year. */
    static DateSpan shifted(DateSpan span, int years) {
        if (span.precision() == Precision.MONTH) {
            return month(span.earliest().getYear() + years, span.earliest().getMonthValue());
        }
        return new DateSpan(span.earliest().plusYears(years), span.latest().plusYears(years), span.precision());
    }

    /** Monday to Sunday of the week that holds a day. */
    static DateSpan weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return DateSpan.between(monday, monday.plusDays(6));
    }

    /** Saturday and Sunday nearest to a day, and the days between it and them: Thursday to Sunday for Thanksgiving. */
    static DateSpan weekendOf(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        LocalDate saturday = day.plusDays(weekday <= 3 ? -1L - weekday : 6L - weekday);
        LocalDate sunday = saturday.plusDays(1);
        return DateSpan.between(day.isBefore(saturday) ? day : saturday, day.isAfter(sunday) ? day : sunday);
    }

    /** The day of a week that falls on a weekday, 1 for Monday. */
    static DateSpan inWeek(LocalDate day, int weekday) {
        return DateSpan.day(weekOf(day).earliest().plusDays(weekday - 1L));
    }

    /**
     * Some of the weeks, months or days at the beginning or end of a period. A week belongs to the period that holds its
     * Thursday (ISO 8601).
     *
     * @param first number of the first one, 1 is the first of the period; negative counts from its end
     * @return null when the period has not so many
     */
    static DateSpan within(DateSpan whole, String unit, int first, int count) {
        LocalDate start = whole.earliest();
        LocalDate end = whole.latest();
        if (unit.equals("week")) {
            start = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).minusDays(3);
            end = end.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY)).plusDays(3);
        }
        LocalDate from = first > 0 ? step(start, unit, first - 1L) : step(end.plusDays(1), unit, first);
        LocalDate to = step(from, unit, count).minusDays(1);
        if (from.isBefore(start) || to.isAfter(end)) {
            return null;
        }
        return unit.equals("month") && count == 1
                ? month(from.getYear(), from.getMonthValue())
                : count == 1 && unit.equals("day") ? DateSpan.day(from) : DateSpan.between(from, to);
    }

    /** The day so many units from another; null for a unit that is no length of days, or a distance beyond all news. */
    static DateSpan away(LocalDate day, String unit, long count) {
        boolean clock = unit.equals("hour") || unit.equals("minute");
        if (Math.abs(count) > 5000 || unit.equals("weekend") || unit.equals("century")) {
            return null;
        }
        return DateSpan.day(clock ? day : step(day, unit, count));
    }

    /** Early, mid or late part of a period: the first, second or last third; of a month by tens. */
    static DateSpan part(DateSpan whole, String part) {
        if (whole == null) {
            return null;
        }
        LocalDate first = whole.earliest();
        LocalDate last = whole.latest();
        boolean month = whole.precision() == Precision.MONTH;
        boolean year = whole.precision() == Precision.YEAR;
        if (!month && !year) {
            return whole;
        }
        LocalDate second = month ? first.plusDays(10) : first.plusMonths(4);
        LocalDate third = month ? first.plusDays(20) : first.plusMonths(8);
        return switch (part) {
            case "early" -> DateSpan.between(first, second.minusDays(1));
            case "mid" -> DateSpan.between(second, third.minusDays(1));
            default -> DateSpan.between(third, last);
        };
    }

    static LocalDate step(LocalDate day, String unit, long count) {
        return switch (unit) {
            case "week" -> day.plusWeeks(count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths(3 * count);
            case "half" -> day.plusMonths(6 * count);
            case "year" -> day.plusYears(count);
            case "decade" -> day.plusYears(10 * count);
            case "century" -> day.plusYears(100 * count);
            case "fortnight" -> day.plusWeeks(2 * count);
            case "business day" -> workdays(day, count);
            default -> day.plusDays(count);
        };
    }

    private static LocalDate workdays(LocalDate day, long count) {
        LocalDate at = day;
        for (long left = Math.abs(count); left > 0; ) {
            at = at.plusDays(count < 0 ? -1 : 1);
            left -= at.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return at;
    }
}
