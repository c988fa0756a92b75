package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.number.NumberReader;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** Reads what an amount is in: money before or behind the number, a unit, what it is per. */
final class UnitReader {

    private static final char LAST_LATIN = '\u024F';
    private static final int MOST_IN_BRACKETS = 6;
    private static final int LONGEST_SYMBOL = 4;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final NounPhrases nouns;

    UnitReader(Text text, NounPhrases nouns) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.numbers = new NumberReader(text);
        this.nouns = nouns;
    }

    /** A sign of money that ends in front of a token; null when there is none. */
    Phrases.Match<String> moneyBefore(int end, int limit) {
        Phrases.Match<String> sign = lexicon.before(Lexicon.Kind.SIGN, tokens, end, limit);
        if (sign == null) {
            return null;
        }
        Token first = tokens.get(sign.end());
        boolean letters = first.isWord();
        boolean insideWord = letters
                && first.glued()
                && sign.end() > limit
                && !tokens.get(sign.end() - 1).is('(')
                && !tokens.get(sign.end() - 1).isHyphen()
                && !tokens.get(sign.end() - 1).isQuoteMark();
        boolean oneLetter = letters
                && first.text.length() == 1
                && sign.end() == end - 1
                && !tokens.get(end).glued();
        return insideWord || oneLetter ? null : sign;
    }

    /** Takes money behind the number. */
    boolean moneyAfter(Mention mention, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        int start = overHyphen(at, limit);
        Phrases.Match<String> millions = lexicon.at(Lexicon.Kind.MILLIONS, tokens, start, limit);
        if (millions != null && mention.currency == null && !mention.isRange()) {
            mention.number = mention.number.times(MILLION, mention.number.to());
        }
        Phrases.Match<String> name = millions != null ? millions : lexicon.at(Lexicon.Kind.MONEY, tokens, start, limit);
        if (name != null
                && mention.currency != null
                && name.end() < limit
                && tokens.get(name.end()).isNumber()) {
            return false;
        }
        if (name == null && lexicon.has(WordList.POUNDS, tokens.get(start).lower)) {
            boolean many =
                    mention.number.value().precision() - mention.number.value().scale() > 6;
            name = many ? new Phrases.Match<>("GBP", start + 1) : null;
        }
        if (name == null) {
            name = lexicon.at(Lexicon.Kind.SIGN, tokens, start, limit);
            boolean nextNumber =
                    name != null && name.end() < limit && tokens.get(name.end()).isNumber();
            boolean amount = nextNumber && tokens.get(name.end()).glued();
            boolean letter = name != null
                    && tokens.get(start).text.length() == 1
                    && tokens.get(start).text.charAt(0) < LAST_LATIN
                    && tokens.get(start).isWord();
            boolean another = nextNumber && mention.currency != null;
            name = amount || letter || another ? null : name;
        }
        if (name == null) {
            return false;
        }
        if (mention.currency == null || lexicon.language.equals("en") && mention.currency.equals("USD")) {
            mention.currency = name.meaning();
        }
        mention.hyphenated |= start > at;
        mention.extend(mention.from, name.end());
        mention.rules.add("money.behind");
        return true;
    }

    private int overHyphen(int at, int limit) {
        boolean hyphen = tokens.get(at).isHyphen()
                && tokens.get(at).glued()
                && at + 1 < limit
                && tokens.get(at + 1).glued();
        return hyphen ? at + 1 : at;
    }

    /** The unit at a token: its code and end; null when there is none. */
    Phrases.Match<String> unitAt(int at, int limit, boolean digits) {
        if (at >= limit || beginsDesignation(at, limit)) {
            return null;
        }
        Phrases.Match<String> symbol = digits ? lexicon.at(Lexicon.Kind.SYMBOL, tokens, at, limit) : null;
        if (symbol != null && !symbolFits(at, symbol, limit)) {
            symbol = null;
        }
        Phrases.Match<String> name = lexicon.at(Lexicon.Kind.UNIT, tokens, at, limit);
        if (name != null
                && name.end() < limit
                && tokens.get(name.end()).glued()
                && tokens.get(name.end()).isNumber()
                && name.end() == at + 1
                && tokens.get(at).text.length() <= 2) {
            name = null;
        }
        if (name != null
                && tokens.get(at).text.length() == 1
                && tokens.get(at).isWord()
                && name.end() == at + 1
                && !tokens.get(at).glued()) {
            name = null;
        }
        if (name != null && name.end() == at + 1 && tokens.get(at).is(Tag.STOP)) {
            name = null; // Italian "secondo" is "according to" far more often than a second.
        }
        if (symbol == null || name == null) {
            return symbol == null ? name : symbol;
        }
        return name.end() > symbol.end() ? name : symbol;
    }

    /** A symbol of one letter is a word elsewhere: it must be glued, or stand where no name and no article stands. */
    private boolean symbolFits(int at, Phrases.Match<String> symbol, int limit) {
        Token token = tokens.get(at);
        Token next = symbol.end() < limit ? tokens.get(symbol.end()) : null;
        if (token.isWord() && next != null && next.glued() && (next.isWord() || next.isNumber() || next.is('\''))) {
            return false;
        }
        if (token.is('\'') || token.is('"')) {
            return false;
        }
        boolean letter = token.isWord() && token.text.length() == 1 && symbol.end() == at + 1;
        if (!letter) {
            return !(token.text.equals("1"));
        }
        if (token.text.equals("a") || hyphenated(symbol.end(), limit) || inName(at)) {
            return false;
        }
        if (token.glued()) {
            return !"GD".contains(token.text);
        }
        boolean common = "mgtKMAVWTNlJLhsFC".contains(token.text);
        boolean name = Character.isUpperCase(token.text.charAt(0))
                && next != null
                && (next.capital || next.is('.') && !next.glued());
        return common && !name;
    }

    /** F-16: capitals before a hyphen and a number are the name of a type. */
    private boolean beginsDesignation(int at, int limit) {
        Token token = tokens.get(at);
        return token.isWord()
                && !token.glued()
                && token.text.chars().allMatch(Character::isUpperCase)
                && at + 2 < limit
                && tokens.get(at + 1).isHyphen()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 2).isNumber()
                && tokens.get(at + 2).glued();
    }

    /** F-Series. */
    private boolean hyphenated(int at, int limit) {
        return at + 1 < limit
                && tokens.get(at).isHyphen()
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).isWord();
    }

    /** A Boeing 777F, the 13F: a letter that is no temperature where a name or an article stands before the number. */
    private boolean inName(int at) {
        Token token = tokens.get(at);
        if (!token.glued() || !token.text.equals("F") && !token.text.equals("C") || at < 2) {
            return false;
        }
        Token before = tokens.get(at - 2);
        return before.is(Tag.DETERMINER)
                || before.capital
                        && before.isWord()
                        && before.text.length() > 2
                        && !before.is(Tag.PREPOSITION)
                        && before.gap != Token.Gap.PARAGRAPH;
    }

    /** Takes the unit behind a number, over words such as "more" or "consecutive". */
    boolean takeUnit(Mention mention, int at, int limit) {
        return rate(mention, at, limit) || inBrackets(mention, at, limit) || takeName(mention, at, limit);
    }

    /** 3,200 tpd: a unit and its per in one. */
    private boolean rate(Mention mention, int at, int limit) {
        Phrases.Match<String> rate = at < limit ? lexicon.at(Lexicon.Kind.RATE, tokens, at, limit) : null;
        if (rate == null) {
            return false;
        }
        String[] codes = rate.meaning().split(" ");
        mention.unit = codes[0];
        mention.per = codes[1];
        mention.extend(mention.from, rate.end());
        mention.rules.add("unit.rate");
        return true;
    }

    /** 5 (t/day). */
    private boolean inBrackets(Mention mention, int at, int limit) {
        if (at + 2 >= limit || !tokens.get(at).is('(')) {
            return false;
        }
        int close = at + 1;
        while (close < Math.min(limit, at + MOST_IN_BRACKETS)
                && !tokens.get(close).is(')')) {
            close++;
        }
        if (close >= limit || !tokens.get(close).is(')')) {
            return false;
        }
        Mention inside = new Mention(mention.sentence, mention.number);
        boolean unit = rate(inside, at + 1, close) || takeName(inside, at + 1, close);
        if (unit && inside.to < close) {
            takePer(inside, close);
        }
        if (!unit || inside.to != close) {
            return false;
        }
        mention.unit = inside.unit;
        mention.per = inside.per;
        mention.extend(mention.from, close + 1);
        mention.rules.add("unit.brackets");
        return true;
    }

    /** A short word of consonants straight behind digits: 72 bpm. It is a unit although no list has it. */
    private boolean symbolLike(Token token) {
        boolean plain = token.isWord()
                && token.gap.ordinal() <= Token.Gap.SPACE.ordinal()
                && token.text.length() >= 2
                && token.text.length() <= LONGEST_SYMBOL
                && !token.capital
                && token.text.chars().allMatch(c -> c < 128 && "aeiouy".indexOf(Character.toLowerCase(c)) < 0);
        return plain && !token.word.isKnown() && !lexicon.ends(WordList.ORDINAL_ENDING, token.lower);
    }

    private boolean takeName(Mention mention, int at, int limit) {
        boolean digits =
                mention.number.form() == ParsedNumber.Form.DIGITS || mention.number.form() == ParsedNumber.Form.WORDS;
        boolean hyphen =
                at < limit && tokens.get(at).isHyphen() && tokens.get(at).glued();
        Phrases.Match<String> unit = unitAt(at, limit, digits);
        int start = at;
        if (unit == null && hyphen) {
            start = at + 1;
            unit = start < limit && tokens.get(start).glued() ? unitAt(start, limit, digits) : null;
        }
        for (int skipped = 0; unit == null && !hyphen && skipped < 3 && start < limit && skippable(start); skipped++) {
            start++;
            unit = start < limit
                            && tokens.get(start).isWord()
                            && tokens.get(start).text.length() > 1
                    ? unitAt(start, limit, false)
                    : null;
        }
        if (unit == null
                && at < limit
                && mention.number.form() == ParsedNumber.Form.DIGITS
                && symbolLike(tokens.get(at))) {
            start = at;
            unit = new Phrases.Match<>("{" + tokens.get(at).lower + "}", at + 1);
        }
        if (unit == null || (start > at && !hyphen && unit.meaning().equals("{time}"))) {
            return false;
        }
        if (unit.meaning().equals("{time}") && lexicon.has(WordList.TIME, tokens.get(start).lower)) {
            return false;
        }
        mention.unit = unit.meaning();
        mention.hyphenated |= hyphen;
        mention.rules.add("unit");
        int end = unit.end();
        end = power(end, limit);
        mention.extend(mention.from, end);
        return true;
    }

    private boolean skippable(int at) {
        Token token = tokens.get(at);
        return token.is(Tag.FILLER)
                || (token.isWord() && token.lower.length() > 5 && lexicon.ends(WordList.GERUND_ENDING, token.lower))
                || lexicon.has(WordList.OF, token.lower);
    }

    /** m−2, s-1: the rest of a compound symbol. */
    private int power(int end, int limit) {
        int at = end;
        if (at < limit && tokens.get(at).is('²') || at < limit && tokens.get(at).is('³')) {
            at++;
        }
        return at;
    }

    /** Takes "a day", "per barrel", "per 100,000 people", "/month". */
    boolean takePer(Mention mention, int limit) {
        int at = mention.to;
        if (at >= limit || mention.per != null) {
            return false;
        }
        int start = overHyphen(at, limit);
        Phrases.Match<String> every = lexicon.at(Lexicon.Kind.EVERY, tokens, start, limit);
        Phrases.Match<String> per = lexicon.at(Lexicon.Kind.PER, tokens, start, limit);
        if (per != null && per.end() < limit) {
            Phrases.Match<String> of = perWhat(per.end(), limit, tokens.get(per.end() - 1));
            if (of != null && (every == null || of.end() > every.end())) {
                every = of;
            }
        }
        if (every == null) {
            return false;
        }
        mention.per = every.meaning();
        mention.extend(mention.from, every.end());
        mention.rules.add("per");
        return true;
    }

    private Phrases.Match<String> perWhat(int at, int limit, Token by) {
        boolean strict = lexicon.has(WordList.PER, by.lower);
        boolean slash = by.is('/');
        if (slash && (!by.glued() || !tokens.get(at).glued())) {
            return null;
        }
        int start = overHyphen(at, limit);
        ParsedNumber number = strict && tokens.get(start).isNumber() ? numbers.read(start, limit) : null;
        int unitAt = number == null ? start : number.to();
        Phrases.Match<String> unit = unitAt(unitAt, limit, slash);
        if (number != null) {
            int power = number.value().stripTrailingZeros().precision() == 1
                    ? number.value().precision() - number.value().scale() - 1
                    : 0;
            int[] noun = nouns.read(unitAt, limit, false);
            String code = noun == null ? "{person}" : nouns.unit(tokens.get(noun[1] - 1));
            return power <= 0 || code == null || power > 15
                    ? null
                    : new Phrases.Match<>("10*" + power + code, noun == null ? number.to() : noun[1]);
        }
        if (unit != null
                && Units.find(unit.meaning()).map(Unit::code).isPresent()
                && !unit.meaning().equals("%")
                && !unit.meaning().equals("{time}")) {
            return unit;
        }
        if (strict && nouns.mayBePer(tokens.get(start))) {
            String code = nouns.unit(tokens.get(start));
            return code == null ? null : new Phrases.Match<>(code, start + 1);
        }
        return null;
    }
}
