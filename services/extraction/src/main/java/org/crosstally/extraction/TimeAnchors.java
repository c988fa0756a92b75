package org.crosstally.extraction;

import java.util.List;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.Precision;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** Puts a mention in time by the dates of its sentence. */
final class TimeAnchors {

    private static final String NOTHING_KNOWN = "the text gives no date and the article has none";

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final DateSpan published;

    TimeAnchors(Text text, DateSpan published) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.published = published;
    }

    TimeAnchor anchor(Mention mention, List<TimeExpression> times, Cue cue) {
        DateSpan asOf = null;
        DateSpan start = null;
        DateSpan end = null;
        String reason = null;
        boolean dated = false;
        TimeExpression period = null;
        for (TimeExpression time : times) {
            if (!time.masks() || near(cue, time)) {
                continue;
            }
            int first = mention.sentence.from();
            boolean since = lexicon.before(Lexicon.Kind.SINCE, tokens, time.from(), first) != null;
            boolean until = lexicon.before(Lexicon.Kind.AS_OF, tokens, time.from(), first) != null;
            if (time.toDate() || since) {
                start = time.span() == null ? start : time.toDate() ? firstDay(time.span()) : time.span();
            } else if (until && ahead(time.span())) {
                end = time.span();
            } else if (until) {
                asOf = time.span();
            } else {
                period = closer(mention, period, time);
                continue;
            }
            dated = true;
            reason = time.unresolved() != null ? time.unresolved() : reason;
        }
        if (period != null) {
            reason = period.unresolved() != null ? period.unresolved() : reason;
            if (!dated && period.span() != null) {
                start = period.span();
                end = period.span();
            }
        }
        boolean known = asOf != null || published != null || (period != null && period.span() != null);
        reason = reason == null && !known ? NOTHING_KNOWN : reason;
        TimeKind kind = kind(mention, start, end);
        return new TimeAnchor(kind, asOf == null ? published : asOf, start, end, reason == null, reason);
    }

    private static DateSpan firstDay(DateSpan span) {
        return new DateSpan(span.earliest(), span.earliest(), Precision.DAY);
    }

    private boolean ahead(DateSpan span) {
        return span != null && published != null && span.earliest().isAfter(published.latest());
    }

    /** "said on Friday": the date of the saying, not of what is said. */
    private static boolean near(Cue cue, TimeExpression time) {
        return cue != null && time.from() >= cue.start() && time.from() <= cue.end() + 1;
    }

    private static TimeExpression closer(Mention mention, TimeExpression one, TimeExpression other) {
        return one == null || distance(mention, other) < distance(mention, one) ? other : one;
    }

    private static int distance(Mention mention, TimeExpression time) {
        return time.from() >= mention.to ? time.from() - mention.to : mention.from - time.to() + 2;
    }

    private static TimeKind kind(Mention mention, DateSpan start, DateSpan end) {
        if (mention.per != null) {
            return TimeKind.RATE;
        }
        Dimension dimension = mention.unit == null || mention.currency != null
                ? null
                : Units.find(mention.unit).map(Unit::dimension).orElse(null);
        if (dimension == Dimension.DURATION) {
            return TimeKind.DURATION;
        }
        if (start == null) {
            return TimeKind.POINT;
        }
        return end == null ? TimeKind.CUMULATIVE : TimeKind.FLOW;
    }
}
