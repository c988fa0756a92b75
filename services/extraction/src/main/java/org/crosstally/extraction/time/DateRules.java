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
    private static final int TENSE_REACH = 16;

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
            boolean plain = tokens.get(at + 1).isNumber() && behind != null && behind.end() == at + 2;
            return plain && !lexicon.dayFirst ? null : behind;
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
            return new Part(small(at), yearWord(at + 1, limit));
        }
        Phrases.Match<String> which = at < limit ? lexicon.at(Lexicon.Kind.WHICH, tokens, at, limit) : null;
        if (which == null || calendar.today == null || !"year".equals(unit(which.end(), limit))) {
            return null;
        }
        int end = lexicon.at(Lexicon.Kind.CALENDAR, tokens, which.end(), limit).end();
        return new Part(calendar.today.getYear() + away(which.meaning()), end);
    }

    /** Behind the word "year" that follows its number; the same place when there is none. */
    int yearWord(int at, int limit) {
        return at < limit && lexicon.has(WordList.YEAR_BEHIND, tokens.get(at).lower) ? at + 1 : at;
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
        Token token = tokens.get(at);
        return token.is(Tag.DETERMINER) && lexicon.has(WordList.DEFINITE, token.lower)
                || lexicon.has(WordList.THE, token.lower);
    }

    /** "of" or "in", between the parts of one date. */
    boolean isOf(int at) {
        return lexicon.has(WordList.OF, tokens.get(at).lower) || lexicon.has(WordList.DATE_OF, tokens.get(at).lower);
    }

    /** Behind the sign or words that join two days into a range: 14-15, the 9th through the 17th; -1 when none stands there. */
    int joint(int at, int limit) {
        boolean and = at < limit && lexicon.has(WordList.AND, tokens.get(at).lower);
        Phrases.Match<String> span = at < limit ? lexicon.at(Lexicon.Kind.SPAN_TO, tokens, at, limit) : null;
        if (span != null && !and) {
            return span.end();
        }
        Phrases.Match<String> to = at < limit ? lexicon.at(Lexicon.Kind.TO, tokens, at, limit) : null;
        boolean joins = to != null
                && to.end() == at + 1
                && !lexicon.has(WordList.OR, tokens.get(at).lower)
                && !tokens.get(at).lower.startsWith("v");
        return joins ? at + 1 : -1;
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

    /** The tense of the verb nearest to a date: -1 past, 1 future, 0 when no word within reach shows one. */
    int tense(int from, int to, int limit) {
        boolean left = true;
        boolean right = true;
        for (int away = 1; away <= TENSE_REACH && (left || right); away++) {
            int before = from - away;
            left = left && before >= 0 && !stops(before);
            int tense = left ? tenseOf(before) : 0;
            int behind = to + away - 1;
            right = right && behind < limit && !stops(behind);
            tense = tense == 0 && right ? tenseOf(behind) : tense;
            if (tense != 0) {
                return tense;
            }
        }
        return 0;
    }

    private boolean stops(int at) {
        Token token = tokens.get(at);
        boolean abbreviated = at > 0 && tokens.get(at - 1).word.month > 0;
        return token.is(';') || token.is('.') && !abbreviated;
    }

    private int tenseOf(int at) {
        Token token = tokens.get(at);
        if (!token.isWord()) {
            return 0;
        }
        if (lexicon.has(WordList.WILL, token.lower) || lexicon.ends(WordList.WILL_ENDING, token.lower)) {
            return 1;
        }
        boolean ending = token.lower.length() > 3
                && !token.is(Tag.CONJUNCTION)
                && lexicon.ends(WordList.PAST_ENDING, token.lower)
                && (at == 0 || !tokens.get(at - 1).is(Tag.AUXILIARY));
        return ending || lexicon.has(WordList.PAST, token.lower) ? -1 : 0;
    }
}
