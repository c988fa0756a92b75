package org.crosstally.extraction;

import java.time.LocalDate;
import java.util.List;
import org.crosstally.extraction.TimeRoles.Role;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.Precision;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/**
 * Puts a mention in time: by the dates of its sentence, by the nature of what it measures, by the event it speaks of, and by the
 * period of the figure before. One of these objects reads the mentions of one text, in their order.
 */
final class TimeAnchors {

    private static final String NOTHING_KNOWN = "the text gives no date and the article has none";
    private static final int RUNNING_REACH = 30;
    private static final int EARLIER = 4;

    private final Text text;
    private final DateSpan published;
    private final Natures natures;
    private final EventDays events;
    private final TimeRoles roles;
    private final CarriedPeriod carried;
    /** Of the sentence of the last mention. */
    private SentenceMarks marks;

    TimeAnchors(Text text, DateSpan published, TimeScanner scanner) {
        this.text = text;
        this.published = published;
        this.natures = new Natures(text);
        this.events = new EventDays(text, scanner, published);
        this.roles = new TimeRoles(text, events, published);
        this.carried = new CarriedPeriod(text);
    }

    /** What the dates of the sentence say of a mention. */
    private static final class Found {
        TimeExpression since;
        TimeExpression period;
        DateSpan until;
        DateSpan said;
        DateSpan event;
        /** Where a start lies ahead: "starting next year". */
        DateSpan ahead;

        String reason;
        /** Tokens to the nearest phrase that speaks of a running total; a large number when there is none. */
        int running = Integer.MAX_VALUE;

        DateSpan start() {
            return since == null ? null : since.toDate() ? firstDay(since.span()) : since.span();
        }
    }

    TimeAnchor anchor(Mention mention, List<TimeExpression> times, Cue cue) {
        if (marks == null || marks.sentence() != mention.sentence) {
            marks = SentenceMarks.of(text, mention.sentence);
        }
        Nature nature = mention.per == null ? natures.of(mention, marks) : null;
        Found found = found(mention, times, cue);
        TimeAnchor anchor = anchor(mention, nature, found);
        carried.note(mention, found.period, anchor);
        return anchor;
    }

    private Found found(Mention mention, List<TimeExpression> times, Cue cue) {
        Found found = new Found();
        for (TimeExpression time : times) {
            Role role = roles.of(time, mention, cue);
            if (role == Role.SINCE && ahead(time.span())) {
                found.ahead = time.span();
            } else if (role == Role.SINCE) {
                found.since = closer(mention, found.since, time);
            } else if (role == Role.PERIOD) {
                found.period = time.masks() || time.span() != null ? closer(mention, found.period, time) : found.period;
            } else if (role == Role.UNTIL) {
                found.until = time.span() == null ? found.until : time.span();
            } else if (role == Role.SPEECH) {
                found.said = time.span();
            } else if (role == Role.EVENT) {
                found.event = time.span();
            }
            boolean reads = role == Role.SINCE || role == Role.UNTIL;
            found.reason = reads && time.unresolved() != null ? time.unresolved() : found.reason;
        }
        found.running = running(mention);
        nearest(mention, found);
        TimeExpression period = found.period;
        found.reason = period != null && period.unresolved() != null ? period.unresolved() : found.reason;
        return found;
    }

    /** Of a start, a period and a phrase like "so far", the nearest to the mention holds. */
    private void nearest(Mention mention, Found found) {
        int period =
                found.period == null ? Integer.MAX_VALUE : distance(mention, found.period.from(), found.period.to());
        int since = found.since == null ? Integer.MAX_VALUE : distance(mention, found.since.from(), found.since.to());
        boolean total = since <= period || found.running <= period;
        if (total) {
            found.period = null;
        } else {
            found.since = null;
            found.running = Integer.MAX_VALUE;
        }
    }

    private int running(Mention mention) {
        int nearest = Integer.MAX_VALUE;
        for (SentenceMarks.Mark phrase : marks.running()) {
            int distance = distance(mention, phrase.from(), phrase.to());
            nearest = distance <= RUNNING_REACH ? Math.min(nearest, distance) : nearest;
        }
        return nearest;
    }

    private TimeAnchor anchor(Mention mention, Nature nature, Found found) {
        TimeKind fixed = fixed(mention);
        if (fixed != null) {
            return other(mention, fixed, found);
        }
        if (nature != null && nature.isState() && found.since == null) {
            return state(found);
        }
        if (nature != null && nature.addsUp()) {
            return count(mention, nature, found);
        }
        if (nature != null && nature.isFlow() && found.since == null) {
            return other(mention, TimeKind.FLOW, found);
        }
        boolean total = found.since != null || found.running != Integer.MAX_VALUE;
        if (total && found.since == null && !marks.events().isEmpty()) {
            return count(mention, Nature.COUNT, found);
        }
        return other(
                mention, total ? TimeKind.CUMULATIVE : found.period == null ? TimeKind.POINT : TimeKind.FLOW, found);
    }

    private static TimeKind fixed(Mention mention) {
        if (mention.per != null) {
            return TimeKind.RATE;
        }
        boolean duration = mention.unit != null
                && mention.currency == null
                && Units.find(mention.unit).map(Unit::dimension).orElse(null) == Dimension.DURATION;
        return duration ? TimeKind.DURATION : null;
    }

    /** A state is true of a day: the end of the period that the text names. */
    private TimeAnchor state(Found found) {
        boolean window = found.period != null && found.period.shape() == TimeExpression.Shape.ENDS;
        DateSpan day = found.until != null ? found.until : found.period == null || window ? null : found.period.span();
        return made(TimeKind.POINT, day == null ? said(found) : day, null, null, found);
    }

    /** What adds up is a flow within a period that the text names, else a running total from its event on. */
    private TimeAnchor count(Mention mention, Nature nature, Found found) {
        TimeExpression period = found.period;
        boolean undated = period == null && found.since == null && found.running == Integer.MAX_VALUE;
        TimeAnchor inherited = undated && found.event == null && found.until == null
                ? carried.of(mention, nature, asOf(found), marks)
                : null;
        if (inherited != null) {
            return inherited;
        }
        boolean asOfPeriod = period != null
                && period.span() != null
                && nature == Nature.TOTAL
                && period.span().days() == 1
                && period.masks();
        if (asOfPeriod) {
            found.until = found.until == null ? period.span() : found.until;
            found.period = null;
        } else if (period != null && found.until == null) {
            return other(mention, TimeKind.FLOW, found);
        }
        DateSpan start = found.start();
        start = start == null ? found.event : start;
        boolean running = found.running != Integer.MAX_VALUE && marks.events().isEmpty();
        start = start == null && found.since == null && !running ? events.day(marks) : start;
        DateSpan asOf = asOf(found);
        boolean reversed = start != null && asOf != null && start.earliest().isAfter(asOf.latest());
        return made(TimeKind.CUMULATIVE, asOf, reversed ? null : start, null, found);
    }

    private TimeAnchor other(Mention mention, TimeKind kind, Found found) {
        DateSpan span = found.period == null || found.until != null ? null : found.period.span();
        DateSpan start = found.start();
        DateSpan end = null;
        DateSpan until = found.until;
        start = start == null && span == null ? found.ahead : start;
        if (until != null && ahead(until)) {
            end = until;
            until = null;
        }
        if (start == null && span != null) {
            boolean ends = found.period.shape() != TimeExpression.Shape.PART && span.precision() == Precision.RANGE;
            start = ends ? DateSpan.day(span.earliest()) : span;
            end = ends ? DateSpan.day(span.latest()) : span;
        }
        boolean level =
                mention.role != FigureRole.CHANGE; // "22 per cent more than a year earlier" is of the later period
        if (start != null && end != null && level && isYearEarlier(mention)) {
            start = yearBack(start);
            end = yearBack(end);
        }
        TimeKind made = kind == TimeKind.FLOW && found.period != null && start == null && end == null
                ? unresolved(found)
                : kind;
        return made(made, until == null ? said(found) : until, start, end, found);
    }

    private boolean isYearEarlier(Mention mention) {
        for (int i = mention.to; i < Math.min(mention.sentence.to(), mention.to + EARLIER); i++) {
            if (text.token(i).is(',') || text.token(i).is(';')) {
                break;
            }
            if (text.lexicon.at(Lexicon.Kind.YEAR_EARLIER, text.tokens, i, mention.sentence.to()) != null) {
                return true;
            }
        }
        for (int i = mention.from; i > Math.max(mention.sentence.from(), mention.from - EARLIER); i--) {
            if (text.lexicon.before(Lexicon.Kind.YEAR_EARLIER, text.tokens, i, mention.sentence.from()) != null) {
                return true;
            }
        }
        return false;
    }

    /** The same days of the year before; a 29 February becomes the 28th. */
    private static DateSpan yearBack(DateSpan span) {
        LocalDate first = span.earliest().minusYears(1);
        LocalDate last = span.latest().minusYears(1);
        boolean month =
                span.precision() != Precision.DAY && span.latest().plusDays(1).getDayOfMonth() == 1;
        return new DateSpan(first, month ? last.withDayOfMonth(last.lengthOfMonth()) : last, span.precision());
    }

    /** A period whose days are not known is a flow all the same; one that a later date overrules is none. */
    private static TimeKind unresolved(Found found) {
        return found.until == null ? TimeKind.FLOW : TimeKind.POINT;
    }

    private TimeAnchor made(TimeKind kind, DateSpan asOf, DateSpan start, DateSpan end, Found found) {
        boolean known = asOf != null || start != null || end != null;
        String reason = found.reason == null && !known ? NOTHING_KNOWN : found.reason;
        return new TimeAnchor(kind, asOf, start, end, reason == null, reason);
    }

    private DateSpan asOf(Found found) {
        return found.until == null ? said(found) : found.until;
    }

    /** The day of a statement that lies behind the article's, else the article's. */
    private DateSpan said(Found found) {
        boolean past = found.said != null
                && published != null
                && found.said.days() == 1
                && !found.said.latest().isAfter(published.latest());
        return past ? found.said : published;
    }

    private boolean ahead(DateSpan span) {
        return span != null && published != null && span.earliest().isAfter(published.latest());
    }

    private static DateSpan firstDay(DateSpan span) {
        return span == null ? null : new DateSpan(span.earliest(), span.earliest(), Precision.DAY);
    }

    private static TimeExpression closer(Mention mention, TimeExpression one, TimeExpression other) {
        return one == null || distance(mention, other.from(), other.to()) < distance(mention, one.from(), one.to())
                ? other
                : one;
    }

    private static int distance(Mention mention, int from, int to) {
        return from >= mention.to ? from - mention.to : mention.from - to + 2;
    }
}
