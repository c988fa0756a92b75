package org.crosstally.extraction.time;

import java.time.LocalDate;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/** Reads dates that only the article's own date resolves: yesterday, last week, on Friday, late this year, so far this year. */
final class RelativeDates extends DateRules {

    /** Shorter ones are abbreviations, and often other words: jeu, mar, So. */
    private static final int SHORTEST_WEEKDAY = 5;

    private final DateReader dates;
    private final DistanceDates distances;
    private final WeekDates weeks;
    private final ClosedPeriods closed;

    RelativeDates(Text text, ReferenceCalendar calendar, DateReader dates) {
        super(text, calendar);
        this.dates = dates;
        this.distances = new DistanceDates(text, calendar, this::single);
        this.weeks = new WeekDates(text, calendar, this::single, this::period);
        this.closed = new ClosedPeriods(text, calendar, this::single);
    }

    TimeExpression read(int from, int limit) {
        Token token = tokens.get(from);
        TimeExpression period = closed.read(from, limit);
        if (period != null) {
            return period;
        }
        Phrases.Match<String> earlier = lexicon.at(Lexicon.Kind.YEAR_EARLIER, tokens, from, limit);
        if (earlier != null) {
            return TimeExpression.of(from, earlier.end(), calendar.away("year", -1));
        }
        boolean count = token.isNumber() || token.word.isNumeral() || lexicon.has(WordList.ARTICLE, token.lower);
        TimeExpression found = count ? distances.offset(from, limit) : null;
        found = found == null && count ? distances.turned(from, limit) : found;
        found = found == null && count ? distances.sinceThen(from, limit) : found;
        if (found != null || !token.isWord() && !token.isNumber()) {
            return found;
        }
        found = weeks.read(from, limit);
        if (found != null || !token.isWord()) {
            return found;
        }
        found = toDate(from, limit);
        found = found == null ? part(from, limit) : found;
        found = found == null ? window(from, limit) : found;
        found = found == null ? distances.agoBefore(from, limit) : found;
        found = found == null ? distances.ahead(from, limit) : found;
        found = found == null ? rest(from, limit) : found;
        return found == null ? plain(from, limit) : found;
    }

    /** What needs no length: this week, yesterday, Friday. */
    private TimeExpression plain(int from, int limit) {
        TimeExpression found = which(from, limit);
        found = found == null ? named(from, limit) : found;
        return found == null ? weekday(from, limit) : found;
    }

    /** A date another expression leans on: "two weeks before X". */
    private TimeExpression single(int from, int limit) {
        TimeExpression date = dates.read(from, limit);
        TimeExpression other = tokens.get(from).isWord() ? plain(from, limit) : null;
        return date == null || other != null && other.to() > date.to() ? other : date;
    }

    /** A period another expression counts in: "the last week of X". */
    private TimeExpression period(int from, int limit) {
        TimeExpression date = single(from, limit);
        if (date == null && tokens.get(from).isWord() && isThe(from)) {
            String unit = unit(from + 1, limit);
            return unit == null ? null : TimeExpression.of(from, from + 2, calendar.unit(unit, 0));
        }
        return date;
    }

    /** Yesterday; the day after; the week after next. */
    private TimeExpression named(int from, int limit) {
        Phrases.Match<String> day = lexicon.at(Lexicon.Kind.DAY, tokens, from, limit);
        if (day != null) {
            int away = Integer.parseInt(day.meaning());
            boolean beside = lexicon.before(Lexicon.Kind.BESIDE, tokens, day.end(), from) != null;
            return beside && day.end() < limit && tokens.get(day.end()).isWord()
                    ? besideDay(from, day.end(), limit, away)
                    : TimeExpression.of(from, day.end(), calendar.away("day", away));
        }
        String unit = isThe(from) ? unit(from + 1, limit) : null;
        Phrases.Match<String> turn =
                unit == null || from + 2 >= limit ? null : lexicon.at(Lexicon.Kind.TURN, tokens, from + 2, limit);
        return turn == null
                ? null
                : TimeExpression.of(from, turn.end(), calendar.unit(unit, Integer.parseInt(turn.meaning())));
    }

    /** The day after Christmas; the day before the vote, which has no date. */
    private TimeExpression besideDay(int from, int at, int limit, int away) {
        TimeExpression date = dates.read(at, limit);
        boolean known = date != null && date.span() != null && date.span().days() == 1;
        return known
                ? TimeExpression.of(
                        from, date.to(), DateSpan.day(date.span().earliest().plusDays(away)))
                : TimeExpression.unresolved(from, at, TimeExpression.NO_EVENT);
    }

    /** A window before today, unless it lies in a period of its own: the last three weeks of 2021. */
    private TimeExpression window(int from, int limit) {
        TimeExpression window = distances.window(from, limit);
        if (window == null || window.to() >= limit || !isOf(window.to())) {
            return window;
        }
        for (int at = from + 1; at < from + 3; at++) {
            TimeExpression counted = weeks.read(at, limit);
            if (counted != null && counted.to() > window.to()) {
                return counted.startingAt(from);
            }
        }
        return window;
    }

    /** Friday; Tuesday of next week; Monday two weeks from now. */
    private TimeExpression weekday(int from, int limit) {
        Token token = tokens.get(from);
        int shortest = lexicon.language.equals("en") ? 3 : SHORTEST_WEEKDAY;
        if (token.word.weekday == 0 || !dates.isWeekday(from) || token.text.length() < shortest) {
            return null;
        }
        int at = from + 1 < limit && (isOf(from + 1) || tokens.get(from + 1).is(',')) ? from + 2 : from + 1;
        at = at < limit && at > from + 1 && isThe(at) ? at + 1 : at;
        TimeExpression week = at < limit ? which(at, limit) : null;
        boolean whole = week != null && "week".equals(unit(week.to() - 1, limit));
        if (week == null
                && at < limit
                && (tokens.get(at).isNumber() || tokens.get(at).word.isNumeral())) {
            week = distances.offset(at, limit);
            whole = week != null && lexicon.before(Lexicon.Kind.LATER, tokens, week.to(), at) != null;
        }
        if (whole && week.span() != null) {
            LocalDate day = week.span().earliest();
            return TimeExpression.of(from, week.to(), Periods.inWeek(day, token.word.weekday));
        }
        int tense = tense(from, from + 1, limit);
        boolean ahead = tense > 0 || tense == 0 && looksAhead(from);
        return TimeExpression.of(from, from + 1, calendar.plainWeekday(token.word.weekday, ahead));
    }

    /** Last week, next month, this year; next Tuesday; last December; next week on Wednesday. */
    private TimeExpression which(int from, int limit) {
        Phrases.Match<String> which = lexicon.at(Lexicon.Kind.WHICH, tokens, from, limit);
        if (which == null || which.end() >= limit) {
            return whichBehind(from, limit);
        }
        int away = away(which.meaning());
        Token next = tokens.get(which.end());
        if (next.word.weekday > 0) {
            boolean near = which.meaning().equals("coming") || which.meaning().equals("past");
            TimeExpression dated = dates.read(which.end(), limit);
            return dated != null && dated.to() > which.end() + 1
                    ? dated.startingAt(from)
                    : TimeExpression.of(
                            from,
                            which.end() + 1,
                            near
                                    ? calendar.nearestWeekday(next.word.weekday, away > 0)
                                    : calendar.weekday(next.word.weekday, away));
        }
        if (next.word.month > 0 && (next.capital || dates.isMonth(which.end(), limit))) {
            return month(from, which.end(), limit, away);
        }
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, which.end(), limit);
        if (unit == null) {
            return null;
        }
        boolean years = unit.meaning().equals("decade") && which.meaning().equals("past");
        DateSpan span = years ? calendar.window("decade", -1) : calendar.unit(unit.meaning(), away);
        int at = unit.end() < limit
                        && (tokens.get(unit.end()).isHyphen()
                                || tokens.get(unit.end()).is(Tag.BEFORE_DAY))
                ? unit.end() + 1
                : unit.end();
        boolean weekday =
                unit.meaning().equals("week") && at < limit && tokens.get(at).word.weekday > 0 && dates.isWeekday(at);
        return weekday && span != null
                ? TimeExpression.of(from, at + 1, Periods.inWeek(span.earliest(), tokens.get(at).word.weekday))
                : TimeExpression.of(from, unit.end(), span);
    }

    /** La semaine dernière, el martes pasado, marzo scorso. */
    private TimeExpression whichBehind(int from, int limit) {
        Token token = tokens.get(from);
        String unit = unit(from, limit);
        int end = unit == null
                ? from + 1
                : lexicon.at(Lexicon.Kind.CALENDAR, tokens, from, limit).end();
        Phrases.Match<String> which = end < limit ? lexicon.at(Lexicon.Kind.WHICH_BEHIND, tokens, end, limit) : null;
        if (which == null) {
            return null;
        }
        int away = away(which.meaning());
        if (unit != null) {
            return TimeExpression.of(from, which.end(), calendar.unit(unit, away));
        }
        if (token.word.weekday > 0 && token.text.length() >= SHORTEST_WEEKDAY) {
            DateSpan day = away == 0 ? null : calendar.nearestWeekday(token.word.weekday, away > 0);
            return TimeExpression.of(from, which.end(), day);
        }
        TimeExpression month = token.word.month > 0 && dates.isMonth(from, limit) ? month(from, from, end, away) : null;
        return month == null ? null : month.endingAt(which.end());
    }

    /** Last December; this May 5. */
    private TimeExpression month(int from, int at, int limit, int away) {
        TimeExpression date = dates.read(at, limit);
        if (date == null || date.span() == null || !date.assumed()) {
            return date == null ? null : date.startingAt(from);
        }
        int year = date.span().earliest().getYear();
        boolean behind = date.span().latest().isBefore(calendar.today);
        boolean ahead = date.span().earliest().isAfter(calendar.today);
        int to = away == 0
                ? calendar.today.getYear()
                : away < 0 && !behind ? year - 1 : away > 0 && !ahead ? year + 1 : year;
        return TimeExpression.of(from, date.to(), Periods.shifted(date.span(), to - year));
    }

    /** Early June, late 2019, the end of the year, mid-2020, later this month. */
    private TimeExpression part(int from, int limit) {
        Phrases.Match<String> part = lexicon.at(Lexicon.Kind.PART, tokens, from, limit);
        Phrases.Match<String> side = lexicon.at(Lexicon.Kind.SIDE, tokens, from, limit);
        if (part == null && side == null) {
            return null;
        }
        int start = side != null ? side.end() : part.end();
        int at = start;
        while (at < limit
                && at < start + 3
                && (isOf(at)
                        || lexicon.has(WordList.THE, tokens.get(at).lower)
                        || tokens.get(at).is(Tag.BEFORE_DAY)
                        || (tokens.get(at).isHyphen() && tokens.get(at).glued()))) {
            at++;
        }
        if (at >= limit) {
            return null;
        }
        boolean dated = tokens.get(at).isNumber() || (tokens.get(at).word.month > 0 && dates.isMonth(at, limit));
        TimeExpression whole = dated ? dates.read(at, limit) : which(at, limit);
        if (whole == null && tokens.get(at).word.weekday > 0) {
            TimeExpression day = weekday(at, limit);
            return day == null ? null : day.startingAt(from);
        }
        String unit = unit(at, limit);
        if (whole == null && !dated && unit != null && (at > start || isOf(start - 1))) {
            whole = TimeExpression.of(at, at + 1, calendar.unit(unit, 0));
        }
        if (whole == null) {
            return null;
        }
        boolean earlier = side != null && side.meaning().equals("earlier");
        DateSpan span = side == null
                ? Periods.part(whole.span(), part.meaning())
                : dated ? Periods.part(whole.span(), earlier ? "early" : "late") : calendar.side(whole.span(), earlier);
        TimeExpression read = TimeExpression.of(from, whole.to(), span).vague();
        return whole.assumed() ? read.assumingTheYear() : read;
    }

    /** Since the beginning of the year, с начала 2024 года: from the first day of a period on. */
    private TimeExpression sinceBeginning(int from, int limit) {
        Phrases.Match<String> running = lexicon.at(Lexicon.Kind.RUNNING, tokens, from, limit);
        if (running == null) {
            return null;
        }
        for (int at = running.end(); at < Math.min(limit, running.end() + 3); at++) {
            String unit = unit(at, limit);
            boolean counts =
                    "year".equals(unit) || "month".equals(unit) || "week".equals(unit) || "quarter".equals(unit);
            if (counts) {
                int end = lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit).end();
                return TimeExpression.of(from, end, calendar.unit(unit, 0)).toDate(true);
            }
            TimeExpression date = single(at, limit);
            if (date != null) {
                boolean period =
                        date.masks() && date.span() != null && date.span().days() > 6;
                return period ? date.startingAt(from).toDate(true) : null;
            }
            if (!isOf(at) && !isThe(at) && !tokens.get(at).is(Tag.PREPOSITION)) {
                return null;
            }
        }
        return null;
    }

    /** So far this year; the year to date. */
    private TimeExpression toDate(int from, int limit) {
        String unit = unit(from, limit);
        Phrases.Match<String> behind = unit == null ? null : lexicon.at(Lexicon.Kind.DAY, tokens, from + 1, limit);
        if (behind != null && lexicon.at(Lexicon.Kind.TO, tokens, from + 1, limit) != null) {
            return TimeExpression.of(from, behind.end(), calendar.unit(unit, 0)).toDate(true);
        }
        TimeExpression begun = sinceBeginning(from, limit);
        if (begun != null) {
            return begun;
        }
        Phrases.Match<String> match = lexicon.at(Lexicon.Kind.TO_DATE, tokens, from, limit);
        if (match == null || match.end() >= limit) {
            return null;
        }
        Phrases.Match<String> named = lexicon.at(Lexicon.Kind.CALENDAR, tokens, match.end(), limit);
        if (named != null) {
            return TimeExpression.of(from, named.end(), calendar.unit(named.meaning(), 0))
                    .toDate(true);
        }
        TimeExpression date = dates.read(match.end(), limit);
        return date == null ? null : date.startingAt(from).toDate(true);
    }

    /** The rest of the year: from the article's day to its end. */
    private TimeExpression rest(int from, int limit) {
        Phrases.Match<String> rest = lexicon.at(Lexicon.Kind.REST, tokens, from, limit);
        TimeExpression whole = rest == null || rest.end() >= limit ? null : period(rest.end(), limit);
        if (whole == null || whole.span() == null || calendar.today == null) {
            return null;
        }
        DateSpan span = whole.span();
        boolean inside = !calendar.today.isBefore(span.earliest()) && !calendar.today.isAfter(span.latest());
        DateSpan left = inside ? DateSpan.between(calendar.today, span.latest()) : span;
        return TimeExpression.of(from, whole.to(), left).ends();
    }
}
