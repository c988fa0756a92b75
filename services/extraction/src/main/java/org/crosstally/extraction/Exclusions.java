package org.crosstally.extraction;

import java.util.List;

/** Tells numbers that are no quantity at all: parts of names, clock times, ordinals, scores, references. */
final class Exclusions {

    private static final Lexicon.Kind[] KNOWN_BEHIND = {
        Lexicon.Kind.UNIT,
        Lexicon.Kind.SYMBOL,
        Lexicon.Kind.MONEY,
        Lexicon.Kind.SIGN,
        Lexicon.Kind.EVERY,
        Lexicon.Kind.AFTER
    };

    private final List<Token> tokens;
    private final Lexicon lexicon;

    Exclusions(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /**
     * The end of what must be passed over when a number at {@code at} is no quantity: COVID-19, 17:22, 21st, [14]. 0 when the
     * number may be one.
     */
    int passOver(Sentence sentence, int at) {
        Token token = tokens.get(at);
        int from = sentence.from();
        int to = sentence.to();
        Phrases.Match<String> idiom = lexicon.at(Lexicon.Kind.NOT_A_NUMBER, tokens, at, to);
        if (idiom != null) {
            return idiom.end();
        }
        if (!token.isNumber()) {
            return 0;
        }
        Token before = at > from ? tokens.get(at - 1) : null;
        Token next = at + 1 < to ? tokens.get(at + 1) : null;
        if (before != null && token.glued() && (insideName(at, from) || before.is(')') || before.is(']'))) {
            return at + 1;
        }
        int reference = reference(at, from, to);
        if (reference > 0) {
            return reference;
        }
        if (next != null && next.glued()) {
            boolean ordinal = next.word.suffix == null
                    && List.of("st", "nd", "rd", "th", "er", "ème", "e", "º", "ª")
                            .contains(next.lower)
                    && lexicon.at(Lexicon.Kind.UNIT, tokens, at + 1, to) == null;
            boolean generation = next.isWord()
                    && next.text.length() <= 2
                    && "GD".indexOf(next.text.charAt(0)) >= 0
                    && lexicon.at(Lexicon.Kind.SYMBOL, tokens, at + 1, to) == null;
            if (ordinal || generation) {
                return at + 2;
            }
            if (token.isPlainDigits() && joinedName(at, to)) {
                return at + 2;
            }
            int clock = clock(at, to);
            if (clock > 0) {
                return clock;
            }
            int groups = groups(at, to);
            if (groups > 0) {
                return groups;
            }
        }
        if (next != null && lexicon.clocks.contains(next.lower)) {
            return at + 2;
        }
        if (before != null && token.isPlainDigits() && before.is('[')) {
            int end = bracket(at, to);
            if (end > 0) {
                return end;
            }
        }
        boolean item = (before == null || (at == from + 1 && before.is('(')))
                && next != null
                && token.isPlainDigits()
                && (next.is(')') || (next.is('.') && at + 2 < to))
                && token.text.length() <= 2;
        boolean aside = before != null && before.is('(') && next != null && next.is(')') && token.isPlainDigits();
        boolean hash = before != null && (before.is('#') || before.is('№'));
        return item || aside || hash ? at + 1 : 0;
    }

    /** S8, COVID-19, PLX-R18: joined to letters that are neither money nor a bound. */
    private boolean insideName(int at, int from) {
        Token before = tokens.get(at - 1);
        if (before.isWord()) {
            return lexicon.before(Lexicon.Kind.SIGN, tokens, at, from) == null;
        }
        boolean exponent = before.isHyphen()
                && before.glued()
                && at - 2 >= from
                && tokens.get(at - 2).isWord()
                && tokens.get(at).isPlainDigits()
                && tokens.get(at).text.length() == 1
                && (before.is('−') || lexicon.before(Lexicon.Kind.SYMBOL, tokens, at - 1, from) != null);
        if (exponent) {
            return true;
        }
        boolean joint = (before.isHyphen()
                        || before.is('/')
                        || before.is('.')
                        || before.is('_')
                        || before.is('&')
                        || before.is('\'')
                        || before.is('’'))
                && before.glued()
                && at - 2 >= from;
        if (!joint) {
            return false;
        }
        Token name = tokens.get(at - 2);
        boolean word = name.isWord()
                && lexicon.before(Lexicon.Kind.BEFORE, tokens, at, from) == null
                && lexicon.before(Lexicon.Kind.MINUS, tokens, at - 1, from) == null
                && !lexicon.ands.contains(name.lower)
                && lexicon.at(Lexicon.Kind.TO, tokens, at - 2, at) == null
                && lexicon.before(Lexicon.Kind.SYMBOL, tokens, at - 1, from) == null
                && lexicon.before(Lexicon.Kind.UNIT, tokens, at - 1, from) == null
                && lexicon.before(Lexicon.Kind.SIGN, tokens, at - 1, from) == null
                && name.word.month == 0
                && !name.word.isNumeral()
                && !(name.word.suffix != null
                        && at - 3 >= from
                        && tokens.get(at - 3).isNumber());
        return word && before.text.charAt(0) != '–' && before.text.charAt(0) != '—';
    }

    /** 40Ar, 2SD, 1-D, 49ers: digits joined to letters that are neither unit, money nor scale. */
    private boolean joinedName(int at, int to) {
        Token next = tokens.get(at + 1);
        if (next.isHyphen()) {
            return at + 2 < to
                    && tokens.get(at + 2).glued()
                    && tokens.get(at + 2).isWord()
                    && tokens.get(at + 2).text.length() == 1
                    && Character.isUpperCase(tokens.get(at + 2).text.charAt(0))
                    && lexicon.at(Lexicon.Kind.SYMBOL, tokens, at + 2, to) == null;
        }
        if (!next.isWord()) {
            return false;
        }
        boolean year = tokens.get(at).text.length() == 4
                && next.text.length() == 1
                && next.text.charAt(0) >= 'a'
                && next.text.charAt(0) <= 'f';
        boolean known = next.word.suffix != null
                || next.word.scale != null
                || next.lower.equals("s")
                || next.word.month > 0
                || lexicon.clocks.contains(next.lower);
        for (Lexicon.Kind kind : KNOWN_BEHIND) {
            known |= lexicon.at(kind, tokens, at + 1, to) != null;
        }
        return year || (!known && next.text.length() <= 4);
    }

    /** Fig. 5, Figs. 3, 6–9, Eqs. (9.2) and (9.10), Table 2d: the number belongs to a reference. */
    private int reference(int at, int from, int to) {
        int left = at - 1;
        while (left >= from
                && left > at - 3
                && (tokens.get(left).is('.') || tokens.get(left).is('('))) {
            left--;
        }
        if (left < from || !tokens.get(left).is(Tag.REFERENCE)) {
            return 0;
        }
        int end = at;
        for (int i = at; i < to && i < at + 24; i++) {
            Token token = tokens.get(i);
            boolean letter = token.isWord() && token.text.length() == 1;
            boolean joint = token.is(',')
                    || token.isHyphen()
                    || token.is('(')
                    || token.is(')')
                    || lexicon.ands.contains(token.lower);
            if (token.isNumber() && token.text.length() <= 4 || letter) {
                end = i + 1;
            } else if (!joint) {
                break;
            }
        }
        if (end == at) {
            return 0;
        }
        boolean last = end < to
                && tokens.get(end - 1).isNumber()
                && (lexicon.at(Lexicon.Kind.UNIT, tokens, end, to) != null
                        || tokens.get(end).is('%'));
        return last ? at + 1 : end;
    }

    /** 17:22, 9:35:10, 12.30pm, 3 a.m. */
    private int clock(int at, int to) {
        int end = at;
        while (end + 2 < to
                && tokens.get(end + 1).is(':')
                && tokens.get(end + 1).glued()
                && tokens.get(end + 2).isNumber()
                && tokens.get(end + 2).glued()) {
            end += 2;
        }
        if (end > at) {
            return end + 1;
        }
        return lexicon.clocks.contains(tokens.get(at + 1).lower) ? at + 2 : 0;
    }

    /** Telephone and other long numbers: three groups of digits or more, joined by hyphens. */
    private int groups(int at, int to) {
        int end = at;
        int groups = 1;
        while (end + 2 < to
                && tokens.get(end + 1).isHyphen()
                && tokens.get(end + 1).glued()
                && tokens.get(end + 2).isPlainDigits()
                && tokens.get(end + 2).glued()) {
            end += 2;
            groups++;
        }
        return groups >= 3 ? end + 1 : 0;
    }

    /** [14], [3, 5–7]: a reference. */
    private int bracket(int at, int to) {
        for (int i = at; i < to && i < at + 16; i++) {
            Token token = tokens.get(i);
            if (token.is(']')) {
                return i + 1;
            }
            if (!token.isPlainDigits() && !token.is(',') && !token.isHyphen()) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether a number names rather than counts: page 3, Section 427, Model 3, the Big 12. */
    boolean designates(Mention mention) {
        Num number = mention.number;
        int at = number.from();
        int from = mention.sentence.from();
        if ((mention.unit != null && mention.nounFrom == mention.nounTo)
                || mention.currency != null
                || mention.isRange() && mention.nounTo > mention.nounFrom) {
            return false;
        }
        Token first = tokens.get(at);
        boolean words = number.form() == Num.Form.WORDS;
        boolean digits = number.form() == Num.Form.DIGITS
                && number.to() == at + 1
                && first.value.scale() <= 1
                && first.text.length() <= 5
                && first.text.indexOf(',') < 0;
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
        if (words) {
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
                && before.word.cue == 0
                && !before.is(Tag.NEGATION)
                && !before.lower.endsWith("ed")
                && !before.lower.endsWith("ing")
                && !before.lower.endsWith("s")
                && !before.lower.endsWith("ly")
                && lexicon.before(Lexicon.Kind.BEFORE, tokens, at, from) == null
                && before.word.month == 0
                && first.value.scale() <= 0
                && lexicon.pluralTells;
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
                && before.word.cue == 0
                && lexicon.before(Lexicon.Kind.BEFORE, tokens, at, from) == null;
        boolean start = left == from;
        return name && (!counted || !start) && !(start && before.is(Tag.ADVERB));
    }

    /** the two leaders, these three reasons: a small number that only points back. */
    boolean anaphoric(Mention mention) {
        boolean word = mention.number.form() == Num.Form.WORDS && mention.number.scale() == null && !mention.isRange();
        return word
                && mention.qualifier == null
                && mention.nounTo > mention.nounFrom
                && mention.from > mention.sentence.from()
                && lexicon.definites.contains(tokens.get(mention.from - 1).lower)
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
