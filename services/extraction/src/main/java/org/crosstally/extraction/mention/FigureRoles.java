package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.assertion.FigureRole;

/** Says of each number of a sentence what it is: the level reached, a change, the level before, a whole, a comparison. */
final class FigureRoles {

    private static final int NEGATION_REACH = 4;
    private static final int OF_REACH = 3;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Changes changes;

    FigureRoles(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.changes = new Changes(text);
    }

    void assign(List<Mention> found) {
        for (int i = 0; i < found.size(); i++) {
            Mention mention = found.get(i);
            Mention before = i > 0 ? found.get(i - 1) : null;
            Mention next = i + 1 < found.size() ? found.get(i + 1) : null;
            if (mention.dismissal == null) {
                mention.role = role(mention, before, next);
            }
            if (mention.role != FigureRole.LEVEL) {
                mention.rules.add("role." + mention.role);
            }
        }
        for (int i = 1; i < found.size(); i++) {
            Mention left = found.get(i - 1);
            Mention right = found.get(i);
            if (isPart(left, right)) {
                right.role = right.role == FigureRole.LEVEL ? FigureRole.WHOLE : right.role;
                right.rules.add("role.WHOLE");
                left.bare = false;
            }
            boolean bare = left.isBare() && !right.isBare() && right.dismissal == null;
            if (bare && (right.role == FigureRole.WHOLE && isPart(left, right) || left.role == FigureRole.FORMER)) {
                UnitSharing.copy(right, left);
            }
        }
    }

    private FigureRole role(Mention mention, Mention before, Mention next) {
        if (negated(mention)) {
            return FigureRole.NEGATED;
        }
        Phrases.Match<String> said =
                lexicon.before(Lexicon.Kind.ROLE, tokens, overDeterminer(mention), mention.sentence.from());
        if (said != null && before != null) {
            return FigureRole.valueOf(said.meaning());
        }
        Changes.Part part = changes.part(mention.sentence, mention.from, mention.to);
        if (part == null) {
            boolean share = "%".equals(mention.unit);
            boolean change =
                    share && changes.changesJustBefore(mention.sentence, mention.from) || moreThan(mention, share);
            return change ? FigureRole.CHANGE : FigureRole.LEVEL;
        }
        return switch (part) {
            case TO -> FigureRole.LEVEL;
            case FROM -> moves(before) || moves(next) || left(mention) ? FigureRole.FORMER : FigureRole.LEVEL;
            case BY -> FigureRole.CHANGE;
            case FROM_OR_BY -> reached(mention, next) ? FigureRole.FORMER : FigureRole.CHANGE;
        };
    }

    /** "The toll rose from 17": the word of change stands right in front of the "from". */
    private boolean left(Mention mention) {
        return changes.changesJustBefore(mention.sentence, changes.start(mention.sentence, mention.from));
    }

    /** "22 per cent more than a year before", "4,000 fewer than in May": a share behind which a word of more stands, or of more than. */
    private boolean moreThan(Mention mention, boolean share) {
        int end = mention.sentence.to();
        int at = mention.to < end && tokens.get(mention.to).is('.') ? mention.to + 1 : mention.to;
        if (at >= end) {
            return false;
        }
        Phrases.Match<String> more = lexicon.at(Lexicon.Kind.MORE, tokens, at, end);
        if (more == null) {
            return false;
        }
        return share
                || more.end() < end
                        && (lexicon.at(Lexicon.Kind.COMPARED, tokens, more.end(), end) != null
                                || lexicon.at(Lexicon.Kind.ROLE, tokens, more.end(), end) != null);
    }

    /** Whether a neighbour is the level reached or the change. */
    private boolean moves(Mention mention) {
        return mention != null
                && (mention.role == FigureRole.CHANGE
                        || changes.part(mention.sentence, mention.from, mention.to) != null);
    }

    private int overDeterminer(Mention mention) {
        int before = mention.from - 1;
        return before > mention.sentence.from() && tokens.get(before).is(Tag.DETERMINER) ? before : mention.from;
    }

    /** Whether the next number is the level that this one went to, in the same unit. */
    private boolean reached(Mention mention, Mention next) {
        if (next == null || changes.part(next.sentence, next.from, next.to) != Changes.Part.TO) {
            return false;
        }
        boolean same = java.util.Objects.equals(mention.currency, next.currency)
                && ("%".equals(mention.unit) == "%".equals(next.unit));
        return mention.isBare() || same;
    }

    /** "not 40 but 30", "have not received 40": within the clause, and no part of a bound such as "not more than". */
    private boolean negated(Mention mention) {
        if (mention.rules.stream().anyMatch(rule -> rule.startsWith("bound.verb"))) {
            return false;
        }
        int first = Math.max(mention.sentence.from(), mention.from - NEGATION_REACH);
        for (int i = mention.from - 1; i >= first; i--) {
            Token token = tokens.get(i);
            boolean breaks = !token.isWord()
                    || lexicon.has(WordList.ONLY, token.lower)
                    || token.is(Tag.PREPOSITION)
                    || token.is(Tag.CONJUNCTION) && !token.is(Tag.NEGATION);
            if (breaks) {
                return false;
            }
            if (token.is(Tag.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** 14 of 120, 12 out of 18: two numbers with only "of" and an article between them. */
    private boolean isPart(Mention part, Mention whole) {
        int from = part.to;
        int to = whole.from;
        ParsedNumber left = part.number;
        boolean counts = part.dismissal == null
                && whole.dismissal == null
                && to > from
                && to - from <= OF_REACH
                && (part.isBare() || "%".equals(part.unit))
                && whole.currency == null
                && !"%".equals(whole.unit)
                && (!part.isBare() || left.value().compareTo(whole.number.value()) <= 0);
        boolean of = false;
        for (int i = from; counts && i < to; i++) {
            boolean word = lexicon.has(WordList.WHOLE_OF, tokens.get(i).lower);
            if (!word && !tokens.get(i).is(Tag.DETERMINER)) {
                return false;
            }
            of |= word;
        }
        return of;
    }
}
