package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.number.NumberReader;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.wording.Qualifier;

/** Reads the second number of a range or behind a plus-minus sign: 2-3 million, between 5 and 10, one or two, 1.26 ± 0.2. */
final class RangeReader {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final UnitReader units;
    private final Changes changes;

    RangeReader(Text text, NumberReader numbers, UnitReader units) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.numbers = numbers;
        this.units = units;
        this.changes = new Changes(text);
    }

    /** a to b, between a and b, 2-3 million: the scale of the second is carried to the first. */
    void range(Mention mention, int free, int limit) {
        Phrases.Match<String> opener = lexicon.before(Lexicon.Kind.RANGE, tokens, mention.from, free);
        Phrases.Match<String> about =
                opener == null ? lexicon.before(Lexicon.Kind.BEFORE, tokens, mention.from, free) : null;
        int openAt = opener != null ? opener.end() : -1;
        if (isStep(mention, free)) {
            return;
        }
        int at = mention.number.to();
        Phrases.Match<String> unit = units.unitAt(at, limit, true);
        int afterUnit = unit == null ? at : unit.end();
        if (unit == null) {
            Phrases.Match<String> money = at < limit ? lexicon.at(Lexicon.Kind.MONEY, tokens, at, limit) : null;
            afterUnit = money == null ? at : money.end();
        }
        Mention found = second(mention, at, limit, openAt >= 0);
        if (found == null && afterUnit > at) {
            found = second(mention, afterUnit, limit, openAt >= 0);
            if (found != null && unit != null) {
                mention.unit = unit.meaning();
            }
        }
        if (found == null) {
            plusMinus(mention, limit);
            return;
        }
        if (!sameKind(mention, unit, found, limit, openAt >= 0)) {
            mention.unit = null;
            return;
        }
        ParsedNumber low = mention.number;
        ParsedNumber high = found.number;
        boolean carry = high.scale() != null
                && low.scale() == null
                && low.value().multiply(high.scale()).compareTo(high.value()) <= 0
                && low.value().signum() >= 0
                && low.value().compareTo(THOUSAND) < 0;
        mention.number = carry ? low.scaledAs(high) : low;
        if (isChange(mention, found, openAt, unit != null)) {
            mention.unit = null;
            return;
        }
        mention.second = high;
        mention.qualifier = Qualifier.BETWEEN;
        if (found.currency != null) {
            mention.currency =
                    mention.currency == null || mention.currency.equals("USD") ? found.currency : mention.currency;
        }
        mention.extend(openAt >= 0 ? openAt : mention.from, found.to);
        mention.rules.add("range");
        if (about != null && mention.currency == null) {
            mention.extend(about.end(), mention.to);
        }
    }

    /** "rose from 148 to 154", "fell by 300 tonnes to 2,000 tonnes": two numbers. "rose 3 to 5 per cent" is a range. */
    private boolean isChange(Mention mention, Mention found, int openAt, boolean ownUnit) {
        int joint = mention.number.to();
        boolean words = joint < found.number.from()
                && !tokens.get(found.number.from() - 1).isHyphen();
        for (int i = joint; words && i < found.number.from(); i++) {
            words = !lexicon.has(WordList.AND, tokens.get(i).lower);
        }
        if (!words) {
            return false;
        }
        Changes.Part part = changes.part(mention.sentence, mention.from, found.number.to());
        boolean opened = openAt >= 0 && changes.changes(mention.sentence, openAt, found.number.to());
        boolean falls = openAt >= 0 && mention.number.value().compareTo(found.number.value()) > 0;
        return part == Changes.Part.FROM
                || part == Changes.Part.FROM_OR_BY
                || opened
                || falls
                || part != null && ownUnit;
    }

    /** "up 4 per cent to $13.60" is no range: the two are in different units, or only the first has one. */
    private boolean sameKind(Mention mention, Phrases.Match<String> unit, Mention found, int limit, boolean opened) {
        boolean moneyLater = found.currency != null && mention.currency == null;
        Phrases.Match<String> other = units.unitAt(found.number.to(), limit, true);
        if (unit == null) {
            boolean listed = moneyLater && !mention.number.isInteger();
            return !listed;
        }
        if (found.currency != null) {
            return false;
        }
        return other == null
                ? opened && !unit.meaning().equals("%")
                : other.meaning().equals(unit.meaning());
    }

    /** 1.26 ± 0.2. */
    private void plusMinus(Mention mention, int limit) {
        int at = mention.number.to();
        if (at + 1 < limit && tokens.get(at).is('±') && tokens.get(at + 1).isNumber()) {
            mention.plusMinus = numbers.read(at + 1, limit);
            mention.extend(mention.from, mention.plusMinus.to());
            mention.rules.add("plus-minus");
        }
    }

    private Mention second(Mention mention, int at, int limit, boolean opened) {
        if (at >= limit || mention.number.vague() && !opened) {
            return null;
        }
        int joint = at;
        if (mention.number.form() == ParsedNumber.Form.WORDS
                && lexicon.has(WordList.OR, tokens.get(at).lower)
                && mention.number.scale() == null) {
            return oneOrTwo(mention, at, limit);
        }
        Phrases.Match<String> to = lexicon.at(Lexicon.Kind.TO, tokens, joint, limit);
        if (to == null || to.end() >= limit) {
            return null;
        }
        Token sign = tokens.get(joint);
        boolean and = lexicon.has(WordList.AND, sign.lower);
        boolean hyphen = sign.isHyphen();
        if (lexicon.has(WordList.OR, sign.lower) || (and && !opened)) {
            return null;
        }
        boolean tight = hyphen && sign.glued() == tokens.get(to.end()).glued();
        if (hyphen && !tight) {
            return null;
        }
        int next = to.end();
        if (!hyphen && tokens.get(next).isHyphen() && tokens.get(next).glued()) {
            next++;
        }
        Phrases.Match<String> about = next < limit ? lexicon.at(Lexicon.Kind.BEFORE, tokens, next, limit) : null;
        if (about != null && about.end() < limit) {
            next = about.end();
        }
        Phrases.Match<String> money = lexicon.at(Lexicon.Kind.SIGN, tokens, next, limit);
        int figure = money == null ? next : money.end();
        boolean negative = figure + 1 < limit
                && !hyphen
                && tokens.get(figure).isHyphen()
                && tokens.get(figure + 1).isNumber()
                && tokens.get(figure + 1).glued();
        figure = negative ? figure + 1 : figure;
        if (figure >= limit
                || (!tokens.get(figure).isNumber()
                        && !tokens.get(figure).word.isNumeral()
                        && !lexicon.has(WordList.ARTICLE, tokens.get(figure).lower))) {
            return null;
        }
        ParsedNumber number = numbers.read(figure, limit);
        if (number == null
                || (number.vague() && hyphen)
                || (hyphen && spaced(sign) && number.value().compareTo(mention.number.value()) <= 0)) {
            return null;
        }
        boolean third = number.to() + 1 < limit
                && hyphen
                && tokens.get(number.to()).isHyphen()
                && tokens.get(number.to()).glued()
                && tokens.get(number.to() + 1).isNumber();
        if (third || !hyphen && goesOn(number.to(), limit)) {
            return null;
        }
        Mention found = new Mention(mention.sentence, negative ? number.negated(figure - 1) : number);
        found.currency = money == null ? null : money.meaning();
        return found;
    }

    /** "from $160 to $180 to $200": steps, no range. */
    private boolean goesOn(int at, int limit) {
        Phrases.Match<String> to = at < limit ? step(lexicon.at(Lexicon.Kind.TO, tokens, at, limit), at) : null;
        if (to == null || to.end() >= limit) {
            return false;
        }
        Phrases.Match<String> money = lexicon.at(Lexicon.Kind.SIGN, tokens, to.end(), limit);
        int figure = money == null ? to.end() : money.end();
        return figure < limit && tokens.get(figure).isNumber();
    }

    /** Whether a "to" with a number before it leads to this number. */
    private boolean isStep(Mention mention, int free) {
        Phrases.Match<String> to = lexicon.before(Lexicon.Kind.TO, tokens, mention.from, mention.sentence.from());
        return to != null
                && to.end() == free
                && free > mention.sentence.from()
                && tokens.get(free - 1).isNumber()
                && step(to, free) != null;
    }

    private Phrases.Match<String> step(Phrases.Match<String> to, int at) {
        Token joint = tokens.get(at);
        boolean other = joint.isHyphen()
                || joint.is('/')
                || lexicon.has(WordList.AND, joint.lower)
                || lexicon.has(WordList.OR, joint.lower);
        return other ? null : to;
    }

    private static boolean spaced(Token sign) {
        return !sign.glued();
    }

    /** one or two years. */
    private Mention oneOrTwo(Mention mention, int at, int limit) {
        ParsedNumber number =
                at + 1 < limit && tokens.get(at + 1).word.number != null ? numbers.read(at + 1, limit) : null;
        boolean next = number != null
                && number.value().subtract(mention.number.value()).compareTo(BigDecimal.ONE) == 0;
        return next ? new Mention(mention.sentence, number) : null;
    }
}
