package org.crosstally.extraction.time;

import java.time.LocalDate;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.quantity.period.DateSpan;

/** Reads weeks, and days, weeks and months counted inside a longer period: the week of April 10, the last week of July, week 3 of 2027. */
final class WeekDates extends DateRules {

    /** Reads the date or period that begins at a token; null when none does. */
    interface Reader {
        TimeExpression read(int from, int limit);
    }

    private static final int MOST_WEEKS = 53;

    private final Reader dates;
    private final Reader periods;

    WeekDates(Text text, ReferenceCalendar calendar, Reader dates, Reader periods) {
        super(text, calendar);
        this.dates = dates;
        this.periods = periods;
    }

    TimeExpression read(int from, int limit) {
        TimeExpression found = around(from, limit, Lexicon.Kind.WEEK_OF);
        found = found == null ? around(from, limit, Lexicon.Kind.WEEK_TO) : found;
        found = found == null ? numbered(from, limit) : found;
        return found == null ? counted(from, limit) : found;
    }

    /** The week beginning February 4, the week to 10 April. */
    private TimeExpression around(int from, int limit, Lexicon.Kind kind) {
        Phrases.Match<String> week = lexicon.at(kind, tokens, from, limit);
        TimeExpression day = week == null || week.end() >= limit ? null : dates.read(week.end(), limit);
        if (day == null || day.span() == null || day.span().days() > 1) {
            return null;
        }
        LocalDate date = day.span().earliest();
        DateSpan span = kind == Lexicon.Kind.WEEK_OF
                ? week.meaning().equals("weekend") ? Periods.weekendOf(date) : Periods.weekOf(date)
                : DateSpan.between(date.minusDays(6), date);
        return TimeExpression.of(from, day.to(), span);
    }

    /** Week 31, week 3 of 2027, week 27 of last year, by ISO 8601; without a year and "the" it may be a season's. */
    private TimeExpression numbered(int from, int limit) {
        if (!"week".equals(unit(from, limit)) || from + 1 >= limit || tokens.get(from).capital) {
            return null;
        }
        int number = small(from + 1);
        if (number < 1 || number > MOST_WEEKS) {
            return null;
        }
        int next = from + 2 < limit && isOf(from + 2) ? from + 3 : from + 2;
        Part year = year(next, limit);
        boolean ours = year != null || (from > 0 && isThe(from - 1));
        if (!ours || year == null && calendar.today == null) {
            return null;
        }
        DateSpan whole = Periods.year(year == null ? calendar.today.getYear() : year.value());
        DateSpan week = Periods.within(whole, "week", number, 1);
        return week == null ? null : TimeExpression.of(from, year == null ? from + 2 : year.end(), week);
    }

    /** The first two weeks of 2021, the last week of July, the third month of the year. */
    private TimeExpression counted(int from, int limit) {
        Phrases.Match<String> which = lexicon.at(Lexicon.Kind.WHICH, tokens, from, limit);
        boolean last = which != null && which.meaning().equals("-1");
        Part ordinal = last ? new Part(-1, which.end()) : ordinal(from, limit);
        if (ordinal == null || ordinal.end() >= limit) {
            return null;
        }
        Token counter = tokens.get(ordinal.end());
        boolean several = counter.isPlainDigits() && counter.text.length() < 4
                || counter.word.number != null && counter.word.number.scale() <= 0;
        boolean edge = ordinal.value() == 1 || last;
        if (several && !edge) {
            return null;
        }
        int count = !several ? 1 : counter.isNumber() ? small(ordinal.end()) : counter.word.number.intValue();
        int unitAt = several ? ordinal.end() + 1 : ordinal.end();
        String unit = unit(unitAt, limit);
        boolean known = unit != null && (unit.equals("day") || unit.equals("week") || unit.equals("month"));
        if (!known || count < 1 || unitAt + 2 >= limit || !isOf(unitAt + 1)) {
            return null;
        }
        TimeExpression whole = periods.read(unitAt + 2, limit);
        if (whole == null || whole.span() == null || whole.span().days() < 8) {
            return null;
        }
        DateSpan span = Periods.within(whole.span(), unit, last ? -count : ordinal.value(), count);
        if (span == null) {
            return null;
        }
        TimeExpression read = TimeExpression.of(from, whole.to(), span).ends();
        return several ? read.unmasked() : read;
    }
}
