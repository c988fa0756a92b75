package org.crosstally.extraction.time;

import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/** Reads dates that name their month: 1 December 2023, February 14-15, the fourth of July, June last year, the 9th of next month. */
final class MonthDates extends DateRules {

    MonthDates(Text text, ReferenceCalendar calendar) {
        super(text, calendar);
    }

    /** "May" and "March" are other words too: a capital decides, and a number or preposition next to it. */
    boolean isMonth(int at, int limit) {
        Token token = tokens.get(at);
        boolean verb = lexicon.has(WordList.MONTH_OR_VERB, token.lower);
        boolean numberNext = at + 1 < limit && tokens.get(at + 1).isNumber();
        boolean dated = at > 0
                && (tokens.get(at - 1).is(Tag.BEFORE_YEAR)
                        || tokens.get(at - 1).isNumber()
                        || tokens.get(at - 1).word.ordinal > 0);
        boolean ordinalNext = at + 1 < limit && ordinal(at + 1, limit) != null;
        boolean word = !lexicon.language.equals("en") && lexicon.has(WordList.MONTH_OR_NAME, token.lower);
        if (word) {
            return numberNext;
        }
        if (!token.capital && lexicon.language.equals("en")) {
            return !verb && (numberNext || ordinalNext || dated && token.text.length() > 3 || token.text.length() > 5);
        }
        boolean other = token.is(Tag.AUXILIARY)
                || lexicon.has(WordList.MONTH_OR_VERB, token.lower)
                || lexicon.has(WordList.MONTH_OR_NAME, token.text);
        return !other
                || dated
                || numberNext
                || ordinalNext
                || at + 2 < limit && joint(at + 1, limit) == at + 2 && tokens.get(at + 2).word.month > 0
                || (at + 1 < limit && tokens.get(at + 1).is(','));
    }

    /** 1 December 2023, 1st of December, 14-15 February, the ninth to the seventeenth of April, the 15th day of next month. */
    TimeExpression dayFirst(int from, int limit) {
        Part first = day(from, limit);
        if (first == null) {
            return null;
        }
        Part last = last(first, limit);
        int at = last.end();
        int most = Math.min(limit, at + 3);
        while (at < most
                && (isOf(at)
                        || tokens.get(at).isHyphen()
                        || tokens.get(at).is('.')
                        || lexicon.has(WordList.DAY, tokens.get(at).lower))) {
            at++;
        }
        if (at >= limit) {
            return null;
        }
        Token month = tokens.get(at);
        if (month.word.month > 0) {
            boolean verb = !month.capital
                    && lexicon.language.equals("en")
                    && lexicon.has(WordList.MONTH_OR_VERB, month.lower)
                    && at == last.end();
            return verb ? null : complete(from, at + 1, limit, month.word.month, first.value(), last.value());
        }
        boolean ordinal = first.end() > from + 1 || !tokens.get(from).isNumber();
        return ordinal || last.value() > first.value() ? ofMonth(from, at, limit, first.value(), last.value()) : null;
    }

    /** The second of two days joined into a range, or the first again. */
    private Part last(Part first, int limit) {
        int at = first.end();
        boolean and = at < limit && lexicon.has(WordList.AND, tokens.get(at).lower);
        int next = and ? at + 1 : joint(at, limit);
        if (next < 0) {
            return first;
        }
        Part last = day(next, limit);
        return last == null || last.value() <= first.value() ? first : last;
    }

    /** "the 21st of this month": the month is given by its distance. */
    private TimeExpression ofMonth(int from, int at, int limit, int first, int last) {
        Phrases.Match<String> which = lexicon.at(Lexicon.Kind.WHICH, tokens, at, limit);
        boolean the = which == null && isThe(at);
        int unitAt = which != null ? which.end() : the ? at + 1 : at;
        if (unitAt == at || !"month".equals(unit(unitAt, limit))) {
            return null;
        }
        DateSpan month = calendar.unit("month", which == null ? 0 : away(which.meaning()));
        return month == null
                ? TimeExpression.of(from, unitAt + 1, null)
                : TimeExpression.dated(
                        from,
                        unitAt + 1,
                        days(month.earliest().getYear(), month.earliest().getMonthValue(), first, last));
    }

    /** December 1, 2023; February 14-15; April the ninth through the 17th; December 2023; December. */
    TimeExpression monthFirst(int from, int limit) {
        int month = tokens.get(from).word.month;
        int at = from + 1;
        while (at < limit
                && at < from + 3
                && (tokens.get(at).isHyphen() && tokens.get(at).glued()
                        || tokens.get(at).is('.')
                        || tokens.get(at).is(',') && at + 1 < limit && ordinal(at + 1, limit) != null)) {
            at++;
        }
        Part first = day(at, limit);
        if (first == null || counts(first.end(), limit)) {
            return complete(from, from + 1, limit, month, 0, 0);
        }
        Part last = first;
        int joint = joint(first.end(), limit);
        if (joint >= 0) {
            Part second = day(joint, limit);
            boolean another = second != null
                    && second.end() < limit
                    && (tokens.get(second.end()).word.month > 0
                            || second.end() + 1 < limit
                                    && tokens.get(second.end()).is('/')
                                    && tokens.get(second.end()).glued());
            last = second == null || second.value() <= first.value() || another ? first : second;
        }
        return complete(from, last.end(), limit, month, first.value(), last.value());
    }

    /** "In June 20 million people": a scale word behind the number makes it no day. */
    private boolean counts(int at, int limit) {
        return at < limit
                && (tokens.get(at).word.scale != null || tokens.get(at).is('%'));
    }

    /** Takes the year behind a month, if one stands there: 2023, of 2023, last year. */
    private TimeExpression complete(int from, int end, int limit, int month, int day, int last) {
        int at = end;
        while (at < limit
                && at < end + 2
                && (tokens.get(at).is(',')
                        || isOf(at)
                        || tokens.get(at).isHyphen()
                        || tokens.get(at).is('.'))) {
            at++;
        }
        Part year = year(at, limit);
        if (year == null && at > end && at < limit && isOf(at - 1) && lexicon.has(WordList.THE, tokens.get(at).lower)) {
            year = at + 2 < limit && lexicon.has(WordList.YEAR, tokens.get(at + 1).lower) ? year(at + 2, limit) : null;
        }
        if (year != null) {
            int value = year.value();
            DateSpan span = day == 0 ? Periods.month(value, month) : days(value, month, day, last);
            return TimeExpression.dated(from, year.end(), span).given(day, last);
        }
        if (day == 0) {
            return TimeExpression.of(from, end, calendar.nearestMonth(month)).assumingTheYear();
        }
        if (calendar.today == null) {
            return TimeExpression.of(from, end, null);
        }
        DateSpan first = calendar.nearestDay(month, day);
        DateSpan span = first == null ? null : days(first.earliest().getYear(), month, day, last);
        return TimeExpression.dated(from, end, span).assumingTheYear().given(day, last);
    }
}
