package org.crosstally.extraction.time;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.Precision;

/** Finds the dates and windows of a sentence, left to right, the longest at each place, ranges joined. */
public final class TimeScanner {

    private static final int MOST_JOINT = 3;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final DateReader dates;
    private final RelativeDates relative;
    private final ReferenceCalendar calendar;

    public TimeScanner(Text text, ReferenceCalendar calendar) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.calendar = calendar;
        this.dates = new DateReader(text, calendar);
        this.relative = new RelativeDates(text, calendar, dates);
    }

    public List<TimeExpression> scan(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        for (TimeExpression here : each(sentence)) {
            TimeExpression before = found.isEmpty() ? null : found.get(found.size() - 1);
            TimeExpression joined = before == null ? null : join(sentence, before, here);
            if (joined != null) {
                found.set(found.size() - 1, joined);
            } else {
                found.add(here);
            }
        }
        return found;
    }

    /** The expressions one by one, ranges not yet joined. */
    public List<TimeExpression> each(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); ) {
            TimeExpression here = at(i, sentence.to());
            if (here != null) {
                found.add(settled(here, sentence.to()));
            }
            i = here == null ? i + 1 : here.to();
        }
        return found;
    }

    /** Where the text leaves the year out, the tense of the nearest verb decides on which side of the article it lies. */
    private TimeExpression settled(TimeExpression date, int limit) {
        if (!date.assumed() || date.span() == null || calendar.today == null) {
            return date;
        }
        boolean ahead = date.span().earliest().isAfter(calendar.today);
        boolean behind = date.span().latest().isBefore(calendar.today);
        int tense = ahead || behind ? dates.tense(date.from(), date.to(), limit) : 0;
        int shift = ahead && tense < 0 ? -1 : behind && tense > 0 ? 1 : 0;
        return shift == 0 ? date : date.over(Periods.shifted(date.span(), shift));
    }

    private TimeExpression at(int from, int limit) {
        TimeExpression date = dates.read(from, limit);
        TimeExpression other = relative.read(from, limit);
        if (date == null || other == null) {
            return date == null ? other : date;
        }
        return other.to() > date.to() ? other : date;
    }

    /** Between 2014 and 2017, from March to June, 1 June - 3 July, March to date. */
    private TimeExpression join(Sentence sentence, TimeExpression left, TimeExpression right) {
        int gap = right.from() - left.to();
        if (!left.masks()
                || !right.masks()
                || left.span() == null
                || right.span() == null
                || gap < 0
                || gap > MOST_JOINT) {
            return null;
        }
        boolean opened = lexicon.before(Lexicon.Kind.RANGE, tokens, left.from(), sentence.from()) != null
                || lexicon.before(Lexicon.Kind.SPAN_FROM, tokens, left.from(), sentence.from()) != null;
        boolean joint = joint(left.to(), right.from(), gap, opened);
        DateSpan first = left.span();
        DateSpan last = right.span();
        if (!joint && !months(left, right, gap)) {
            return null;
        }
        if (left.assumed() && !right.assumed() && !relativeDay(right)) {
            first = Periods.shifted(
                    first, last.earliest().getYear() - first.earliest().getYear());
        }
        if (first.earliest().isAfter(last.latest())) {
            DateSpan past = left.assumed() ? Periods.shifted(first, -1) : first;
            DateSpan ahead = right.assumed() ? Periods.shifted(last, 1) : last;
            boolean earlier = left.assumed() && (!right.assumed() || distance(past, last) <= distance(first, ahead));
            first = earlier ? past : first;
            last = earlier ? last : ahead;
        }
        if (first.earliest().isAfter(last.latest()) && last.days() == 1 && tokens.get(right.from()).word.weekday > 0) {
            last = DateSpan.day(last.earliest().plusWeeks(1 + last.daysUntil(first) / 7));
        }
        return first.earliest().isAfter(last.latest())
                ? null
                : TimeExpression.of(left.from(), right.to(), DateSpan.between(first.earliest(), last.latest()))
                        .ends();
    }

    /** "In March and April 2025": one month and the next are one period. */
    private boolean months(TimeExpression left, TimeExpression right, int gap) {
        boolean and = gap == 1 && lexicon.has(WordList.AND, tokens.get(left.to()).lower);
        boolean both = left.span().precision() == right.span().precision()
                && (left.span().precision() == Precision.MONTH || left.span().precision() == Precision.QUARTER);
        int days = left.span().latest().plusDays(1).getDayOfYear()
                - right.span().earliest().getDayOfYear();
        return and && both && Math.abs(days) <= 1 && left.assumed();
    }

    /** Days from today to a range, 0 inside it. */
    private long distance(DateSpan first, DateSpan last) {
        long today = calendar.today.toEpochDay();
        long before = first.earliest().toEpochDay() - today;
        long behind = today - last.latest().toEpochDay();
        return Math.max(0, Math.max(before, behind));
    }

    /** A day relative to the article's: its year does not apply to the date before it. */
    private boolean relativeDay(TimeExpression date) {
        return lexicon.at(Lexicon.Kind.DAY, tokens, date.from(), date.to()) != null
                || tokens.get(date.from()).word.weekday > 0;
    }

    private boolean joint(int from, int to, int gap, boolean opened) {
        if (gap == 0) {
            return opened && lexicon.at(Lexicon.Kind.TO, tokens, to, to + 1) != null;
        }
        Phrases.Match<String> span = lexicon.at(Lexicon.Kind.SPAN_TO, tokens, from, to);
        if (span != null && span.end() == to && !lexicon.has(WordList.AND, tokens.get(from).lower)) {
            return true;
        }
        if (gap > 2) {
            return false;
        }
        Token joint = tokens.get(from);
        boolean and = lexicon.has(WordList.AND, joint.lower);
        boolean or = lexicon.has(WordList.OR, joint.lower);
        boolean the = gap == 1 || tokens.get(from + 1).is(Tag.DETERMINER);
        return the
                && lexicon.at(Lexicon.Kind.TO, tokens, from, from + 1) != null
                && !or
                && (!and || opened)
                && !joint.is('/');
    }
}
