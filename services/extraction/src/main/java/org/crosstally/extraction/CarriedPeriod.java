package org.crosstally.extraction;

import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;

/**
 * The window or running total of the last figure that named one. A report says "within the past 24 hours" once; the counts behind it,
 * in the same paragraph or list, or in the next paragraph, are of the same window.
 */
final class CarriedPeriod {

    private static final int PARAGRAPHS = 1;

    private final Text text;
    private Mention from;
    private TimeAnchor anchor;

    CarriedPeriod(Text text) {
        this.text = text;
    }

    void note(Mention mention, TimeExpression period, TimeAnchor read) {
        boolean window = read.kind() == TimeKind.FLOW && period != null && read.start() != null && isWindow(period);
        boolean total = read.kind() == TimeKind.CUMULATIVE && read.start() != null;
        boolean aside = mention.from > 0 && text.token(mention.from - 1).is('(');
        if ((window || total) && !aside) {
            from = mention;
            anchor = read;
        }
    }

    /** "the past 24 hours", "за минулу добу": counted from the article's day, where "on Monday" is of one figure only. */
    private boolean isWindow(TimeExpression period) {
        return !period.masks() || text.lexicon.at(Lexicon.Kind.WHICH, text.tokens, period.from(), period.to()) != null;
    }

    /** The period of a count that names none; null when nothing is carried so far. */
    TimeAnchor of(Mention mention, Nature nature, DateSpan asOf, SentenceMarks marks) {
        if (anchor == null) {
            return null;
        }
        int apart = mention.sentence.paragraph() - from.sentence.paragraph();
        boolean window = anchor.kind() == TimeKind.FLOW;
        boolean near = apart <= (window ? PARAGRAPHS : 0) || isItem(mention) && apart <= PARAGRAPHS + 1 || marks.same();
        boolean fits = near
                && !(window && nature == Nature.TOTAL)
                && (mention.sentence == from.sentence || marks.events().isEmpty());
        if (!fits) {
            return null;
        }
        return new TimeAnchor(
                anchor.kind(),
                window ? anchor.asOf() : asOf,
                anchor.start(),
                anchor.end(),
                anchor.resolved(),
                anchor.reason());
    }

    private boolean isItem(Mention mention) {
        Token first = text.token(mention.sentence.from());
        return first.isHyphen() || first.is('•') || first.is('*');
    }
}
