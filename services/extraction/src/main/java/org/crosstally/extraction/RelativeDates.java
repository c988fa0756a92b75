package org.crosstally.extraction;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.DateSpan;

/** Reads dates that only the article's own date resolves: yesterday, last week, three days ago, so far this year, on Friday. */
final class RelativeDates {

    private static final BigDecimal MOST = BigDecimal.valueOf(5000);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Calendar calendar;
    private final DateReader dates;
    private final NumberReader numbers;

    RelativeDates(Text text, Calendar calendar, DateReader dates) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.calendar = calendar;
        this.dates = dates;
        this.numbers = new NumberReader(text);
    }

    TimeExpression read(int from, int limit) {
        Token token = tokens.get(from);
        if (!token.isWord() && !token.isNumber()) {
            return null;
        }
        TimeExpression offset = token.isNumber() || token.word.isNumeral() || lexicon.articles.contains(token.lower)
                ? offset(from, limit)
                : null;
        if (offset != null || !token.isWord()) {
            return offset;
        }
        TimeExpression found = toDate(from, limit);
        found = found == null ? part(from, limit) : found;
        found = found == null ? window(from, limit) : found;
        found = found == null ? which(from, limit) : found;
        found = found == null ? day(from, limit) : found;
        return found == null ? weekday(from, limit) : found;
    }

    private TimeExpression day(int from, int limit) {
        Phrases.Match<String> day = lexicon.at(Lexicon.Kind.DAY, tokens, from, limit);
        return day == null
                ? null
                : TimeExpression.of(from, day.end(), calendar.away("day", Integer.parseInt(day.meaning())));
    }

    private TimeExpression weekday(int from, int limit) {
        Token token = tokens.get(from);
        if (token.word.weekday == 0 || !(token.capital || !lexicon.language.equals("en")) || token.text.length() < 3) {
            return null;
        }
        int which = which(from + 1, limit) == null ? 0 : 1;
        if (which > 0 && lexicon.at(Lexicon.Kind.CALENDAR, tokens, from + 2, limit) != null) {
            int way = Integer.parseInt(
                    lexicon.at(Lexicon.Kind.WHICH, tokens, from + 1, limit).meaning());
            return TimeExpression.of(from, which(from + 1, limit).to(), calendar.weekday(token.word.weekday, way));
        }
        return TimeExpression.of(from, from + 1, calendar.plainWeekday(token.word.weekday, looksAhead(from)));
    }

    /** Whether the words before a weekday put it in the future: "will meet on Friday". */
    private boolean looksAhead(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 14); i--) {
            Token token = tokens.get(i);
            if (token.is('.') || token.is('"') || token.is('”')) {
                return false;
            }
            if (lexicon.futures.contains(token.lower)) {
                return true;
            }
        }
        return false;
    }

    /** last week, next month, this year; next Tuesday; last December. */
    private TimeExpression which(int from, int limit) {
        Phrases.Match<String> which = lexicon.at(Lexicon.Kind.WHICH, tokens, from, limit);
        if (which == null || which.end() >= limit) {
            return null;
        }
        int away = Integer.parseInt(which.meaning());
        Token next = tokens.get(which.end());
        if (next.word.weekday > 0) {
            return TimeExpression.of(from, which.end() + 1, calendar.weekday(next.word.weekday, away));
        }
        if (next.word.month > 0 && dates.isMonth(which.end(), limit)) {
            DateSpan month = calendar.nearestMonth(next.word.month);
            return TimeExpression.of(from, which.end() + 1, month == null ? null : moved(month, away));
        }
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, which.end(), limit);
        return unit == null ? null : TimeExpression.of(from, unit.end(), calendar.unit(unit.meaning(), away));
    }

    private DateSpan moved(DateSpan month, int away) {
        int year = month.earliest().getYear();
        boolean behind = month.latest().isBefore(calendar.today);
        boolean ahead = month.earliest().isAfter(calendar.today);
        int shift = away < 0 && !behind ? -1 : away > 0 && !ahead ? 1 : 0;
        return Calendar.month(year + shift, month.earliest().getMonthValue());
    }

    /** early June, late 2019, the end of the year, mid-2020. */
    private TimeExpression part(int from, int limit) {
        Phrases.Match<String> part = lexicon.at(Lexicon.Kind.PART, tokens, from, limit);
        if (part == null) {
            return null;
        }
        int at = part.end();
        while (at < limit
                && at < part.end() + 3
                && (lexicon.linkers.contains(tokens.get(at).lower)
                        || tokens.get(at).lower.equals("in")
                        || tokens.get(at).lower.equals("the")
                        || (tokens.get(at).isHyphen() && tokens.get(at).glued()))) {
            at++;
        }
        if (at >= limit) {
            return null;
        }
        boolean dated = tokens.get(at).isNumber() || (tokens.get(at).word.month > 0 && dates.isMonth(at, limit));
        TimeExpression whole = dated ? dates.read(at, limit) : which(at, limit);
        if (whole == null
                && !dated
                && lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit) != null
                && at > part.end()) {
            Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit);
            whole = TimeExpression.of(at, unit.end(), calendar.unit(unit.meaning(), 0));
        }
        return whole == null ? null : TimeExpression.of(from, whole.to(), Calendar.part(whole.span(), part.meaning()));
    }

    /** so far this year. */
    private TimeExpression toDate(int from, int limit) {
        Phrases.Match<String> match = lexicon.at(Lexicon.Kind.TO_DATE, tokens, from, limit);
        if (match == null || match.end() >= limit) {
            return null;
        }
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, match.end(), limit);
        if (unit != null) {
            return new TimeExpression(
                    from,
                    unit.end(),
                    calendar.unit(unit.meaning(), 0),
                    calendar.today == null ? TimeExpression.NO_DATE : null,
                    true,
                    true);
        }
        TimeExpression date = dates.read(match.end(), limit);
        return date == null ? null : new TimeExpression(from, date.to(), date.span(), date.unresolved(), true, true);
    }

    /** over the past several months, the last 200 days: a window, whose number is a length and no claim. */
    private TimeExpression window(int from, int limit) {
        Phrases.Match<String> window = lexicon.at(Lexicon.Kind.WINDOW, tokens, from, limit);
        if (window == null || window.end() >= limit) {
            return null;
        }
        int at = window.end();
        Num count = numbers.read(at, limit);
        boolean several = count == null && tokens.get(at).word.several != null;
        int unitAt = count != null ? count.to() : several ? at + 1 : at;
        Phrases.Match<String> unit = unitAt < limit ? lexicon.at(Lexicon.Kind.CALENDAR, tokens, unitAt, limit) : null;
        if (unit == null
                || (count == null
                        && !several
                        && !tokens.get(unit.end() - 1).lower.endsWith("s"))) {
            return null;
        }
        boolean exact = count != null && !count.vague() && count.value().compareTo(MOST) < 0 && count.isInteger();
        int way = lexicon.ahead.contains(tokens.get(window.end() - 1).lower) ? 1 : -1;
        DateSpan span = exact
                ? calendar.window(unit.meaning(), (long) way * count.value().intValue())
                : null;
        String reason =
                span != null ? null : calendar.today == null ? TimeExpression.NO_DATE : "a window of no fixed length";
        return new TimeExpression(from, unit.end(), span, reason, false, false);
    }

    /** three days ago, two weeks later, a year earlier. */
    private TimeExpression offset(int from, int limit) {
        boolean article = lexicon.articles.contains(tokens.get(from).lower);
        Num count = article ? null : numbers.read(from, limit);
        int at = article ? from + 1 : count == null ? from : count.to();
        if (at == from || at >= limit) {
            return null;
        }
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit);
        if (unit == null || unit.end() >= limit) {
            return null;
        }
        Phrases.Match<String> ago = lexicon.at(Lexicon.Kind.AGO, tokens, unit.end(), limit);
        Phrases.Match<String> later = lexicon.at(Lexicon.Kind.LATER, tokens, unit.end(), limit);
        boolean exact = article || (!count.vague() && count.value().compareTo(MOST) < 0 && count.isInteger());
        if (ago == null && later == null) {
            return null;
        }
        int number = article ? 1 : exact ? count.value().intValue() : 0;
        int end = ago != null ? ago.end() : later.end();
        DateSpan span = exact ? calendar.away(unit.meaning(), ago != null ? -number : number) : null;
        String reason =
                span != null ? null : calendar.today == null ? TimeExpression.NO_DATE : "a distance of no fixed length";
        return new TimeExpression(from, end, span, reason, article, false);
    }
}
