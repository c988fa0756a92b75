package org.crosstally.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.quantity.Qualifier;

/** Finds the numbers of a sentence, each with its bounds, range, unit and noun, claims and others alike. */
final class MentionScanner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final NounPhrases nouns;
    private final UnitReader units;
    private final Exclusions exclusions;

    MentionScanner(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.numbers = new NumberReader(text);
        this.nouns = new NounPhrases(text);
        this.units = new UnitReader(text, nouns);
        this.exclusions = new Exclusions(text);
    }

    /** Whether a sentence can hold a number at all. */
    boolean mayHold(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (tokens.get(i).isNumber() || tokens.get(i).word.isNumeral()) {
                return true;
            }
        }
        return lexicon.tabled;
    }

    List<Mention> scan(Sentence sentence, List<TimeExpression> times) {
        List<Mention> found = new ArrayList<>();
        int free = sentence.from();
        int time = 0;
        for (int i = sentence.from(); i < sentence.to(); ) {
            while (time < times.size() && times.get(time).to() <= i) {
                time++;
            }
            TimeExpression here = time < times.size() && times.get(time).from() <= i ? times.get(time) : null;
            if (here != null && here.masks()) {
                i = here.to();
                free = i;
                continue;
            }
            int skip = tokens.get(i).isNumber() || tokens.get(i).isWord() ? exclusions.passOver(sentence, i) : 0;
            if (skip > 0) {
                i = skip;
                continue;
            }
            int limit = time < times.size() && here == null
                    ? Math.max(i + 1, Math.min(sentence.to(), times.get(time).from()))
                    : sentence.to();
            Num number = numbers.read(i, Math.max(limit, i + 1));
            if (number == null) {
                i++;
                continue;
            }
            Mention mention = complete(new Mention(sentence, number), free, limit);
            mention.rules.add(0, "number." + number.form().name().toLowerCase(java.util.Locale.ROOT));
            judge(mention, here);
            found.add(mention);
            i = Math.max(mention.to, i + 1);
            free = i;
        }
        copyUnits(found);
        found.stream()
                .filter(mention -> mention.bare && !mention.copied)
                .forEach(mention -> mention.dismiss(Dismissal.BARE));
        return found;
    }

    private Mention complete(Mention mention, int free, int limit) {
        minus(mention, free);
        Phrases.Match<String> sign = units.moneyBefore(mention.number.from(), free);
        if (sign != null) {
            mention.currency = sign.meaning();
            mention.rules.add("money.before");
            mention.extend(sign.end(), mention.to);
            minusBefore(mention, free);
        }
        range(mention, free, limit);
        bound(mention, free);
        behind(mention, limit);
        return mention;
    }

    private void minus(Mention mention, int free) {
        int at = mention.number.from() - 1;
        if (at < free) {
            return;
        }
        Token sign = tokens.get(at);
        boolean joined = sign.isHyphen() && tokens.get(at + 1).glued() && "-−–".contains(sign.text);
        boolean fresh = !sign.glued() || at == free || tokens.get(at - 1).kind == Token.Kind.SIGN;
        Phrases.Match<String> word = lexicon.before(Lexicon.Kind.MINUS, tokens, sign.isHyphen() ? at : at + 1, free);
        if (word != null || (joined && fresh && mention.number.form() == Num.Form.DIGITS)) {
            int start = word != null ? word.end() : at;
            mention.number = mention.number.negated(start);
            mention.extend(start, mention.to);
            mention.rules.add("minus");
        }
    }

    private void minusBefore(Mention mention, int free) {
        int at = mention.from - 1;
        if (at >= free
                && tokens.get(at).isHyphen()
                && tokens.get(at + 1).glued()
                && !tokens.get(at).glued()) {
            mention.number = mention.number.negated(mention.number.from());
            mention.extend(at, mention.to);
        }
    }

    /** a to b, between a and b, 2-3 million: the scale of the second is carried to the first. */
    private void range(Mention mention, int free, int limit) {
        Phrases.Match<String> opener = lexicon.before(Lexicon.Kind.RANGE, tokens, mention.from, free);
        Phrases.Match<String> about =
                opener == null ? lexicon.before(Lexicon.Kind.BEFORE, tokens, mention.from, free) : null;
        int openAt = opener != null ? opener.end() : -1;
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
        Num low = mention.number;
        Num high = found.number;
        boolean carry = high.scale() != null
                && low.scale() == null
                && low.value().multiply(high.scale()).compareTo(high.value()) <= 0
                && low.value().signum() >= 0
                && low.value().compareTo(THOUSAND) < 0;
        mention.number = carry ? low.scaledAs(high) : low;
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
        if (mention.number.form() == Num.Form.WORDS
                && tokens.get(at).lower.equals("or")
                && mention.number.scale() == null) {
            return oneOrTwo(mention, at, limit);
        }
        Phrases.Match<String> to = lexicon.at(Lexicon.Kind.TO, tokens, joint, limit);
        if (to == null || to.end() >= limit) {
            return null;
        }
        Token sign = tokens.get(joint);
        boolean and = lexicon.ands.contains(sign.lower);
        boolean hyphen = sign.isHyphen();
        if (sign.lower.equals("or") || (and && !opened)) {
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
                        && !lexicon.articles.contains(tokens.get(figure).lower))) {
            return null;
        }
        Num number = numbers.read(figure, limit);
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
        if (third) {
            return null;
        }
        Mention found = new Mention(mention.sentence, negative ? number.negated(figure - 1) : number);
        found.currency = money == null ? null : money.meaning();
        return found;
    }

    private static boolean spaced(Token sign) {
        return !sign.glued();
    }

    /** one or two years. */
    private Mention oneOrTwo(Mention mention, int at, int limit) {
        Num number = at + 1 < limit && tokens.get(at + 1).word.number != null ? numbers.read(at + 1, limit) : null;
        boolean next = number != null
                && number.value().subtract(mention.number.value()).compareTo(BigDecimal.ONE) == 0;
        return next ? new Mention(mention.sentence, number) : null;
    }

    private void bound(Mention mention, int free) {
        Phrases.Match<String> bound = lexicon.before(Lexicon.Kind.BEFORE, tokens, mention.from, free);
        if (bound != null) {
            mention.extend(bound.end(), mention.to);
            if (mention.qualifier == null && !mention.number.vague()) {
                mention.qualifier = Qualifier.valueOf(bound.meaning());
            }
            mention.rules.add("bound." + bound.meaning());
        }
    }

    /** What stands behind the number: a bound, money, a unit, the noun, what it is per, and again a bound. */
    private void behind(Mention mention, int limit) {
        after(mention, limit);
        boolean money = units.moneyAfter(mention, afterOf(mention, limit), limit);
        boolean unit = mention.currency == null && units.takeUnit(mention, mention.to, limit);
        if (!unit && !money && mention.currency == null) {
            mention.unit = mention.unit != null && mention.isRange() ? mention.unit : null;
            if (mention.unit != null) {
                return;
            }
            noun(mention, limit);
        }
        after(mention, limit);
        units.takePer(mention, limit);
        if (mention.currency != null || (mention.unit != null && mention.unit.equals("%"))) {
            after(mention, limit);
        }
    }

    /** "tens of billions of dollars": the unit stands behind an "of". */
    private int afterOf(Mention mention, int limit) {
        boolean of = mention.to < limit && lexicon.linkers.contains(tokens.get(mention.to).lower);
        return of && (mention.number.form() != Num.Form.DIGITS || mention.number.scale() != null)
                ? mention.to + 1
                : mention.to;
    }

    private void after(Mention mention, int limit) {
        Phrases.Match<String> after =
                mention.to < limit ? lexicon.at(Lexicon.Kind.AFTER, tokens, mention.to, limit) : null;
        if (after == null || (mention.qualifier != null && mention.qualifier != Qualifier.ABOUT)) {
            return;
        }
        boolean minimum = tokens.get(mention.to).lower.equals("plus")
                && after.end() < limit
                && tokens.get(after.end()).isNumber();
        if (minimum || mention.number.vague() || mention.isRange()) {
            return;
        }
        mention.qualifier = Qualifier.valueOf(after.meaning());
        mention.extend(mention.from, after.end());
        mention.rules.add("bound." + after.meaning());
    }

    private void noun(Mention mention, int limit) {
        int at = mention.to;
        if (at >= limit) {
            return;
        }
        Token next = tokens.get(at);
        boolean hyphen = next.isHyphen()
                && next.glued()
                && at + 1 < limit
                && tokens.get(at + 1).glued();
        boolean of = lexicon.linkers.contains(next.lower);
        boolean one =
                mention.number.value().compareTo(BigDecimal.ONE) == 0 && !mention.isRange() && !mention.number.vague();
        boolean partitive = of
                && !mention.number.vague()
                && mention.number.form() != Num.Form.FRACTION
                && mention.number.scale() == null;
        int start = hyphen || of ? at + 1 : at;
        if (of && start < limit && (tokens.get(start).is(Tag.DETERMINER))) {
            start++;
        }
        for (int i = start;
                of && i < Math.min(limit, start + 5) && tokens.get(i).isWord();
                i++) {
            start = tokens.get(i).lower.equals("'s") ? i + 1 : start;
        }
        if (partitive && one) {
            mention.dismiss(Dismissal.PARTITIVE);
        }
        int[] noun = start < limit ? nouns.read(start, limit, (one && !of) || hyphen) : null;
        if (noun == null) {
            return;
        }
        if (hyphen) {
            int end = start + 1;
            mention.hyphenated = true;
            noun = new int[] {start, end};
        }
        mention.nounFrom = noun[0];
        mention.nounTo = noun[1];
        mention.extend(mention.from, noun[1]);
        Phrases.Match<String> known = units.unitAt(noun[1] - 1, noun[1], false);
        boolean measure = known != null
                && tokens.get(noun[1] - 1).text.length() > 2
                && !known.meaning().startsWith("{");
        String code = measure ? known.meaning() : Nouns.unit(tokens.get(noun[1] - 1).text);
        mention.unit = mention.number.form() == Num.Form.FRACTION && !measure ? null : code;
        mention.rules.add("noun");
    }

    private void judge(Mention mention, TimeExpression here) {
        if (here != null) {
            mention.rules.add("window");
            boolean later = here.from() == mention.number.from()
                    && lexicon.before(Lexicon.Kind.LATER, tokens, here.to(), mention.number.to()) != null;
            if (!later) {
                mention.dismiss(Dismissal.WINDOW);
            }
        }
        if (exclusions.age(mention)) {
            mention.dismiss(Dismissal.AGE);
            mention.unit = mention.unit == null ? "{year of age}" : mention.unit;
        }
        if (exclusions.anaphoric(mention)) {
            mention.dismiss(Dismissal.ANAPHORIC);
        }
        if (exclusions.score(mention)) {
            mention.dismiss(Dismissal.SCORE);
        }
        if (exclusions.designates(mention)) {
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
        if (exclusions.negated(mention)) {
            mention.dismiss(Dismissal.NEGATED);
        }
        boolean small = mention.number.isInteger()
                && mention.number.value().abs().compareTo(HUNDRED) < 0
                && mention.number.scale() == null;
        if (mention.isBare() && mention.qualifier == null && small && !mention.number.vague()) {
            mention.bare = true;
        }
        boolean one = mention.number.form() == Num.Form.WORDS
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

    /** A bare number takes the unit of the next in a list (4, 6 and 13 kg), or of the one it is compared with. */
    private void copyUnits(List<Mention> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            Mention left = found.get(i);
            Mention right = found.get(i + 1);
            boolean money = left.unit == null && left.currency == null;
            if (money && left.isBare() && !right.isBare() && left.dismissal == null && list(left.to, right.from)) {
                copy(right, left);
                left.listed = true;
            }
        }
        for (int i = 1; i < found.size(); i++) {
            Mention left = found.get(i - 1);
            Mention right = found.get(i);
            if (right.isBare() && !left.isBare() && right.dismissal == null && compared(left.to, right.from)) {
                copy(left, right);
            }
        }
    }

    private static void copy(Mention from, Mention to) {
        to.unit = from.unit;
        to.currency = from.currency;
        to.nounFrom = from.nounFrom;
        to.nounTo = from.nounTo;
        to.per = to.per == null ? from.per : to.per;
        to.copied = true;
        to.rules.add("unit.copied");
    }

    private boolean list(int from, int to) {
        if (to <= from || to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean joint = token.is(',')
                    || token.is('/')
                    || lexicon.ands.contains(token.lower)
                    || token.isHyphen()
                    || lexicon.at(Lexicon.Kind.TO, tokens, i, to) != null;
            if (!joint) {
                return false;
            }
        }
        return true;
    }

    private boolean compared(int from, int to) {
        if (to <= from || to - from > 6) {
            return false;
        }
        boolean joint = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is('.') || token.is(';') || token.is('(')) {
                return false;
            }
            joint |= lexicon.comparisons.contains(token.lower);
        }
        return joint;
    }
}
