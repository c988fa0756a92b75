package org.crosstally.extraction.time;

import java.time.LocalDate;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/**
 * Reads periods given by their length and their first or last day: the fiscal year that ended Sept. 30, 2025, the fiscal year that
 * begins this October, the three months ended June 30; and fiscal years by their number.
 */
final class ClosedPeriods extends DateRules {

    private static final int GAP = 4;

    private final WeekDates.Reader dates;

    ClosedPeriods(Text text, ReferenceCalendar calendar, WeekDates.Reader dates) {
        super(text, calendar);
        this.dates = dates;
    }

    TimeExpression read(int from, int limit) {
        Phrases.Match<String> fiscal = lexicon.at(Lexicon.Kind.FISCAL, tokens, from, limit);
        if (fiscal != null) {
            return fiscal(from, fiscal.end(), limit);
        }
        Part count = count(from, limit);
        String unit = count == null ? null : unit(count.end(), limit);
        if (unit == null || !(unit.equals("month") || unit.equals("quarter") || unit.equals("year"))) {
            return null;
        }
        int end = lexicon.at(Lexicon.Kind.CALENDAR, tokens, count.end(), limit).end();
        boolean ended = end < limit
                && lexicon.has(WordList.ENDED, tokens.get(end).lower)
                && tokens.get(end).text.length() > 3;
        return ended ? until(from, end, limit, unit, count.value()) : null;
    }

    /** The number of units: a number of at most two digits or a word; 1 where only the unit stands. */
    private Part count(int from, int limit) {
        if (unit(from, limit) != null) {
            return new Part(1, from);
        }
        Token token = tokens.get(from);
        int count = token.isNumber()
                ? small(from)
                : token.word.number != null && token.word.number.scale() <= 0 ? token.word.number.intValue() : 0;
        return count > 0 && count < 100 ? new Part(count, from + 1) : null;
    }

    private TimeExpression fiscal(int from, int end, int limit) {
        for (int at = end; at < Math.min(limit, end + GAP); at++) {
            Token token = tokens.get(at);
            if (lexicon.has(WordList.ENDED, token.lower)) {
                TimeExpression until = until(from, at, limit, "year", 1);
                if (until != null) {
                    return until;
                }
            }
            if (lexicon.has(WordList.BEGUN, token.lower)) {
                return since(from, at, limit);
            }
            Part year = year(at, limit);
            if (year != null) {
                TimeExpression closed = closed(from, year.end(), limit);
                return closed != null ? closed : whole(from, at, year, limit);
            }
            if (token.isNumber() || token.is('.') || token.is(';')) {
                return null;
            }
        }
        return null;
    }

    /** "the 2017 financial year, which ended": the day behind the number says more than the number. */
    private TimeExpression closed(int from, int end, int limit) {
        for (int at = end; at < Math.min(limit, end + GAP); at++) {
            if (lexicon.has(WordList.ENDED, tokens.get(at).lower)
                    && tokens.get(at).text.length() > 3) {
                return until(from, at, limit, "year", 1);
            }
        }
        return null;
    }

    /** Fiscal 2016, fiscal year 2016/17: where it begins is not said, so it is given by the year. */
    private TimeExpression whole(int from, int at, Part year, int limit) {
        boolean two = year.end() + 1 < limit
                && (tokens.get(year.end()).is('/') || tokens.get(year.end()).isHyphen());
        TimeExpression pair = two ? dates.read(at, limit) : null;
        return pair != null && pair.to() > year.end()
                ? pair.startingAt(from)
                : TimeExpression.of(from, year.end(), Periods.year(year.value()));
    }

    private TimeExpression until(int from, int at, int limit, String unit, int count) {
        TimeExpression day = edge(at + 1, limit);
        if (day == null || day.span() == null) {
            return day == null ? null : day.startingAt(from);
        }
        LocalDate last = day.span().latest();
        LocalDate first = Periods.step(last.plusDays(1), unit, -count);
        return TimeExpression.of(from, day.to(), DateSpan.between(first, last)).ends();
    }

    private TimeExpression since(int from, int at, int limit) {
        TimeExpression day = edge(at + 1, limit);
        if (day == null || day.span() == null) {
            return day == null ? null : day.startingAt(from);
        }
        LocalDate first = day.span().earliest();
        return TimeExpression.of(
                        from,
                        day.to(),
                        DateSpan.between(first, first.plusYears(1).minusDays(1)))
                .ends();
    }

    /** The date at a token, over one preposition or article; null for a period longer than a month. */
    private TimeExpression edge(int at, int limit) {
        for (int i = at; i < Math.min(limit, at + 3); i++) {
            TimeExpression date = dates.read(i, limit);
            if (date != null && date.masks()) {
                return date.span() == null || date.span().days() <= 31 ? date : null;
            }
            if (!tokens.get(i).isWord()) {
                return null;
            }
        }
        return null;
    }
}
