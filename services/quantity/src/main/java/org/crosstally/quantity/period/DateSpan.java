package org.crosstally.quantity.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as finely as it is known: a day, month, quarter, year, or a pair of earliest and latest day. Written as ISO 8601:
 * {@code 2023-12-01}, {@code 2023-12}, {@code 2023-Q4}, {@code 2023}, {@code 2023-06-01/2023-06-10}.
 *
 * @param earliest first day it can be
 * @param latest last day it can be, not before {@code earliest}
 * @param precision how finely it was given
 */
public record DateSpan(LocalDate earliest, LocalDate latest, Precision precision) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    public DateSpan {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(precision, "precision");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
        }
    }

    /** One day. */
    public static DateSpan day(LocalDate day) {
        return new DateSpan(day, day, Precision.DAY);
    }

    /** Somewhere from {@code earliest} to {@code latest}, both included. */
    public static DateSpan between(LocalDate earliest, LocalDate latest) {
        return new DateSpan(earliest, latest, Precision.RANGE);
    }

    /**
     * Reads one of the five written forms.
     *
     * @throws IllegalArgumentException with the accepted forms in its message when {@code text} is none of them
     */
    public static DateSpan parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash >= 0) {
                return between(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
            }
            Matcher quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                YearMonth first =
                        YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
                return new DateSpan(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
            }
            return switch (text.length()) {
                case 4 -> ofYear(Year.parse(text));
                case 7 -> ofMonth(YearMonth.parse(text));
                default -> day(LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date: write 2023-12-01, 2023-12, 2023-Q4, 2023 or 2023-06-01/2023-06-10",
                    e);
        }
    }

    /** Days from the first to the last, both counted: 1 for a day. */
    public long days() {
        return ChronoUnit.DAYS.between(earliest, latest) + 1;
    }

    /** Days from the latest this can be to the earliest {@code later} can be; 0 where the two overlap, negative when reversed. */
    public long daysUntil(DateSpan later) {
        if (latest.isBefore(later.earliest)) {
            return ChronoUnit.DAYS.between(latest, later.earliest);
        }
        return later.latest.isBefore(earliest) ? -ChronoUnit.DAYS.between(later.latest, earliest) : 0;
    }

    /** Days that both cover over days that either covers, gaps between them not counted: 1 for equal spans, 0 without overlap. */
    public double overlap(DateSpan other) {
        LocalDate from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
        LocalDate to = latest.isBefore(other.latest) ? latest : other.latest;
        long shared = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        return (double) shared / (days() + other.days() - shared);
    }

    /** Whether every day of {@code other} lies in this span. */
    public boolean covers(DateSpan other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    /** The written form that {@link #parse} reads back to an equal span. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> earliest.toString();
            case MONTH -> YearMonth.from(earliest).toString();
            case QUARTER -> "%04d-Q%d".formatted(earliest.getYear(), (earliest.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(earliest.getYear());
            case RANGE -> earliest + "/" + latest;
        };
    }

    private static DateSpan ofMonth(YearMonth month) {
        return new DateSpan(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    private static DateSpan ofYear(Year year) {
        return new DateSpan(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
    }
}
