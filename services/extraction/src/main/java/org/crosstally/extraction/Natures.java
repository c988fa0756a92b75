package org.crosstally.extraction;

import java.util.List;
import org.crosstally.extraction.SentenceMarks.Mark;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Reads the nature of what a mention measures: from its own words, else the nearest words of its clause, else the list's heading. */
final class Natures {

    private static final int LEFT = 20;
    private static final int RIGHT = 10;
    /** A list of counts may be long, and its verb stand at its far end. */
    private static final int LIST = 60;

    private static final int CHANGE = 3;
    private static final int TOTAL = 8;
    private static final int LONGEST_LIST = 20;

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;

    Natures(Text text) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /** Null when no word says it. */
    Nature of(Mention mention, SentenceMarks marks) {
        Mark mark = nearest(mention, marks.natures(), LEFT, RIGHT);
        Nature found = mark == null ? addingUp(nearest(mention, marks.natures(), LIST, LIST)) : mark.nature();
        found = found == null ? heading(mention.sentence) : found;
        found = found == Nature.COUNT && totalBefore(mention, marks) ? Nature.TOTAL : found;
        return fits(mention, found) ? found : null;
    }

    /** The nearest on either side; behind the mention goes before in front of it at the same distance. */
    private Mark nearest(Mention mention, List<Mark> marks, int left, int right) {
        Mark found = null;
        int least = Integer.MAX_VALUE;
        for (Mark mark : marks) {
            boolean behind = mark.from() >= mention.to;
            boolean before = mark.to() <= mention.from;
            int distance =
                    behind ? 2 * (mark.from() - mention.to) + 2 : before ? 2 * (mention.from - mark.to()) + 3 : 0;
            boolean reached = distance <= 2 * (behind ? right : left) + 1;
            if (reached && distance < least && !parted(mention, mark)) {
                found = mark;
                least = distance;
            }
        }
        return found;
    }

    private boolean parted(Mention mention, Mark mark) {
        int from = Math.min(mention.to, mark.to());
        int to = Math.max(mention.from, mark.from());
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(';')) {
                return true;
            }
        }
        return false;
    }

    /** "The toll rose to 163 dead" is of the toll. */
    private boolean totalBefore(Mention mention, SentenceMarks marks) {
        return marks.natures().stream()
                .anyMatch(mark -> mark.nature() == Nature.TOTAL
                        && mark.to() <= mention.from
                        && mention.from - mark.to() <= TOTAL
                        && tokens.subList(mark.to(), mention.from).stream().noneMatch(token -> token.is(',')));
    }

    /** A share of the dead is no toll, money that is lost no count, and prices that rise by a share no level. */
    private boolean fits(Mention mention, Nature nature) {
        if (nature == null) {
            return true;
        }
        if ("%".equals(mention.unit)) {
            return !nature.addsUp() && !(nature.isState() && changes(mention));
        }
        return mention.currency == null || nature == Nature.DAMAGE || nature == Nature.STATE || nature == Nature.FLOW;
    }

    private static Nature addingUp(Mark mark) {
        return mark != null && mark.nature().addsUp() ? mark.nature() : null;
    }

    private boolean changes(Mention mention) {
        for (int i = mention.from - 1; i >= Math.max(mention.sentence.from(), mention.from - CHANGE); i--) {
            if (lexicon.has(WordList.CHANGED, tokens.get(i).lower)) {
                return true;
            }
        }
        return false;
    }

    /** The item of a list has the nature of the words above the list. */
    private Nature heading(Sentence item) {
        Token first = tokens.get(item.from());
        if (!first.isHyphen() && !first.is('•') && !first.is('*')) {
            return null;
        }
        int at = text.sentenceAt(item.from());
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_LIST); i--) {
            if (tokens.get(text.sentences.get(i).to() - 1).is(':')) {
                Nature nature = first(text.sentences.get(i));
                return nature == null && i > 0 ? first(text.sentences.get(i - 1)) : nature;
            }
        }
        return null;
    }

    private Nature first(Sentence sentence) {
        List<Mark> marks = SentenceMarks.of(text, sentence).natures();
        return marks.isEmpty() ? null : marks.get(0).nature();
    }
}
