package org.crosstally.extraction.time;

import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/** Reads dates of numbers joined by one sign: 2023-12-01, 2/12/2023, 2.12.2023, 12/2023, 2019/Aug/01, Friday 7/6. */
final class NumericDates extends DateRules {

    NumericDates(Text text, ReferenceCalendar calendar) {
        super(text, calendar);
    }

    /** @param weekday the day of the week that stands before it, 0 when none does */
    TimeExpression read(int from, int limit, int weekday) {
        if (tokens.get(from).isPlainDigits() && tokens.get(from).text.length() == 8) {
            return compact(from);
        }
        if (!joined(from, limit)) {
            return null;
        }
        boolean three = from + 4 < limit
                && tokens.get(from + 3).text.equals(tokens.get(from + 1).text)
                && joined(from + 2, limit);
        if (month(from) + month(from + 2) + (three ? month(from + 4) : 0) > 0) {
            return named(from, three ? from + 5 : from + 3);
        }
        if (three) {
            return three(from, weekday);
        }
        TimeExpression two = two(from, limit);
        return two != null ? two : yearless(from, limit, weekday);
    }

    private TimeExpression compact(int from) {
        int all = small(from);
        DateSpan day = isYear(all / 10000) ? Periods.day(all / 10000, all / 100 % 100, all % 100) : null;
        return day == null ? null : TimeExpression.of(from, from + 1, day);
    }

    private boolean joined(int at, int limit) {
        if (at + 2 >= limit || !part(at) || !part(at + 2)) {
            return false;
        }
        Token sign = tokens.get(at + 1);
        return sign.glued() && tokens.get(at + 2).glued() && (sign.isHyphen() || sign.is('/') || sign.is('.'));
    }

    private boolean part(int at) {
        return tokens.get(at).isPlainDigits() || month(at) > 0;
    }

    private int month(int at) {
        return tokens.get(at).word.month;
    }

    /** Parts of which one names the month: four digits are the year, others the day. */
    private TimeExpression named(int from, int to) {
        int year = 0;
        int month = 0;
        int day = 0;
        for (int at = from; at < to; at += 2) {
            if (month(at) > 0) {
                month = month == 0 ? month(at) : -1;
            } else if (tokens.get(at).text.length() == 4 && isYear(small(at))) {
                year = small(at);
            } else {
                day = day == 0 ? small(at) : -1;
            }
        }
        if (month <= 0 || day < 0 || day > 31) {
            return null;
        }
        if (year == 0) {
            DateSpan near = calendar.nearestDay(month, day);
            return near == null && calendar.today != null
                    ? null
                    : TimeExpression.of(from, to, near).assumingTheYear();
        }
        return TimeExpression.dated(from, to, day == 0 ? Periods.month(year, month) : Periods.day(year, month, day));
    }

    private TimeExpression three(int from, int weekday) {
        int a = small(from);
        int b = small(from + 2);
        int c = small(from + 4);
        if (isYear(a) && tokens.get(from).text.length() == 4) {
            return TimeExpression.dated(from, from + 5, Periods.day(a, b, c));
        }
        int year = tokens.get(from + 4).text.length() == 2 ? century(c) : c;
        if (!isYear(year)) {
            return null;
        }
        boolean points = tokens.get(from + 1).is('.');
        return ordered(from, from + 5, Periods.day(year, b, a), Periods.day(year, a, b), weekday, points);
    }

    private static int century(int year) {
        return year < 70 ? 2000 + year : 1900 + year;
    }

    /** 2015-12, 12/2015, 2014-2018, 2019/20. */
    private TimeExpression two(int from, int limit) {
        int a = small(from);
        int b = small(from + 2);
        Token separator = tokens.get(from + 1);
        int second = tokens.get(from + 2).text.length();
        boolean range = isYear(a) && isYear(b) && b > a && separator.isHyphen();
        boolean season = isYear(a) && second == 2 && b == (a + 1) % 100 && !separator.is('.');
        if (range || season) {
            int last = season ? a + 1 : b;
            return TimeExpression.of(from, yearWord(from + 3, limit), Periods.years(a, last))
                    .ends();
        }
        boolean yearFirst = isYearAt(from, limit) && b >= 1 && b <= 12 && second <= 2 && !separator.is('.');
        boolean monthOnly = second == 2 || !separator.isHyphen() || isDatedBy(from);
        if (yearFirst && monthOnly) {
            return TimeExpression.of(from, from + 3, Periods.month(a, b));
        }
        boolean yearLast = isYearAt(from + 2, limit) && a >= 1 && a <= 12;
        return yearLast ? TimeExpression.of(from, from + 3, Periods.month(b, a)) : null;
    }

    /** "on 22/4", "Friday 7.6", "from 10/1": without a year only where something beside it says that it is a date. */
    private TimeExpression yearless(int from, int limit, int weekday) {
        int a = small(from);
        int b = small(from + 2);
        boolean slash = tokens.get(from + 1).is('/');
        boolean fraction = a < b && b <= 12;
        boolean evident = weekday > 0
                || (slash
                        && isDatedBy(from)
                        && (!fraction || tokens.get(from - 1).is(Tag.BEFORE_DAY)))
                || (slash && beside(from, limit, fraction));
        boolean idiom = lexicon.at(Lexicon.Kind.NOT_A_NUMBER, tokens, from, limit) != null;
        if (!evident || idiom || a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12) {
            return null;
        }
        if (calendar.today == null) {
            return TimeExpression.of(from, from + 3, null);
        }
        DateSpan dayFirst = b > 12 ? null : calendar.nearestDay(b, a);
        DateSpan monthFirst = a > 12 ? null : calendar.nearestDay(a, b);
        boolean comma = from + 4 < limit && tokens.get(from + 3).is(',') && isYearAt(from + 4, limit);
        if (comma) {
            int year = small(from + 4);
            return ordered(from, from + 5, Periods.day(year, b, a), Periods.day(year, a, b), weekday, false);
        }
        return ordered(from, from + 3, dayFirst, monthFirst, weekday, false).assumingTheYear();
    }

    /** Whether the word before says that a date follows. */
    private boolean isDatedBy(int from) {
        return from > 0
                && (tokens.get(from - 1).is(Tag.BEFORE_YEAR)
                        || tokens.get(from - 1).is(Tag.BEFORE_DAY));
    }

    /** Whether another pair that is no fraction stands beside it: 10/1-11/7; 11/20, 11/22. */
    private boolean beside(int from, int limit, boolean fraction) {
        boolean hyphen = from + 3 < limit && tokens.get(from + 3).isHyphen();
        if (hyphen && from + 6 < limit && tokens.get(from + 5).is('/')) {
            return !fraction || !fraction(from + 4);
        }
        if (from < 4 || !tokens.get(from - 3).is('/')) {
            return false;
        }
        Token joint = tokens.get(from - 1);
        boolean joined = joint.isHyphen()
                || joint.is(',')
                || lexicon.has(WordList.OR, joint.lower)
                || lexicon.has(WordList.AND, joint.lower);
        return joined && (!fraction || !fraction(from - 4));
    }

    private boolean fraction(int at) {
        return small(at) < small(at + 2) && small(at + 2) <= 12;
    }

    /** Which of two numbers is the day: the weekday beside it decides, then what is possible, then the language. */
    private TimeExpression ordered(
            int from, int to, DateSpan dayFirst, DateSpan monthFirst, int weekday, boolean points) {
        DateSpan only = dayFirst == null ? monthFirst : monthFirst == null ? dayFirst : null;
        if (only == null && dayFirst == null) {
            return TimeExpression.unresolved(from, to, TimeExpression.NO_SUCH_DAY);
        }
        if (only == null && weekday > 0) {
            boolean day = dayFirst.earliest().getDayOfWeek().getValue() == weekday;
            boolean month = monthFirst.earliest().getDayOfWeek().getValue() == weekday;
            only = day == month ? null : day ? dayFirst : monthFirst;
        }
        if (only != null || dayFirst.equals(monthFirst)) {
            return TimeExpression.of(from, to, only == null ? dayFirst : only);
        }
        boolean day = lexicon.dayFirst || points;
        TimeExpression read = TimeExpression.of(from, to, day ? dayFirst : monthFirst);
        return day || !lexicon.language.equals("en") ? read : read.because(TimeExpression.DAY_OR_MONTH);
    }
}
