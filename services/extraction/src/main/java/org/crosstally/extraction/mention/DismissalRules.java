package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.time.TimeExpression;

/** Says of a number why it is no claim, where it is none. */
final class DismissalRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Roles roles;

    DismissalRules(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.roles = new Roles(text);
    }

    void judge(Mention mention, TimeExpression here) {
        if (here != null) {
            mention.rules.add("window");
            boolean later = here.from() == mention.number.from()
                    && lexicon.before(Lexicon.Kind.LATER, tokens, here.to(), mention.number.to()) != null;
            if (!later) {
                mention.dismiss(Dismissal.WINDOW);
            }
        }
        if (roles.age(mention)) {
            mention.dismiss(Dismissal.AGE);
            mention.unit = mention.unit == null ? "{year of age}" : mention.unit;
        }
        if (roles.anaphoric(mention)) {
            mention.dismiss(Dismissal.ANAPHORIC);
        }
        if (roles.score(mention)) {
            mention.dismiss(Dismissal.SCORE);
        }
        if (roles.magnitude(mention) || roles.designates(mention)) {
            mention.dismiss(Dismissal.DESIGNATOR);
        }
        if (mention.hyphenated && mention.currency == null && mention.per == null) {
            mention.dismiss(Dismissal.MODIFIER);
        }
        boolean gluedMeasure = mention.unit != null
                && mention.to < mention.sentence.to()
                && tokens.get(mention.to - 1).glued()
                && mention.number.to() == mention.to - 1
                && nounFollows(mention.to)
                && mention.dismissal == null
                && !mention.unit.equals("%");
        if (gluedMeasure) {
            mention.dismiss(Dismissal.MODIFIER);
        }
        if (roles.negated(mention)) {
            mention.dismiss(Dismissal.NEGATED);
        }
        boolean small = mention.number.isInteger()
                && mention.number.value().abs().compareTo(HUNDRED) < 0
                && mention.number.scale() == null;
        if (mention.isBare() && mention.qualifier == null && small && !mention.number.vague()) {
            mention.bare = true;
        }
        boolean one = mention.number.form() == ParsedNumber.Form.WORDS
                && mention.number.value().compareTo(BigDecimal.ONE) == 0
                && mention.number.scale() == null;
        if (one && mention.isBare() && !mention.isRange()) {
            mention.dismiss(Dismissal.PRONOUN);
        }
    }

    private boolean nounFollows(int at) {
        Token next = tokens.get(at);
        return next.isWord()
                && !next.is(Tag.PREPOSITION)
                && !next.is(Tag.CONJUNCTION)
                && !next.is(Tag.AUXILIARY)
                && !next.is(Tag.VERB)
                && !next.is(Tag.ADVERB)
                && !next.is(Tag.DETERMINER)
                && !next.is(Tag.PRONOUN)
                && !next.is(Tag.STOP);
    }
}
