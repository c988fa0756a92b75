package org.crosstally.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.crosstally.quantity.period.DateSpan;

/** Days and periods seen from the article's day, which may be unknown. */
public final class ReferenceCalendar {

    private static final long HOURS = 24;

    /** The article's day, or null. */
    final LocalDate today;

    public ReferenceCalendar(DateSpan published) {
        this.today = published == null ? null : published.latest();
    }

    /** The year that brings a month and day nearest to the article's. */
    DateSpan nearestDay(int month, int day) {
        if (today == null) {
            return null;
        }
        // eight years may lie between two leap days
        for (int reach = 1; reach <= 8; reach += 7) {
            DateSpan best = null;
            for (int year = today.getYear() - reach; year <= today.getYear() + reach; year++) {
                DateSpan candidate = Periods.day(year, month, day);
                if (candidate != null && (best == null || distance(candidate.earliest()) < distance(best.earliest()))) {
                    best = candidate;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    DateSpan nearestMonth(int month) {
        DateSpan middle = nearestDay(month, 15);
        return middle == null ? null : Periods.month(middle.earliest().getYear(), month);
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

    /** "this coming Friday", "this past Friday": the nearest ahead or behind, today left out. */
    DateSpan nearestWeekday(int weekday, boolean ahead) {
        if (today == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return DateSpan.day(today.with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
    }

    /**
     * The day of the month nearest to today, in a month that has it; with a weekday, in one where it falls on that.
     *
     * @param tense -1 for one that is past, 1 for one to come, 0 for either
     */
    DateSpan nearestDayOfMonth(int day, int weekday, int tense) {
        if (today == null) {
            return null;
        }
        DateSpan best = null;
        int reach = weekday > 0 ? 14 : 1;
        for (int months = -reach; months <= reach; months++) {
            YearMonth month = YearMonth.from(today).plusMonths(months);
            DateSpan candidate = Periods.day(month.getYear(), month.getMonthValue(), day);
            boolean fits = candidate != null
                    && (weekday == 0 || candidate.earliest().getDayOfWeek().getValue() == weekday)
                    && tense * Long.compare(candidate.earliest().toEpochDay(), today.toEpochDay()) >= 0;
            if (fits && (best == null || distance(candidate.earliest()) < distance(best.earliest()))) {
                best = candidate;
            }
        }
        return best;
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
                yield Periods.month(month.getYear(), month.getMonthValue());
            }
            case "quarter" -> {
                LocalDate in = today.plusMonths(3L * which);
                yield Periods.quarter(in.getYear(), (in.getMonthValue() + 2) / 3);
            }
            case "half" -> {
                LocalDate in = today.plusMonths(6L * which);
                yield Periods.half(in.getYear(), in.getMonthValue() <= 6 ? 1 : 2);
            }
            case "year" -> Periods.year(today.getYear() + which);
            case "decade" -> Periods.decade(today.getYear() / 10 * 10 + 10 * which);
            case "century" -> {
                int first = today.getYear() / 100 * 100 + 100 * which;
                yield Periods.years(first, first + 99);
            }
            default -> null;
        };
    }

    /** The day so many units from today. */
    DateSpan away(String unit, long count) {
        return today == null ? null : Periods.away(today, unit, count);
    }

    /** From so many units before today to today, or from tomorrow to so many ahead; quarters and decades are whole ones. */
    DateSpan window(String unit, long count) {
        boolean hours = unit.equals("hour") && Math.abs(count) >= HOURS;
        DateSpan end = hours ? away("day", count / HOURS) : away(unit, count);
        if (end == null || count == 0) {
            return null;
        }
        if (unit.equals("quarter") || unit.equals("decade") && count > 0) {
            LocalDate now = unit(unit, 0).earliest();
            return count < 0
                    ? DateSpan.between(Periods.step(now, unit, count), now.minusDays(1))
                    : DateSpan.between(
                            Periods.step(now, unit, 1),
                            Periods.step(now, unit, count + 1).minusDays(1));
        }
        return count < 0
                ? DateSpan.between(end.earliest(), today)
                : DateSpan.between(end.latest().isAfter(today) ? today.plusDays(1) : today, end.latest());
    }

    /** What is past or still to come of a period: "earlier this month" ends in its middle or today, whichever comes first. */
    DateSpan side(DateSpan whole, boolean earlier) {
        if (whole == null || today == null) {
            return whole;
        }
        LocalDate first = whole.earliest();
        LocalDate last = whole.latest();
        LocalDate middle =
                switch (whole.precision()) {
                    case YEAR -> first.withMonth(7);
                    case MONTH -> first.withDayOfMonth(16);
                    default -> first.plusDays(whole.days() / 2);
                };
        boolean inside = !today.isBefore(first) && !today.isAfter(last);
        if (earlier) {
            LocalDate to = inside && today.isBefore(middle) ? today : middle;
            return DateSpan.between(first, to.isAfter(first) ? to.minusDays(1) : first);
        }
        return DateSpan.between(inside && today.isAfter(middle) ? today : middle, last);
    }
}
