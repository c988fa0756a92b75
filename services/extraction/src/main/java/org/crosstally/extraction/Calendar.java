package org.crosstally.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.crosstally.quantity.DateSpan;
import org.crosstally.quantity.Precision;

/** Days and periods seen from the article's day, which may be unknown. */
final class Calendar {

    /** The article's day, or null. */
    final LocalDate today;

    Calendar(DateSpan published) {
        this.today = published == null ? null : published.latest();
    }

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

    static DateSpan quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new DateSpan(first, first.plusMonths(3).minusDays(1), Precision.QUARTER);
    }

    static DateSpan half(int year, int half) {
        LocalDate first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return DateSpan.between(first, first.plusMonths(6).minusDays(1));
    }

    /** The year that brings a month and day nearest to the article's. */
    DateSpan nearestDay(int month, int day) {
        if (today == null) {
            return null;
        }
        DateSpan best = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            DateSpan candidate = day(year, month, day);
            if (candidate != null && (best == null || distance(candidate.earliest()) < distance(best.earliest()))) {
                best = candidate;
            }
        }
        return best;
    }

    DateSpan nearestMonth(int month) {
        DateSpan middle = nearestDay(month, 15);
        return middle == null ? null : month(middle.earliest().getYear(), month);
    }

    private long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - today.toEpochDay());
    }

    /** {@code which}: -1 for the last one before today, 0 for this week's or the nearest behind, 1 for the next. */
    DateSpan weekday(int weekday, int which) {
        if (today == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return DateSpan.day(
                switch (which) {
                    case -1 -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
                    case 1 -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
                    default -> monday.with(TemporalAdjusters.nextOrSame(day));
                });
    }

    /** A weekday without "last" or "next": the last one, today included; the coming one where the sentence looks ahead. */
    DateSpan plainWeekday(int weekday, boolean ahead) {
        if (today == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return DateSpan.day(
                ahead ? today.with(TemporalAdjusters.next(day)) : today.with(TemporalAdjusters.previousOrSame(day)));
    }

    /** The unit of the calendar that lies {@code which} units from the one that holds today. */
    DateSpan unit(String unit, int which) {
        if (today == null) {
            return null;
        }
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(which);
        return switch (unit) {
            case "day" -> DateSpan.day(today.plusDays(which));
            case "week" -> DateSpan.between(monday, monday.plusDays(6));
            case "weekend" -> DateSpan.between(monday.plusDays(5), monday.plusDays(6));
            case "fortnight" -> DateSpan.between(today.plusWeeks(2L * which), today.plusWeeks(2L * which + 2));
            case "month" -> {
                YearMonth month = YearMonth.from(today).plusMonths(which);
                yield month(month.getYear(), month.getMonthValue());
            }
            case "quarter" -> {
                LocalDate in = today.plusMonths(3L * which);
                yield quarter(in.getYear(), (in.getMonthValue() + 2) / 3);
            }
            case "year" -> year(today.getYear() + which);
            case "decade" -> decade(today.getYear() / 10 * 10 + 10 * which);
            default -> null;
        };
    }

    static DateSpan decade(int first) {
        return DateSpan.between(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
    }

    /** The day, or the whole month or year, so many units away. */
    DateSpan away(String unit, long count) {
        if (today == null || Math.abs(count) > 5000) {
            return null;
        }
        return switch (unit) {
            case "day" -> DateSpan.day(today.plusDays(count));
            case "week" -> DateSpan.day(today.plusWeeks(count));
            case "fortnight" -> DateSpan.day(today.plusWeeks(2 * count));
            case "month" -> DateSpan.day(today.plusMonths(count));
            case "quarter" -> DateSpan.day(today.plusMonths(3 * count));
            case "year" -> DateSpan.day(today.plusYears(count));
            case "decade" -> DateSpan.day(today.plusYears(10 * count));
            case "hour", "minute" -> DateSpan.day(today);
            default -> null;
        };
    }

    /** From so many units before today to today, or from today to so many behind. */
    DateSpan window(String unit, long count) {
        DateSpan end = away(unit, count);
        if (end == null) {
            return null;
        }
        return count < 0 ? DateSpan.between(end.earliest(), today) : DateSpan.between(today, end.latest());
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
}
