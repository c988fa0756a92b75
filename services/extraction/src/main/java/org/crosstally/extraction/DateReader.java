package org.crosstally.extraction;

import java.util.List;
import org.crosstally.quantity.DateSpan;

/** Reads dates that stand in the calendar: 1 December 2023, February 14-15, 2/12/2023, 2019-Q4, 1990s, in 2016. */
final class DateReader {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Calendar calendar;

    DateReader(Text text, Calendar calendar) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.calendar = calendar;
    }

    /** The date that begins at a token, or null. */
    TimeExpression read(int from, int limit) {
        Token token = tokens.get(from);
        if (token.isNumber()) {
            return number(from, limit);
        }
        if (token.word.weekday > 0 && token.capital) {
            return weekday(from, limit);
        }
        if (token.word.month > 0 && isMonth(from, limit)) {
            return month(from, limit);
        }
        if (token.word.ordinal > 0) {
            return ordinal(from, limit);
        }
        return token.isWord() && token.lower.equals("q") ? quarter(from, limit) : null;
    }

    /** "May" and "March" are other words too: a capital tells, and a number or preposition beside it. */
    boolean isMonth(int at, int limit) {
        Token token = tokens.get(at);
        if (!token.capital && lexicon.language.equals("en")) {
            return at + 1 < limit
                    && tokens.get(at + 1).isNumber()
                    && !token.lower.equals("may")
                    && !token.lower.equals("march");
        }
        boolean other = token.is(Tag.AUXILIARY) || token.lower.equals("march") || token.text.equals("Mar");
        return !other
                || (at > 0
                        && (tokens.get(at - 1).is(Tag.BEFORE_YEAR)
                                || tokens.get(at - 1).isNumber()
                                || tokens.get(at - 1).word.ordinal > 0))
                || (at + 1 < limit
                        && (tokens.get(at + 1).isNumber() || tokens.get(at + 1).is(',')));
    }

    private TimeExpression weekday(int from, int limit) {
        int next = from + 1;
        while (next < limit
                && next < from + 3
                && (tokens.get(next).is(',')
                        || tokens.get(next).is('(')
                        || tokens.get(next).is('.'))) {
            next++;
        }
        if (next < limit
                && (tokens.get(next).isNumber() || (tokens.get(next).word.month > 0 && tokens.get(next).capital))) {
            TimeExpression date = numeric(next, limit, tokens.get(from).word.weekday);
            if (date == null) {
                date = read(next, limit);
            }
            if (date != null && date.span() != null) {
                return date.startingAt(from);
            }
        }
        return null;
    }

    private TimeExpression number(int from, int limit) {
        TimeExpression numeric = numeric(from, limit, 0);
        if (numeric != null) {
            return numeric;
        }
        Token token = tokens.get(from);
        TimeExpression named = dayMonth(from, limit);
        if (named != null) {
            return named;
        }
        if (!token.isPlainDigits()) {
            return null;
        }
        if (token.text.length() == 8) {
            int all = token.value.intValue();
            DateSpan day = year(all / 10000) ? Calendar.day(all / 10000, all / 100 % 100, all % 100) : null;
            return day == null ? null : TimeExpression.of(from, from + 1, day);
        }
        return token.text.length() == 4 ? yearAlone(from, limit) : decade(from, limit);
    }

    /** 1990s, '90s. */
    private TimeExpression decade(int from, int limit) {
        boolean s = from + 1 < limit
                && tokens.get(from + 1).glued()
                && tokens.get(from + 1).lower.equals("s");
        int value = tokens.get(from).text.length() <= 4 ? tokens.get(from).value.intValue() : 1;
        if (!s || value % 10 != 0 || tokens.get(from).text.length() < 2) {
            return null;
        }
        int first = value < 100 ? 1900 + value : value;
        return first >= 1000 && first <= LAST_YEAR ? TimeExpression.of(from, from + 2, Calendar.decade(first)) : null;
    }

    /** 2023-12-01, 2/12/2023, 2.12.2023, 12/2023. */
    private TimeExpression numeric(int from, int limit, int weekday) {
        if (from + 2 >= limit
                || !tokens.get(from).isPlainDigits()
                || !tokens.get(from + 2).isPlainDigits()) {
            return null;
        }
        Token separator = tokens.get(from + 1);
        boolean joined = separator.glued()
                && tokens.get(from + 2).glued()
                && (separator.isHyphen() || separator.is('/') || separator.is('.'));
        if (!joined) {
            return null;
        }
        int a = small(from);
        int b = small(from + 2);
        boolean three = from + 4 < limit
                && tokens.get(from + 3).text.equals(separator.text)
                && tokens.get(from + 3).glued()
                && tokens.get(from + 4).glued()
                && tokens.get(from + 4).isPlainDigits();
        if (!three) {
            boolean yearFirst = tokens.get(from).text.length() == 4
                    && year(a)
                    && b >= 1
                    && b <= 12
                    && tokens.get(from + 2).text.length() == 2;
            boolean yearLast = tokens.get(from + 2).text.length() == 4 && year(b) && a >= 1 && a <= 12;
            boolean range = year(a) && year(b) && b > a && separator.isHyphen();
            boolean season =
                    year(a) && tokens.get(from + 2).text.length() == 2 && b == (a + 1) % 100 && !separator.is('.');
            if (range || season) {
                int last = season ? a + 1 : b;
                return TimeExpression.of(
                        from,
                        from + 3,
                        DateSpan.between(
                                Calendar.year(a).earliest(), Calendar.year(last).latest()));
            }
            return yearFirst
                    ? TimeExpression.of(from, from + 3, Calendar.month(a, b))
                    : yearLast ? TimeExpression.of(from, from + 3, Calendar.month(b, a)) : null;
        }
        int c = small(from + 4);
        if (year(a) && tokens.get(from).text.length() == 4) {
            DateSpan day = Calendar.day(a, b, c);
            return new TimeExpression(
                    from, from + 5, day, day == null ? TimeExpression.NO_SUCH_DAY : null, true, false);
        }
        int year = tokens.get(from + 4).text.length() == 2 ? century(c) : c;
        return year(year) ? ordered(from, from + 5, a, b, year, weekday, separator.is('.')) : null;
    }

    private static int century(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    /** Which of two numbers is the day: the weekday beside it decides, then what is possible, then the language. */
    private TimeExpression ordered(int from, int to, int a, int b, int year, int weekday, boolean points) {
        DateSpan dayFirst = Calendar.day(year, b, a);
        DateSpan monthFirst = Calendar.day(year, a, b);
        DateSpan only = dayFirst == null ? monthFirst : monthFirst == null ? dayFirst : null;
        if (only == null && dayFirst == null) {
            return new TimeExpression(from, to, null, TimeExpression.NO_SUCH_DAY, true, false);
        }
        if (only == null && weekday > 0) {
            boolean day = dayFirst.earliest().getDayOfWeek().getValue() == weekday;
            boolean month = monthFirst.earliest().getDayOfWeek().getValue() == weekday;
            only = day == month ? null : day ? dayFirst : monthFirst;
        }
        if (only != null || a == b) {
            return TimeExpression.of(from, to, only == null ? dayFirst : only);
        }
        boolean day = lexicon.dayFirst || points;
        boolean certain = day || !lexicon.language.equals("en");
        return new TimeExpression(
                from, to, day ? dayFirst : monthFirst, certain ? null : TimeExpression.DAY_OR_MONTH, true, false);
    }

    /** 1 December 2023, 1st of December, 14-15 February, 05-aug-2016. */
    private TimeExpression dayMonth(int from, int limit) {
        int day = small(from);
        if (day < 1 || day > 31 || !tokens.get(from).isPlainDigits()) {
            return null;
        }
        int at = suffix(from + 1, limit);
        int last = day;
        if (at + 1 < limit
                && (tokens.get(at).isHyphen() || tokens.get(at).lower.equals("and"))
                && tokens.get(at + 1).isPlainDigits()) {
            last = small(at + 1);
            at = suffix(at + 2, limit);
        }
        while (at < limit
                && at < from + 8
                && (lexicon.linkers.contains(tokens.get(at).lower)
                        || tokens.get(at).isHyphen()
                        || tokens.get(at).is('.')
                        || tokens.get(at).lower.equals("day"))) {
            at++;
        }
        if (at >= limit || tokens.get(at).word.month == 0 || last < day || last > 31) {
            return null;
        }
        if (!tokens.get(at).capital
                && lexicon.language.equals("en")
                && (tokens.get(at).lower.equals("may") || tokens.get(at).lower.equals("march"))) {
            return null;
        }
        return complete(from, at + 1, limit, tokens.get(at).word.month, day, last);
    }

    private int suffix(int at, int limit) {
        boolean ordinal = at < limit
                && tokens.get(at).glued()
                && (List.of("st", "nd", "rd", "th").contains(tokens.get(at).lower)
                        || tokens.get(at).is('º')
                        || tokens.get(at).lower.equals("er")
                        || tokens.get(at).lower.equals("º"));
        return ordinal ? at + 1 : at;
    }

    private TimeExpression month(int from, int limit) {
        int month = tokens.get(from).word.month;
        int at = from + 1;
        while (at < limit
                && at < from + 3
                && (tokens.get(at).isHyphen()
                        || tokens.get(at).lower.equals("the")
                        || tokens.get(at).is('.'))) {
            at++;
        }
        if (at < limit
                && tokens.get(at).isPlainDigits()
                && tokens.get(at).text.length() <= 2
                && small(at) >= 1
                && small(at) <= 31) {
            int day = small(at);
            int next = suffix(at + 1, limit);
            int last = day;
            if (next + 1 < limit
                    && (tokens.get(next).isHyphen() || tokens.get(next).lower.equals("to"))
                    && tokens.get(next + 1).isPlainDigits()
                    && small(next + 1) > day
                    && small(next + 1) <= 31) {
                last = small(next + 1);
                next = suffix(next + 2, limit);
            }
            return complete(from, next, limit, month, day, last);
        }
        return complete(from, from + 1, limit, month, 0, 0);
    }

    /** Takes the year behind a month, if one stands there. */
    private TimeExpression complete(int from, int end, int limit, int month, int day, int last) {
        int at = end;
        while (at < limit
                && at < end + 2
                && (tokens.get(at).is(',')
                        || lexicon.linkers.contains(tokens.get(at).lower)
                        || tokens.get(at).isHyphen()
                        || tokens.get(at).is('.')
                        || tokens.get(at).lower.equals("in"))) {
            at++;
        }
        boolean four = at < limit
                && tokens.get(at).isPlainDigits()
                && tokens.get(at).text.length() == 4
                && year(small(at));
        if (four) {
            int year = small(at);
            DateSpan span = day == 0 ? Calendar.month(year, month) : days(year, month, day, last);
            return new TimeExpression(
                    from, at + 1, span, span == null ? TimeExpression.NO_SUCH_DAY : null, true, false);
        }
        if (day == 0) {
            return TimeExpression.of(from, end, calendar.nearestMonth(month));
        }
        DateSpan first = calendar.nearestDay(month, day);
        DateSpan span = first == null ? null : days(first.earliest().getYear(), month, day, last);
        return new TimeExpression(
                from,
                end,
                span,
                span != null ? null : calendar.today == null ? TimeExpression.NO_DATE : TimeExpression.NO_SUCH_DAY,
                true,
                false);
    }

    private static DateSpan days(int year, int month, int day, int last) {
        DateSpan first = Calendar.day(year, month, day);
        DateSpan end = Calendar.day(year, month, last);
        return first == null || end == null
                ? null
                : day == last ? first : DateSpan.between(first.earliest(), end.latest());
    }

    /** A four-digit number that is a year by the word before it, or by what does not follow. */
    private TimeExpression yearAlone(int from, int limit) {
        int value = small(from);
        if (!year(value)) {
            return decade(from, limit);
        }
        TimeExpression decade = decade(from, limit);
        if (decade != null) {
            return decade;
        }
        if (from + 2 < limit
                && tokens.get(from + 1).lower.equals("q")
                && tokens.get(from + 2).isPlainDigits()
                && quarterOf(from + 2) > 0) {
            return TimeExpression.of(from, from + 3, Calendar.quarter(value, quarterOf(from + 2)));
        }
        boolean named = from > 0
                && (tokens.get(from - 1).is(Tag.BEFORE_YEAR)
                        || tokens.get(from - 1).is('(')
                        || tokens.get(from - 1).word.month > 0);
        Token next = from + 1 < limit ? tokens.get(from + 1) : null;
        boolean counts = next != null
                && next.isWord()
                && (Nouns.looksPlural(next)
                        || next.word.scale != null
                        || lexicon.at(Lexicon.Kind.SYMBOL, tokens, from + 1, limit) != null
                        || lexicon.at(Lexicon.Kind.UNIT, tokens, from + 1, limit) != null);
        if (bounded(from)
                || (next != null
                        && next.isHyphen()
                        && !next.glued()
                        && from + 2 < limit
                        && tokens.get(from + 2).isNumber()
                        && !year(small(from + 2)))) {
            return null;
        }
        boolean sign = next != null && next.glued() && (next.is('%') || next.isWord());
        boolean news = value >= 1800 && value <= 2100;
        boolean money = from > 0 && lexicon.before(Lexicon.Kind.SIGN, tokens, from, Math.max(0, from - 3)) != null;
        boolean hyphen = next != null && next.isHyphen() && next.glued();
        return !sign
                        && !money
                        && !hyphen
                        && (named
                                ? !counts || value > 1900 && value < 2100 && !unitNext(from + 1, limit)
                                : news && !counts)
                ? TimeExpression.of(from, from + 1, Calendar.year(value))
                : null;
    }

    /** "an average of 1500", "more than 2000": what has a bound is no year; "around 2010" may be one. */
    private boolean bounded(int from) {
        Phrases.Match<String> bound = lexicon.before(Lexicon.Kind.BEFORE, tokens, from, Math.max(0, from - 6));
        return bound != null && (from - bound.end() > 1 || !bound.meaning().equals("ABOUT"));
    }

    private boolean unitNext(int at, int limit) {
        return tokens.get(at).lower.length() > 2 && lexicon.at(Lexicon.Kind.UNIT, tokens, at, limit) != null;
    }

    /** "third quarter of 2019", "first half of 2020", "the fourth of July". */
    private TimeExpression ordinal(int from, int limit) {
        int number = tokens.get(from).word.ordinal;
        int at = from + 1;
        if (at < limit && tokens.get(at).word.ordinal > 0 && number >= 20) {
            number += tokens.get(at).word.ordinal;
            at++;
        }
        if (at >= limit) {
            return null;
        }
        boolean quarter = "quarter".equals(calendarUnit(at, limit));
        boolean half = tokens.get(at).lower.equals("half");
        if ((quarter && number <= 4) || (half && number <= 2)) {
            int next = at + 1;
            while (next < limit
                    && next < at + 3
                    && (lexicon.linkers.contains(tokens.get(next).lower)
                            || tokens.get(next).lower.equals("in")
                            || tokens.get(next).lower.equals("fiscal"))) {
                next++;
            }
            boolean dated = next < limit && tokens.get(next).isPlainDigits() && year(small(next));
            if (dated) {
                int year = small(next);
                return TimeExpression.of(
                        from, next + 1, quarter ? Calendar.quarter(year, number) : Calendar.half(year, number));
            }
            return quarter
                    ? TimeExpression.of(
                            from,
                            at + 1,
                            calendar.today == null ? null : Calendar.quarter(calendar.today.getYear(), number))
                    : null;
        }
        while (at < limit
                && at < from + 5
                && (lexicon.linkers.contains(tokens.get(at).lower)
                        || tokens.get(at).lower.equals("day"))) {
            at++;
        }
        return at < limit && at > from + 1 && tokens.get(at).word.month > 0 && tokens.get(at).capital
                ? complete(from, at + 1, limit, tokens.get(at).word.month, number, number)
                : null;
    }

    private String calendarUnit(int at, int limit) {
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit);
        return unit == null ? null : unit.meaning();
    }

    /** Q3 2019. */
    private TimeExpression quarter(int from, int limit) {
        if (from + 1 >= limit
                || !tokens.get(from + 1).glued()
                || !tokens.get(from + 1).isPlainDigits()
                || quarterOf(from + 1) == 0) {
            return null;
        }
        int quarter = quarterOf(from + 1);
        boolean dated = from + 2 < limit && tokens.get(from + 2).isPlainDigits() && year(small(from + 2));
        if (dated) {
            return TimeExpression.of(from, from + 3, Calendar.quarter(small(from + 2), quarter));
        }
        return TimeExpression.of(
                from, from + 2, calendar.today == null ? null : Calendar.quarter(calendar.today.getYear(), quarter));
    }

    private int quarterOf(int at) {
        int value = small(at);
        return value >= 1 && value <= 4 ? value : 0;
    }

    private static boolean year(int value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    /** A number of at most eight digits, -1 otherwise. */
    private int small(int at) {
        Token token = tokens.get(at);
        return token.isPlainDigits() && token.text.length() <= 8 ? token.value.intValue() : -1;
    }
}
