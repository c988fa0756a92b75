package org.crosstally.extraction.time;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/** What the readers of dates share: the text, the calendar, and the small parts a date is put together from. */
abstract class DateRules {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    /** A number read from the text, and the index behind its last token. */
    record Part(int value, int end) {}

    final List<Token> tokens;
    final Lexicon lexicon;
    final ReferenceCalendar calendar;

    DateRules(Text text, ReferenceCalendar calendar) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.calendar = calendar;
    }

    static boolean isYear(int value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    boolean isYearAt(int at, int limit) {
        return at < limit
                && tokens.get(at).isPlainDigits()
                && tokens.get(at).text.length() == 4
                && isYear(small(at));
    }

    /** A number of at most eight digits, -1 otherwise. */
    int small(int at) {
        Token token = tokens.get(at);
        return token.isPlainDigits() && token.text.length() <= 8 ? token.value.intValue() : -1;
    }

    /** A day of the month: 14, 14th, fourteenth, twenty-third, each with or without "the"; null when none stands there. */
    Part day(int at, int limit) {
        if (at + 1 < limit && isThe(at)) {
            Part behind = day(at + 1, limit);
            return behind == null || tokens.get(at + 1).isNumber() && behind.end() == at + 2 ? null : behind;
        }
        if (at >= limit) {
            return null;
        }
        Part day = tokens.get(at).isNumber() ? digits(at, limit) : ordinal(at, limit);
        return day != null && day.value() >= 1 && day.value() <= 31 ? day : null;
    }

    private Part digits(int at, int limit) {
        int value = tokens.get(at).text.length() <= 2 ? small(at) : 0;
        return value == 0 ? null : new Part(value, ending(at + 1, limit));
    }

    /** Behind the "th" that is joined to a number; the same place when there is none. */
    int ending(int at, int limit) {
        return at < limit && tokens.get(at).glued() && lexicon.has(WordList.DAY_ENDING, tokens.get(at).lower)
                ? at + 1
                : at;
    }

    /** first, twentieth, twenty-third, also in digits; null when no ordinal stands there. */
    Part ordinal(int at, int limit) {
        if (at >= limit) {
            return null;
        }
        Token token = tokens.get(at);
        if (token.isNumber()) {
            int end = ending(at + 1, limit);
            return end > at + 1 && small(at) > 0 ? new Part(small(at), end) : null;
        }
        if (token.word.ordinal > 0) {
            return new Part(token.word.ordinal, at + 1);
        }
        int tens = token.word.number == null ? 0 : token.word.number.intValue();
        if (tens < 20) {
            return null;
        }
        int next = at + 1 < limit && tokens.get(at + 1).isHyphen() ? at + 2 : at + 1;
        int ones = next < limit ? tokens.get(next).word.ordinal : 0;
        return ones > 0 && ones < 10 ? new Part(tens + ones, next + 1) : null;
    }

    /** 2019, this year, last year: the year that stands there; null when none does or the article has no date. */
    Part year(int at, int limit) {
        if (isYearAt(at, limit)) {
            return new Part(small(at), at + 1);
        }
        Phrases.Match<String> which = at < limit ? lexicon.at(Lexicon.Kind.WHICH, tokens, at, limit) : null;
        if (which == null || calendar.today == null || !"year".equals(unit(which.end(), limit))) {
            return null;
        }
        int end = lexicon.at(Lexicon.Kind.CALENDAR, tokens, which.end(), limit).end();
        return new Part(calendar.today.getYear() + away(which.meaning()), end);
    }

    /** The name of the unit of the calendar at a token, or null. */
    String unit(int at, int limit) {
        Phrases.Match<String> unit = at < limit ? lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit) : null;
        return unit == null ? null : unit.meaning();
    }

    /** How many units away: "next" and "coming" are one ahead, "last" and "past" one behind. */
    static int away(String which) {
        return which.equals("coming") ? 1 : which.equals("past") ? -1 : Integer.parseInt(which);
    }

    /** Behind the "'s" or "'" of a possessive; the same place when there is none. */
    int possessive(int at, int limit) {
        if (at >= limit) {
            return at;
        }
        Token token = tokens.get(at);
        return token.isPossessive() || token.is('\'') || token.is('’') ? at + 1 : at;
    }

    boolean isThe(int at) {
        return tokens.get(at).is(Tag.DETERMINER) && lexicon.has(WordList.DEFINITE, tokens.get(at).lower);
    }

    /** "of" or "in", between the parts of one date. */
    boolean isOf(int at) {
        return lexicon.has(WordList.OF, tokens.get(at).lower) || lexicon.has(WordList.DATE_OF, tokens.get(at).lower);
    }

    /** Whether a sign or word joins two days into a range: 14-15, the 9th through the 17th. */
    boolean joins(int at, int limit) {
        Phrases.Match<String> to = lexicon.at(Lexicon.Kind.TO, tokens, at, limit);
        return to != null
                && to.end() == at + 1
                && !lexicon.has(WordList.OR, tokens.get(at).lower)
                && !tokens.get(at).lower.startsWith("v");
    }

    static DateSpan days(int year, int month, int day, int last) {
        DateSpan first = Periods.day(year, month, day);
        DateSpan end = Periods.day(year, month, last);
        return first == null || end == null
                ? null
                : day == last ? first : DateSpan.between(first.earliest(), end.latest());
    }

    /** Whether the words before put something in the future: "will meet on Friday". */
    boolean looksAhead(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 14); i--) {
            Token token = tokens.get(i);
            if (token.is('.') || token.is('"') || token.is('”')) {
                return false;
            }
            if (lexicon.has(WordList.FUTURE, token.lower)) {
                return true;
            }
        }
        return false;
    }
}
