package org.crosstally.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.quantity.period.DateSpan;

/**
 * Reads days that have a name: Christmas, last Easter, Thanksgiving 2023. The lexicon says when they are: {@code 12-25},
 * {@code easter+1}, or {@code 11/4#4}, the fourth Thursday of November ({@code #-1} is the last, {@code +1} the day behind it).
 */
final class Holidays extends DateRules {

    Holidays(Text text, ReferenceCalendar calendar) {
        super(text, calendar);
    }

    TimeExpression read(int from, int limit) {
        Phrases.Match<String> which = lexicon.at(Lexicon.Kind.WHICH, tokens, from, limit);
        int at = which == null ? from : which.end();
        Phrases.Match<String> day = at < limit ? lexicon.at(Lexicon.Kind.HOLIDAY, tokens, at, limit) : null;
        if (day == null || !tokens.get(at).capital && which == null && at == limit - 1) {
            return null;
        }
        int end = weekend(day.end(), limit);
        int next = end < limit && (isOf(end) || tokens.get(end).is(',')) ? end + 1 : end;
        Part year = which == null ? year(next, limit) : null;
        int to = year == null ? end : end > day.end() ? year.end() : weekend(year.end(), limit);
        LocalDate date;
        if (year != null) {
            date = in(year.value(), day.meaning());
        } else if (calendar.today == null) {
            return TimeExpression.of(from, to, null);
        } else {
            date = which == null ? nearest(day.meaning()) : toward(day.meaning(), away(which.meaning()));
        }
        boolean weekend = end > day.end() || year != null && to > year.end();
        TimeExpression read = TimeExpression.of(from, to, weekend ? Periods.weekendOf(date) : DateSpan.day(date));
        return which == null && year == null ? read.assumingTheYear() : read;
    }

    /** Behind the "weekend" that stands beside a holiday; the same place when none does. */
    private int weekend(int at, int limit) {
        return "weekend".equals(unit(at, limit)) ? at + 1 : at;
    }

    private LocalDate nearest(String rule) {
        LocalDate before = toward(rule, -1);
        LocalDate ahead = toward(rule, 1);
        LocalDate now = in(calendar.today.getYear(), rule);
        boolean past =
                calendar.today.toEpochDay() - before.toEpochDay() <= ahead.toEpochDay() - calendar.today.toEpochDay();
        return now.equals(calendar.today) ? now : past ? before : ahead;
    }

    /** The last before today, the next after it, or the one of this year. */
    private LocalDate toward(String rule, int way) {
        LocalDate day = in(calendar.today.getYear(), rule);
        if (way < 0 && !day.isBefore(calendar.today)) {
            return in(calendar.today.getYear() - 1, rule);
        }
        return way > 0 && !day.isAfter(calendar.today) ? in(calendar.today.getYear() + 1, rule) : day;
    }

    private static LocalDate in(int year, String rule) {
        if (rule.startsWith("easter")) {
            String away = rule.substring("easter".length());
            return easter(year).plusDays(away.isEmpty() ? 0 : Integer.parseInt(away));
        }
        int slash = rule.indexOf('/');
        if (slash > 0) {
            int hash = rule.indexOf('#');
            int plus = rule.indexOf('+') < 0 ? rule.length() : rule.indexOf('+');
            DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(rule.substring(slash + 1, hash)));
            LocalDate first = LocalDate.of(year, Integer.parseInt(rule.substring(0, slash)), 1);
            int nth = Integer.parseInt(rule.substring(hash + 1, plus));
            LocalDate day = first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return plus == rule.length() ? day : day.plusDays(Integer.parseInt(rule.substring(plus + 1)));
        }
        int dash = rule.indexOf('-');
        return LocalDate.of(
                year, Integer.parseInt(rule.substring(0, dash)), Integer.parseInt(rule.substring(dash + 1)));
    }

    /** Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
