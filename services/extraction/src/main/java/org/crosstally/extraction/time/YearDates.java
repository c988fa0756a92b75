package org.crosstally.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.crosstally.extraction.number.NounForms;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.Precision;

/** Reads years and what is counted in them: in 2016, 1990s, the nineties, 15th century, Q3 2019, 2019 H2, the first half of 2020. */
final class YearDates extends DateRules {

    private static final int LAST_DECADE = 2190;
    private static final int FIRST_NEWS = 1800;
    private static final int LAST_NEWS = 2100;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    YearDates(Text text, ReferenceCalendar calendar) {
        super(text, calendar);
    }

    /** What begins with digits: a year, a decade, a year with its quarter or month. */
    TimeExpression digits(int from, int limit) {
        TimeExpression decade = decade(from, limit);
        if (decade != null || !isYearAt(from, limit)) {
            return decade;
        }
        int next = from + 1 < limit && tokens.get(from + 1).isHyphen() ? from + 2 : from + 1;
        TimeExpression part = next < limit && tokens.get(next).isWord() ? letter(next, limit, small(from)) : null;
        if (part != null) {
            return part.startingAt(from);
        }
        boolean month = from + 1 < limit
                && tokens.get(from + 1).word.month > 0
                && tokens.get(from + 1).text.length() > 3
                && !tokens.get(from + 1).is(Tag.AUXILIARY)
                && (from + 2 >= limit || !tokens.get(from + 2).isNumber());
        if (month) {
            return TimeExpression.of(from, from + 2, Periods.month(small(from), tokens.get(from + 1).word.month));
        }
        int behind = yearWord(from + 1, limit);
        boolean year = behind > from + 1 && small(from) >= FIRST_NEWS && small(from) <= LAST_NEWS;
        return year || isYear(from, limit) ? TimeExpression.of(from, behind, Periods.year(small(from))) : null;
    }

    /** Whether a four-digit number is a year: by the word before it, or by what does not follow. */
    private boolean isYear(int from, int limit) {
        int value = small(from);
        Token next = from + 1 < limit ? tokens.get(from + 1) : null;
        boolean named = from > 0
                && (tokens.get(from - 1).is(Tag.BEFORE_YEAR)
                        || tokens.get(from - 1).is('(')
                        || tokens.get(from - 1).word.month > 0);
        boolean counts = next != null
                && next.isWord()
                && (NounForms.looksPlural(next)
                        || next.word.scale != null
                        || lexicon.at(Lexicon.Kind.SYMBOL, tokens, from + 1, limit) != null
                        || lexicon.at(Lexicon.Kind.UNIT, tokens, from + 1, limit) != null);
        boolean rangeOfNumbers = next != null
                && next.isHyphen()
                && !next.glued()
                && from + 2 < limit
                && tokens.get(from + 2).isNumber()
                && !isYear(small(from + 2));
        if (bounded(from) || rangeOfNumbers) {
            return false;
        }
        boolean sign = next != null && next.glued() && (next.is('%') || next.isWord());
        boolean money = from > 0 && lexicon.before(Lexicon.Kind.SIGN, tokens, from, Math.max(0, from - 3)) != null;
        boolean hyphen =
                next != null && next.isHyphen() && next.glued() && (from + 2 >= limit || !dateBehind(from + 2, limit));
        if (sign || money || hyphen) {
            return false;
        }
        boolean news = value >= FIRST_NEWS && value <= LAST_NEWS;
        return named ? !counts || value > 1900 && value < 2100 && !unitNext(from + 1, limit) : news && !counts;
    }

    private boolean dateBehind(int at, int limit) {
        return tokens.get(at).word.month > 0 && tokens.get(at).capital && at < limit;
    }

    /** "an average of 1500", "more than 2000": what has a bound is no year; "around 2010" may be one. */
    private boolean bounded(int from) {
        Phrases.Match<String> bound = lexicon.before(Lexicon.Kind.BEFORE, tokens, from, Math.max(0, from - 6));
        return bound != null && (from - bound.end() > 1 || !bound.meaning().equals("ABOUT"));
    }

    private boolean unitNext(int at, int limit) {
        return tokens.get(at).lower.length() > 2 && lexicon.at(Lexicon.Kind.UNIT, tokens, at, limit) != null;
    }

    /** 1990s, '90s. */
    private TimeExpression decade(int from, int limit) {
        boolean s = from + 1 < limit
                && tokens.get(from + 1).lower.equals("s")
                && (tokens.get(from + 1).glued() || isYearAt(from, limit) && !tokens.get(from + 1).capital);
        int digits = tokens.get(from).text.length();
        int value = digits <= 4 ? small(from) : 1;
        // "in his 50s" is an age
        boolean named = digits == 4
                || from > 0
                        && (lexicon.has(WordList.THE, tokens.get(from - 1).lower)
                                || tokens.get(from - 1).is('\'')
                                || tokens.get(from - 1).is('’'));
        if (!s || !named || value % 10 != 0 || digits < 2) {
            return null;
        }
        int first = value < 100 ? 1900 + value : value;
        return first >= 1000 && first <= LAST_DECADE ? TimeExpression.of(from, from + 2, Periods.decade(first)) : null;
    }

    /** The nineties. */
    TimeExpression decadeWord(int from) {
        int decade = tokens.get(from).word.decade;
        boolean mine = decade > 0 && from > 0 && (tokens.get(from - 1).is(Tag.BEFORE_YEAR) || isThe(from - 1));
        return mine ? TimeExpression.of(from, from + 1, Periods.decade(1900 + decade)) : null;
    }

    /** Q3 2019, H1 of 2020, q3; the letter may be set off the number by nothing only. */
    TimeExpression letter(int from, int limit) {
        return letter(from, limit, 0);
    }

    private TimeExpression letter(int from, int limit, int year) {
        String letter = tokens.get(from).lower;
        boolean quarter = letter.equals("q");
        boolean half = letter.equals("h");
        if ((!quarter && !half)
                || from + 1 >= limit
                || !tokens.get(from + 1).glued()
                || !tokens.get(from + 1).isPlainDigits()) {
            return null;
        }
        int number = small(from + 1);
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        if (year > 0) {
            return TimeExpression.of(from, from + 2, part(year, number, quarter));
        }
        int next = from + 2;
        while (next < limit
                && next < from + 4
                && (isOf(next) || tokens.get(next).is('\'') || tokens.get(next).isHyphen())) {
            next++;
        }
        Part dated = year(next, limit);
        if (dated != null) {
            return TimeExpression.of(from, dated.end(), part(dated.value(), number, quarter));
        }
        return quarter ? thisYears(from, from + 2, number, true) : null;
    }

    private static DateSpan part(int year, int number, boolean quarter) {
        return quarter ? Periods.quarter(year, number) : Periods.half(year, number);
    }

    private TimeExpression thisYears(int from, int to, int number, boolean quarter) {
        return TimeExpression.of(
                        from, to, calendar.today == null ? null : part(calendar.today.getYear(), number, quarter))
                .assumingTheYear();
    }

    /** The third quarter of 2019, the first half of last year, the 15th century. */
    TimeExpression counted(int from, int limit) {
        int roman = ROMAN.indexOf(tokens.get(from).text.replace('І', 'I'));
        Part number = roman >= 0 ? new Part(roman + 1, from + 1) : ordinal(from, limit);
        if (number == null || number.end() >= limit) {
            return null;
        }
        int at = number.end();
        String unit = unit(at, limit);
        if ("century".equals(unit) && number.value() > 9 && number.value() < 22) {
            int first = number.value() * 100 - 100;
            return TimeExpression.of(from, at + 1, Periods.years(first, first + 99));
        }
        boolean quarter = "quarter".equals(unit) && number.value() <= 4;
        boolean half = ("half".equals(unit) || tokens.get(at).lower.equals("half")) && number.value() <= 2;
        return quarter || half ? ofYear(from, at + 1, limit, number.value(), quarter) : null;
    }

    private TimeExpression ofYear(int from, int end, int limit, int number, boolean quarter) {
        int next = end;
        while (next < limit
                && next < end + 3
                && (isOf(next) || tokens.get(next).lower.equals("fiscal"))) {
            next++;
        }
        Part year = year(next, limit);
        if (year != null) {
            return TimeExpression.of(from, year.end(), part(year.value(), number, quarter));
        }
        boolean theYear = next > end && next < limit && isThe(next) && "year".equals(unit(next + 1, limit));
        if (theYear) {
            return thisYears(from, next + 2, number, quarter);
        }
        return quarter ? thisYears(from, end, number, true) : null;
    }

    /** Next year's first quarter. */
    TimeExpression yearsPart(int from, int limit) {
        Part year = year(from, limit);
        int behind = year == null ? from : possessive(year.end(), limit);
        if (year == null || behind == year.end() || behind >= limit) {
            return null;
        }
        TimeExpression part = counted(behind, limit);
        if (part == null || part.span() == null) {
            return null;
        }
        LocalDate first = part.span().earliest();
        int shift = year.value() - first.getYear();
        boolean quarter = part.span().precision() == Precision.QUARTER;
        int number = quarter ? (first.getMonthValue() + 2) / 3 : first.getMonthValue() / 6 + 1;
        return TimeExpression.of(from, part.to(), part(first.getYear() + shift, number, quarter));
    }
}
