package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.quantity.DateSpan;
import org.crosstally.quantity.Precision;

/** Finds the dates and windows of a sentence, left to right, the longest at each place, ranges joined. */
final class TimeScanner {

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final DateReader dates;
    private final RelativeDates relative;

    TimeScanner(Text text, Calendar calendar) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.dates = new DateReader(text, calendar);
        this.relative = new RelativeDates(text, calendar, dates);
    }

    List<TimeExpression> scan(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); ) {
            TimeExpression here = at(i, sentence.to());
            if (here == null) {
                i++;
                continue;
            }
            TimeExpression before = found.isEmpty() ? null : found.get(found.size() - 1);
            TimeExpression joined = before == null ? null : join(sentence, before, here);
            if (joined != null) {
                found.set(found.size() - 1, joined);
            } else {
                found.add(here);
            }
            i = here.to();
        }
        return found;
    }

    private TimeExpression at(int from, int limit) {
        TimeExpression date = dates.read(from, limit);
        TimeExpression other = relative.read(from, limit);
        if (date == null || other == null) {
            return date == null ? other : date;
        }
        return other.to() > date.to() ? other : date;
    }

    /** between 2014 and 2017, from March to June, 1 June - 3 July. */
    private TimeExpression join(Sentence sentence, TimeExpression left, TimeExpression right) {
        if (!left.masks()
                || !right.masks()
                || right.from() - left.to() != 1
                || left.span() == null
                || right.span() == null) {
            return null;
        }
        Token joint = tokens.get(left.to());
        boolean opened = lexicon.before(Lexicon.Kind.RANGE, tokens, left.from(), sentence.from()) != null;
        boolean and = lexicon.ands.contains(joint.lower);
        boolean to = lexicon.at(Lexicon.Kind.TO, tokens, left.to(), right.from()) != null && !joint.lower.equals("or");
        if (!to || (and && !opened) || joint.is('/')) {
            return null;
        }
        DateSpan first = left.span();
        DateSpan last = right.span();
        if (first.earliest().isAfter(last.latest())
                && !last.earliest().plusYears(1).isBefore(first.earliest())) {
            first = new DateSpan(first.earliest().minusYears(1), first.latest().minusYears(1), Precision.RANGE);
        }
        if (first.earliest().isAfter(last.latest())) {
            return null;
        }

        return TimeExpression.of(left.from(), right.to(), DateSpan.between(first.earliest(), last.latest()));
    }
}
