package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Finds the role of a number that is no count: a name, a score, an age, a reference back, an expectation that is denied. */
final class Roles {

    /** How far the preposition of a place may stand in front of its name. */
    private static final int PLACE = 4;
    /** How far a verb may stand behind the number. */
    private static final int VERB = 3;

    private final List<Token> tokens;
    private final Lexicon lexicon;

    Roles(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /** A magnitude 6.4 quake, une magnitude de 6,4, 6.4 on the Richter scale. */
    boolean magnitude(Mention mention) {
        int left = mention.from - 1;
        if (left > mention.sentence.from() && tokens.get(left).is(Tag.PREPOSITION)) {
            left--;
        }
        boolean before = left >= mention.sentence.from() && lexicon.has(WordList.MAGNITUDE, tokens.get(left).lower);
        return before && mention.currency == null
                || mention.isBare()
                        && mention.to < mention.sentence.to()
                        && lexicon.has(WordList.MAGNITUDE, tokens.get(mention.to).lower);
    }

    /** Whether a number names rather than counts: page 3, Section 427, Model 3, the Big 12. */
    boolean designates(Mention mention) {
        ParsedNumber number = mention.number;
        int at = number.from();
        int from = mention.sentence.from();
        if ((mention.unit != null && mention.nounFrom == mention.nounTo)
                || mention.currency != null
                || mention.isRange() && mention.nounTo > mention.nounFrom) {
            return false;
        }
        Token first = tokens.get(at);
        boolean words = number.form() == ParsedNumber.Form.WORDS;
        boolean digits = number.form() == ParsedNumber.Form.DIGITS
                && number.to() == at + 1
                && first.value.scale() <= 1
                && first.text.length() <= 5
                && first.text.indexOf(',') < 0
                && !grouped(first);
        if ((!digits && !words) || at == from) {
            return false;
        }
        int left = at - 1;
        if (tokens.get(left).is('.') && left > from) {
            left--;
        }
        Token before = tokens.get(left);
        boolean counted = mention.nounTo > mention.nounFrom;
        if (before.is(Tag.DESIGNATOR) && !(before.lower.length() == 1 && !before.glued() && at > left + 1)) {
            return !counted || before.capital || !before.lower.endsWith("s") && before.lower.length() > 1;
        }
        if (words || placed(mention, left) || happens(mention)) {
            return false;
        }
        Token next = number.to() < mention.sentence.to() ? tokens.get(number.to()) : null;
        boolean nameFollows = next != null
                && next.isWord()
                && next.capital
                && !counted
                && !next.is(Tag.PRONOUN)
                && !next.is(Tag.DETERMINER)
                && next.word.month == 0;
        boolean noun = !counted
                && before.isWord()
                && !before.capital
                && before.lower.length() > 2
                && before.lower.chars().allMatch(Character::isLetter)
                && !before.is(Tag.STOP)
                && !before.is(Tag.PREPOSITION)
                && !before.is(Tag.CONJUNCTION)
                && !before.is(Tag.AUXILIARY)
                && !before.is(Tag.VERB)
                && !before.is(Tag.ADVERB)
                && !before.is(Tag.DETERMINER)
                && !before.is(Tag.PRONOUN)
                && before.word.cue == null
                && !before.is(Tag.NEGATION)
                && !lexicon.ends(WordList.PARTICIPLE_ENDING, before.lower)
                && !lexicon.ends(WordList.GERUND_ENDING, before.lower)
                && !before.lower.endsWith("s")
                && !lexicon.ends(WordList.ADVERB_ENDING, before.lower)
                && lexicon.before(Lexicon.Kind.BEFORE, tokens, at, from) == null
                && before.word.month == 0
                && first.value.scale() <= 0
                && lexicon.pluralByEnding;
        if (nameFollows || noun) {
            return true;
        }
        boolean name = before.isWord()
                && before.text.chars().anyMatch(Character::isUpperCase)
                && before.word.month == 0
                && before.word.weekday == 0
                && !before.is(Tag.PREPOSITION)
                && !before.is(Tag.CONJUNCTION)
                && !before.is(Tag.AUXILIARY)
                && !before.is(Tag.DETERMINER)
                && !before.is(Tag.PRONOUN)
                && before.word.cue == null
                && lexicon.before(Lexicon.Kind.BEFORE, tokens, at, from) == null;
        boolean start = left == from;
        boolean verb = start
                && (before.is(Tag.VERB)
                        || lexicon.before(Lexicon.Kind.COUNTED_BY, tokens, at, from) != null
                        || next != null && lexicon.has(WordList.WHOLE_OF, next.lower) && !lexicon.pluralByEnding);
        return name && !verb && (!counted || !start) && !(start && before.is(Tag.ADVERB));
    }

    /** 2.340: no name has a sign between thousands. */
    private static boolean grouped(Token number) {
        return !number.isPlainDigits() && number.value.scale() <= 0;
    }

    /** "In Oaxaca 40 people", "in the village of Lark 12 houses": the place of what is counted stands before the number. */
    private boolean placed(Mention mention, int left) {
        if (mention.nounTo == mention.nounFrom) {
            return false;
        }
        for (int i = left - 1; i >= Math.max(mention.sentence.from(), left - PLACE); i--) {
            Token token = tokens.get(i);
            if (lexicon.has(WordList.PLACE_IN, token.lower)) {
                return true;
            }
            if (!token.isWord() || token.is(Tag.VERB) || token.is(Tag.AUXILIARY)) {
                return false;
            }
        }
        return false;
    }

    /** "In the village 12 were killed": a verb that counts stands behind the number. */
    private boolean happens(Mention mention) {
        for (int i = mention.to; i < Math.min(mention.sentence.to(), mention.to + VERB); i++) {
            if (lexicon.at(Lexicon.Kind.COUNTED_BY, tokens, i, mention.sentence.to()) != null) {
                return true;
            }
            if (!tokens.get(i).is(Tag.AUXILIARY) && !tokens.get(i).is(Tag.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    /** the two leaders, these three reasons: a small number that only points back. */
    boolean anaphoric(Mention mention) {
        boolean word = mention.number.form() == ParsedNumber.Form.WORDS
                && mention.number.scale() == null
                && !mention.isRange();
        return word
                && mention.qualifier == null
                && mention.nounTo > mention.nounFrom
                && mention.from > mention.sentence.from()
                && lexicon.has(WordList.DEFINITE, tokens.get(mention.from - 1).lower)
                && mention.number.value().precision() - mention.number.value().scale() <= 2;
    }

    /** Whether a bare range is the result of a match. */
    boolean score(Mention mention) {
        if (!mention.isRange()
                || !mention.isBare()
                || mention.to - mention.from != 3
                || !tokens.get(mention.from + 1).isHyphen()) {
            return false;
        }
        boolean small = mention.number.isInteger()
                && mention.second.isInteger()
                && mention.number.value().precision() <= 3;
        if (!small) {
            return false;
        }
        if (mention.number.value().compareTo(mention.second.value()) >= 0) {
            return true;
        }
        int from = Math.max(mention.sentence.from(), mention.from - 8);
        int to = Math.min(mention.sentence.to(), mention.to + 8);
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(Tag.SCORE)) {
                return true;
            }
        }
        return false;
    }

    /** "Hague, 44, said" and "aged 25 to 54". */
    boolean age(Mention mention) {
        if (mention.unit != null && mention.unit.endsWith(" of age}")) {
            return true;
        }
        int from = mention.number.from();
        int end = mention.isRange() ? mention.second.to() : mention.number.to();
        if (from == mention.sentence.from() || !mention.isBare()) {
            return false;
        }
        Token before = tokens.get(from - 1);
        boolean years = mention.number.isInteger()
                && mention.number.value().signum() > 0
                && mention.number.value().precision() <= 3
                && mention.number.value().intValue() < 115;
        if (!years) {
            return false;
        }
        if (before.is(Tag.AGE)) {
            return true;
        }
        boolean comma = before.is(',')
                && from - 2 >= mention.sentence.from()
                && tokens.get(from - 2).isWord()
                && tokens.get(from - 2).capital;
        return comma
                && !mention.isRange()
                && end < mention.sentence.to()
                && (tokens.get(end).is(',') || tokens.get(end).is('.'))
                && mention.number.value().intValue() > 9;
    }

    /** "no one expected zero casualties": a number under a negated expectation is asserted by nobody. */
    boolean negated(Mention mention) {
        boolean expected = false;
        for (int i = mention.from - 1; i >= mention.sentence.from() && i > mention.from - 14; i--) {
            Token token = tokens.get(i);
            if (token.is(',') || token.is(';') || token.isQuoteMark()) {
                return false;
            }
            expected |= token.is(Tag.EXPECTATION);
            if (expected && token.is(Tag.NEGATION)) {
                return true;
            }
        }
        return false;
    }
}
