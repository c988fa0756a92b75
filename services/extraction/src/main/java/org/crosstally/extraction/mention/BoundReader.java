package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.wording.Qualifier;

/** Reads the sign and the bounds of a number: minus 12, at least 12, topped 12, 12 or more. */
final class BoundReader {

    /** How far a verb that bounds a number may stand in front of it: surpassed the threshold of the 300. */
    private static final int VERB_REACH = 4;
    /** How far a negation may stand in front of such a verb. */
    private static final int NEGATION_REACH = 3;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Changes changes;

    BoundReader(Text text) {
        this.tokens = text.tokens;
        this.changes = new Changes(text);
        this.lexicon = text.lexicon;
    }

    void minus(Mention mention, int free) {
        int at = mention.number.from() - 1;
        if (at < free) {
            return;
        }
        Token sign = tokens.get(at);
        boolean joined = sign.isHyphen() && tokens.get(at + 1).glued() && "-−–".contains(sign.text);
        boolean fresh = !sign.glued() || at == free || tokens.get(at - 1).kind == Token.Kind.SIGN;
        int word = minusWord(sign.isHyphen() ? at : at + 1, free);
        if (word >= 0 || (joined && fresh && mention.number.form() == ParsedNumber.Form.DIGITS)) {
            int start = word >= 0 ? word : at;
            mention.number = mention.number.negated(start);
            mention.extend(start, mention.to);
            mention.rules.add("minus");
        }
    }

    /** The start of a word for minus that ends in front of a token; -1 where there is none or it compares: "al menos". */
    private int minusWord(int end, int free) {
        Phrases.Match<String> word = lexicon.before(Lexicon.Kind.MINUS, tokens, end, free);
        if (word == null) {
            return -1;
        }
        Phrases.Match<String> bound = lexicon.before(Lexicon.Kind.BEFORE, tokens, end, free);
        int before = word.end() - 1;
        int hyphen = before > free && tokens.get(before).isHyphen() ? before - 1 : before;
        boolean compares = bound != null && bound.end() < word.end()
                || hyphen >= free && lexicon.has(WordList.COMPARES_LESS, tokens.get(hyphen).lower);
        return compares ? -1 : word.end();
    }

    /** A sign in front of the mark of money: -$5. */
    void minusBefore(Mention mention, int free) {
        int at = mention.from - 1;
        if (at >= free
                && tokens.get(at).isHyphen()
                && tokens.get(at + 1).glued()
                && !tokens.get(at).glued()) {
            mention.number = mention.number.negated(mention.number.from());
            mention.extend(at, mention.to);
        }
    }

    /** A hyphen that begins a line in front of things counted is a bullet: the number is positive. */
    void bullet(Mention mention) {
        int at = mention.number.from();
        boolean counts = mention.nounTo > mention.nounFrom || mention.isBare();
        if (counts
                && at == mention.sentence.from()
                && tokens.get(at).isHyphen()
                && mention.number.value().signum() < 0
                && !mention.isRange()) {
            mention.number = mention.number.negated(at + 1);
            mention.from = at + 1;
            mention.rules.remove("minus");
        }
    }

    void before(Mention mention, int free) {
        Phrases.Match<String> bound = lexicon.before(Lexicon.Kind.BEFORE, tokens, mention.from, free);
        boolean reached = bound != null
                && bound.meaning().equals(Qualifier.UP_TO.name())
                && changes.start(mention.sentence, mention.from) == bound.end() // "up to" is a bound, whatever "to" is
                && changes.part(mention.sentence, mention.from, mention.to) == Changes.Part.TO;
        if (reached) {
            return;
        }
        if (bound != null) {
            mention.extend(bound.end(), mention.to);
            if (mention.qualifier == null && !mention.number.vague()) {
                mention.qualifier = Qualifier.valueOf(bound.meaning());
            }
            mention.rules.add("bound." + bound.meaning());
        } else if (mention.qualifier == null && !mention.number.vague() && !mention.isRange()) {
            verb(mention, free);
        }
    }

    /** topped 4,200; has not exceeded 300; passed the 500 mark. The verb stays outside the quote, it belongs to the clause. */
    private void verb(Mention mention, int free) {
        int behind = mention.number.to();
        boolean mark = behind < mention.sentence.to() && lexicon.has(WordList.MARK, tokens.get(behind).lower);
        boolean not = false;
        for (int end = mention.from; end > free && end > mention.from - VERB_REACH; end--) {
            Phrases.Match<String> verb = lexicon.before(Lexicon.Kind.BOUND_VERB, tokens, end, free);
            if (verb == null && mark) {
                verb = lexicon.before(Lexicon.Kind.MARK_VERB, tokens, end, free);
            }
            if (verb != null) {
                Qualifier bound = Qualifier.valueOf(verb.meaning());
                mention.qualifier =
                        bound == Qualifier.OVER && (not || negated(verb.end(), free)) ? Qualifier.UP_TO : bound;
                mention.rules.add("bound.verb." + mention.qualifier);
                return;
            }
            Token token = tokens.get(end - 1);
            boolean isMark = lexicon.has(WordList.MARK, token.lower);
            boolean joint = token.is(Tag.DETERMINER)
                    || token.is(Tag.NEGATION)
                    || isMark
                    || token.is(Tag.PREPOSITION)
                            && end - 2 >= free
                            && lexicon.has(WordList.MARK, tokens.get(end - 2).lower);
            if (!joint) {
                return;
            }
            mark |= isMark;
            not |= token.is(Tag.NEGATION);
        }
    }

    private boolean negated(int verb, int free) {
        for (int i = verb - 1; i >= free && i >= verb - NEGATION_REACH; i--) {
            if (tokens.get(i).is(Tag.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    void after(Mention mention, int limit) {
        Phrases.Match<String> after =
                mention.to < limit ? lexicon.at(Lexicon.Kind.AFTER, tokens, mention.to, limit) : null;
        if (after == null || (mention.qualifier != null && mention.qualifier != Qualifier.ABOUT)) {
            return;
        }
        boolean minimum = lexicon.has(WordList.PLUS, tokens.get(mention.to).lower)
                && after.end() < limit
                && tokens.get(after.end()).isNumber();
        if (minimum || mention.number.vague() || mention.isRange()) {
            return;
        }
        mention.qualifier = Qualifier.valueOf(after.meaning());
        mention.extend(mention.from, after.end());
        mention.rules.add("bound." + after.meaning());
    }
}
