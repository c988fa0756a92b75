package org.crosstally.extraction.time;

import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/** Reads dates that stand in the calendar, whoever looks at them: a numeric one, a month's, a year's, a holiday. */
final class DateReader extends DateRules {

    private final NumericDates numeric;
    private final MonthDates months;
    private final YearDates years;
    private final Holidays holidays;

    DateReader(Text text, ReferenceCalendar calendar) {
        super(text, calendar);
        this.numeric = new NumericDates(text, calendar);
        this.months = new MonthDates(text, calendar);
        this.years = new YearDates(text, calendar);
        this.holidays = new Holidays(text, calendar);
    }

    /** The date that begins at a token, or null. */
    TimeExpression read(int from, int limit) {
        Token token = tokens.get(from);
        if (token.isNumber()) {
            return number(from, limit);
        }
        if (!token.isWord()) {
            return null;
        }
        if (token.word.weekday > 0 && isWeekday(from)) {
            return weekday(from, limit);
        }
        if (token.word.month > 0) {
            TimeExpression joined = numeric.read(from, limit, 0);
            if (joined != null) {
                return joined;
            }
            if (months.isMonth(from, limit)) {
                return months.monthFirst(from, limit);
            }
        }
        if (isThe(from)) {
            return the(from, limit);
        }
        if (token.word.decade > 0) {
            return years.decadeWord(from);
        }
        if (token.word.ordinal > 0 || token.word.number != null) {
            TimeExpression part = years.counted(from, limit);
            return part == null && token.word.ordinal + ordinalOf(from, limit) > 0
                    ? months.dayFirst(from, limit)
                    : part;
        }
        TimeExpression letter = years.letter(from, limit);
        letter = letter == null && token.text.length() <= 3 ? years.counted(from, limit) : letter;
        letter = letter == null ? years.yearsPart(from, limit) : letter;
        return letter == null ? holidays.read(from, limit) : letter;
    }

    private int ordinalOf(int from, int limit) {
        Part ordinal = ordinal(from, limit);
        return ordinal == null ? 0 : ordinal.value();
    }

    boolean isMonth(int at, int limit) {
        return months.isMonth(at, limit);
    }

    /** "Sun" and "Sat" are other words in small letters, and at the beginning of a sentence too. */
    boolean isWeekday(int at) {
        Token token = tokens.get(at);
        return token.capital || token.text.length() > 5 || !lexicon.language.equals("en");
    }

    /** "the 4th of July", "on the 18th", "the first quarter": the article belongs to what follows. */
    private TimeExpression the(int from, int limit) {
        if (from + 1 >= limit || !lexicon.has(WordList.THE, tokens.get(from).lower)) {
            return null;
        }
        TimeExpression behind = months.dayFirst(from, limit);
        if (behind != null) {
            return behind;
        }
        return tokens.get(from + 1).isNumber() ? onDay(from, from + 1, limit) : null;
    }

    /** "on the 18th", "by the 3rd", "on 29th": a day of the month nearest to today's. */
    private TimeExpression onDay(int from, int number, int limit) {
        Part day = ordinal(number, limit);
        boolean explicit = day != null
                && day.value() <= 31
                && from > 0
                && (tokens.get(from - 1).is(Tag.BEFORE_DAY)
                        || number > from && tokens.get(from - 1).is(Tag.BEFORE_YEAR))
                && (day.end() >= limit || !nounFollows(day.end()));
        return explicit
                ? TimeExpression.of(
                        from, day.end(), calendar.nearestDayOfMonth(day.value(), 0, tense(from, day.end(), limit)))
                : null;
    }

    private boolean nounFollows(int at) {
        Token next = tokens.get(at);
        return next.isNumber()
                || next.isHyphen()
                || next.isWord()
                        && !next.is(Tag.PREPOSITION)
                        && !next.is(Tag.CONJUNCTION)
                        && !next.is(Tag.AUXILIARY)
                        && !next.is(Tag.PRONOUN)
                        && !next.is(Tag.VERB);
    }

    /** Friday, 1 December; Friday (12/1); Tuesday the eleventh; Monday 21. */
    private TimeExpression weekday(int from, int limit) {
        int weekday = tokens.get(from).word.weekday;
        int next = from + 1;
        while (next < limit
                && next < from + 3
                && (tokens.get(next).is(',')
                        || tokens.get(next).is('(')
                        || tokens.get(next).is('.')
                        || tokens.get(next).isHyphen() && tokens.get(next).glued())) {
            next++;
        }
        if (next >= limit) {
            return null;
        }
        TimeExpression date = numeric.read(next, limit, weekday);
        date = date == null && tokens.get(next).word.weekday == 0 ? read(next, limit) : date;
        if (date != null && date.span() != null && date.span().days() <= 31) {
            return date.startingAt(from);
        }
        Part day = next == from + 1 ? day(next, limit) : null;
        if (day == null || day.end() < limit && nounFollows(day.end())) {
            return null;
        }
        DateSpan span = calendar.nearestDayOfMonth(day.value(), weekday, tense(from, day.end(), limit));
        return span == null ? null : TimeExpression.of(from, day.end(), span);
    }

    private TimeExpression number(int from, int limit) {
        if (from > 0 && lexicon.before(Lexicon.Kind.SIGN, tokens, from, from - 1) != null) {
            return null;
        }
        TimeExpression found = numeric.read(from, limit, 0);
        found = found == null ? months.dayFirst(from, limit) : found;
        found = found == null && ordinal(from, limit) != null ? years.counted(from, limit) : found;
        found = found == null && tokens.get(from).isPlainDigits() ? years.digits(from, limit) : found;
        return found == null ? onDay(from, from, limit) : found;
    }
}
