package org.crosstally.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.number.NumberReader;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Word;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;

/**
 * Reads dates given by a distance: three days ago, a year and two months later, two weeks before Christmas, in ten days, the last
 * 200 days. Their numbers are lengths and stay numbers.
 */
final class DistanceDates extends DateRules {

    private static final BigDecimal MOST = BigDecimal.valueOf(5000);

    /** One part of a length; a count of null is not fixed: "several days". */
    private record Step(String unit, Integer count) {}

    /** @param to behind the last token */
    private record Length(List<Step> steps, int to) {

        boolean exact() {
            return steps.stream().allMatch(step -> step.count() != null);
        }

        /** The day so far ahead of another, or behind it for a sign of -1; null when there is none. */
        DateSpan from(LocalDate day, int sign) {
            LocalDate at = day;
            for (Step step : steps) {
                DateSpan next = Periods.away(at, step.unit(), (long) sign * step.count());
                if (next == null) {
                    return null;
                }
                at = next.earliest();
            }
            return DateSpan.day(at);
        }
    }

    private final NumberReader numbers;
    private final WeekDates.Reader dates;

    DistanceDates(Text text, ReferenceCalendar calendar, WeekDates.Reader dates) {
        super(text, calendar);
        this.numbers = new NumberReader(text);
        this.dates = dates;
    }

    /** Three days ago, two weeks later, a year earlier, 3 days from Tuesday. */
    TimeExpression offset(int from, int limit) {
        Length length = length(from, limit, false);
        if (length == null || length.to() >= limit) {
            return null;
        }
        boolean article = lexicon.has(WordList.ARTICLE, tokens.get(from).lower);
        TimeExpression anchored = anchored(from, length, limit);
        TimeExpression found = anchored != null ? anchored : fromToday(from, length, limit);
        return found == null ? null : article ? found : found.unmasked();
    }

    private TimeExpression anchored(int from, Length length, int limit) {
        Phrases.Match<String> beside = lexicon.at(Lexicon.Kind.BESIDE, tokens, length.to(), limit);
        TimeExpression date = beside == null || beside.end() >= limit ? null : dates.read(beside.end(), limit);
        if (date == null || !date.masks() || date.span() == null || date.span().days() > 1 || !length.exact()) {
            return null;
        }
        int sign = Integer.parseInt(beside.meaning());
        LocalDate anchor = date.span().earliest();
        DateSpan day = length.from(anchor, sign == 0 ? 1 : sign);
        DateSpan span = day == null || sign != 0
                ? day
                : DateSpan.between(
                        anchor, day.earliest().minusDays(day.earliest().isAfter(anchor) ? 1 : 0));
        return span == null ? null : TimeExpression.of(from, date.to(), span);
    }

    private TimeExpression fromToday(int from, Length length, int limit) {
        Phrases.Match<String> ago = lexicon.at(Lexicon.Kind.AGO, tokens, length.to(), limit);
        Phrases.Match<String> later = lexicon.at(Lexicon.Kind.LATER, tokens, length.to(), limit);
        if (ago == null && later == null) {
            return null;
        }
        int end = ago != null ? ago.end() : later.end();
        if (end < limit && lexicon.at(Lexicon.Kind.WHICH, tokens, end, limit) != null) {
            return null;
        }
        Phrases.Match<String> beside = lexicon.at(Lexicon.Kind.BESIDE, tokens, length.to(), limit);
        boolean event = beside != null
                && beside.end() == end
                && end < limit
                && (tokens.get(end).is(Tag.DETERMINER) || tokens.get(end).is(Tag.PRONOUN));
        if (event) {
            return TimeExpression.unresolved(from, end, TimeExpression.NO_EVENT);
        }
        return resolved(from, end, length, ago != null ? -1 : 1);
    }

    private TimeExpression resolved(int from, int end, Length length, int sign) {
        if (calendar.today == null) {
            return TimeExpression.of(from, end, null);
        }
        DateSpan day = length.exact() ? length.from(calendar.today, sign) : null;
        return day == null
                ? TimeExpression.unresolved(from, end, TimeExpression.NO_LENGTH)
                : TimeExpression.of(from, end, day);
    }

    /** "vor drei Tagen", "il y a deux semaines": the word of distance stands before the length. */
    TimeExpression agoBefore(int from, int limit) {
        Phrases.Match<String> ago = lexicon.at(Lexicon.Kind.AGO_BEFORE, tokens, from, limit);
        Length length = ago == null || ago.end() >= limit ? null : length(ago.end(), limit, false);
        return length == null ? null : resolved(from, length.to(), length, -1).unmasked();
    }

    /** "in two weeks", where the sentence looks ahead; else it says how long something took. */
    TimeExpression ahead(int from, int limit) {
        Phrases.Match<String> in = lexicon.at(Lexicon.Kind.IN, tokens, from, limit);
        if (in == null || in.end() >= limit) {
            return null;
        }
        Length length = length(in.end(), limit, false);
        if (length == null) {
            return null;
        }
        int time = time(length.to(), limit);
        boolean certain = time > 0 || in.meaning().equals("always");
        return certain || looksAhead(from)
                ? resolved(from, time > 0 ? time : length.to(), length, 1).unmasked()
                : null;
    }

    /** Behind the "time" of "in two weeks' time"; 0 when it is not there. */
    private int time(int at, int limit) {
        int time = possessive(at, limit);
        return time < limit && lexicon.has(WordList.TIME, tokens.get(time).lower) ? time + 1 : 0;
    }

    /** Over the past several months, the last 200 days, 5 past years, within 9 months: a window, its number a length. */
    TimeExpression window(int from, int limit) {
        Phrases.Match<String> window = lexicon.at(Lexicon.Kind.WINDOW, tokens, from, limit);
        if (window == null || window.end() >= limit) {
            return null;
        }
        Length length = length(window.end(), limit, true);
        if (length == null) {
            length = plural(window.end(), limit);
        }
        boolean ahead = lexicon.has(WordList.AHEAD, tokens.get(window.end() - 1).lower)
                || window.meaning().equals("either") && looksAhead(from);
        int way = ahead ? 1 : -1;
        return length == null ? null : window(from, length, way);
    }

    /** "In the seven days since the attack": from so long before the article's day to it. */
    TimeExpression sinceThen(int from, int limit) {
        Length length = length(from, limit, false);
        boolean since = length != null
                && length.to() < limit
                && (lexicon.at(Lexicon.Kind.SINCE, tokens, length.to(), limit) != null
                        || lexicon.at(Lexicon.Kind.RUNNING, tokens, length.to(), limit) != null);
        DateSpan first = since && length.exact() && calendar.today != null ? length.from(calendar.today, -1) : null;
        return first == null
                ? null
                : TimeExpression.of(from, length.to(), first).toDate(true).unmasked();
    }

    /** 5 past years, the 3 next weeks. */
    TimeExpression turned(int from, int limit) {
        ParsedNumber count = numbers.read(from, limit);
        Phrases.Match<String> which =
                count == null || count.to() >= limit ? null : lexicon.at(Lexicon.Kind.WHICH, tokens, count.to(), limit);
        String unit = which == null ? null : unit(which.end(), limit);
        if (unit == null || away(which.meaning()) == 0 || count.vague()) {
            return null;
        }
        int end = lexicon.at(Lexicon.Kind.CALENDAR, tokens, which.end(), limit).end();
        if (!tokens.get(end - 1).lower.endsWith("s")) {
            return null;
        }
        return window(from, new Length(List.of(new Step(unit, whole(count))), end), away(which.meaning()));
    }

    private TimeExpression window(int from, Length length, int way) {
        Step first = length.steps().get(0);
        DateSpan span = null;
        if (length.exact() && calendar.today != null) {
            DateSpan end = length.from(calendar.today, way);
            span = length.steps().size() == 1
                    ? calendar.window(first.unit(), (long) way * first.count())
                    : end == null
                            ? null
                            : way < 0
                                    ? DateSpan.between(end.earliest(), calendar.today)
                                    : DateSpan.between(calendar.today.plusDays(1), end.latest());
        }
        String reason = calendar.today == null ? TimeExpression.NO_DATE : TimeExpression.NO_WINDOW;
        return (span == null
                        ? TimeExpression.unresolved(from, length.to(), reason)
                        : TimeExpression.of(from, length.to(), span))
                .ends()
                .unmasked();
    }

    /** "the last months": of no fixed number. */
    private Length plural(int at, int limit) {
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, at, limit);
        boolean several = !lexicon.pluralByEnding
                || tokens.get(unit == null ? at : unit.end() - 1).lower.endsWith("s");
        return unit == null || !several ? null : new Length(List.of(new Step(unit.meaning(), null)), unit.end());
    }

    /**
     * 2 years, 1 month and 21 days; a week; several months.
     *
     * @param window whether a window is being measured: in "the last 3 months and 2 days ago" the second length is not its own
     */
    private Length length(int from, int limit, boolean window) {
        Length whole = step(from, limit);
        for (int parts = 1; whole != null && parts < 4; parts++) {
            int at = whole.to();
            boolean joint = at < limit && (tokens.get(at).is(',') || lexicon.has(WordList.AND, tokens.get(at).lower));
            Length next = at + 1 < limit ? step(joint ? at + 1 : at, limit) : null;
            if (next == null || !whole.exact() || !next.exact() || ago(next.to(), limit) && window) {
                break;
            }
            List<Step> steps = new ArrayList<>(whole.steps());
            steps.addAll(next.steps());
            whole = new Length(List.copyOf(steps), next.to());
        }
        return whole;
    }

    private boolean ago(int at, int limit) {
        return at < limit && lexicon.at(Lexicon.Kind.AGO, tokens, at, limit) != null;
    }

    private Length step(int at, int limit) {
        boolean article = lexicon.has(WordList.ARTICLE, tokens.get(at).lower);
        ParsedNumber count = article ? null : plain(at, limit);
        int next = count != null ? count.to() : at + 1;
        boolean several = count == null && tokens.get(article && next < limit ? next : at).word.several != null;
        if (several && article) {
            next++;
        }
        if (count == null && !article && !several || next >= limit) {
            return null;
        }
        Phrases.Match<String> unit = lexicon.at(Lexicon.Kind.CALENDAR, tokens, next, limit);
        if (unit == null) {
            return null;
        }
        Integer number = several ? pair(next - 1) : count == null ? Integer.valueOf(1) : whole(count);
        return new Length(List.of(new Step(unit.meaning(), number)), unit.end());
    }

    /** "two quarters" are no half of a year as a distance. */
    private ParsedNumber plain(int at, int limit) {
        Word word = tokens.get(at).word;
        return word.number != null && unit(at + 1, limit) != null
                ? new ParsedNumber(at, at + 1, word.number, 1, null, ParsedNumber.Form.WORDS)
                : numbers.read(at, limit);
    }

    /** A couple is two; a few or several are no fixed number. */
    private Integer pair(int at) {
        return lexicon.has(WordList.PAIR, tokens.get(at).lower) ? 2 : null;
    }

    private static Integer whole(ParsedNumber count) {
        boolean exact = !count.vague() && count.value().abs().compareTo(MOST) < 0 && count.isInteger();
        return exact ? Integer.valueOf(count.value().intValue()) : null;
    }
}
