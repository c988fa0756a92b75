package org.crosstally.extraction.number;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.NumberLiteral;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.Word;
import org.crosstally.extraction.text.WordList;

/**
 * Reads a number that begins at a token: digits with scale words and suffixes, number words, fractions, vague plurals. Reads
 * forward only, a bounded number of tokens.
 */
public final class NumberReader {

    private static final int MOST_TOKENS = 24;
    private static final BigDecimal SMALL_SCALE = BigDecimal.valueOf(100);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final PowersOfTen powers;

    public NumberReader(Text text) {
        this.tokens = text.tokens;
        this.powers = new PowersOfTen(tokens);
        this.lexicon = text.lexicon;
    }

    /** The number at a token, or null when none begins there. */
    public ParsedNumber read(int from, int limit) {
        int to = Math.min(limit, from + MOST_TOKENS);
        Token first = tokens.get(from);
        ParsedNumber number;
        if (first.isNumber()) {
            number = digits(from, to);
        } else if (first.isWord()) {
            number = words(from, to);
        } else {
            return null;
        }
        return number == null || number.value().precision() - number.value().scale() > 36 ? null : number;
    }

    private ParsedNumber digits(int from, int to) {
        Token token = tokens.get(from);
        ParsedNumber number =
                new ParsedNumber(from, from + 1, token.value, significant(token), null, ParsedNumber.Form.DIGITS);
        number = mixed(number, to);
        number = powers.read(number, to);
        ParsedNumber suffixed = suffix(number, to);
        if (suffixed != null) {
            return suffixed;
        }
        ParsedNumber whole = part(number, to);
        return part(smaller(scales(whole, to), to), to);
    }

    /** "8 and a half", "2 millions et demi": half of the last scale, or of one. */
    private ParsedNumber part(ParsedNumber number, int to) {
        Phrases.Match<String> part = lexicon.at(Lexicon.Kind.PLUS_PART, tokens, number.to(), to);
        boolean another =
                part != null && number.scale() != null && part.end() < to && tokens.get(part.end()).word.scale != null;
        if (part == null || another || !number.isInteger()) {
            return number;
        }
        BigDecimal unit = number.scale() == null ? BigDecimal.ONE : number.scale();
        BigDecimal value = number.value().add(unit.multiply(new BigDecimal(part.meaning())));
        return new ParsedNumber(
                number.from(),
                part.end(),
                value,
                value.stripTrailingZeros().precision(),
                number.scale(),
                number.form());
    }

    /** "1 mln 270 tys.", "5 crore 20 lakh": what follows in a smaller scale belongs to the same number. */
    private ParsedNumber smaller(ParsedNumber number, int to) {
        ParsedNumber sum = number;
        while (sum.scale() != null
                && sum.scale().compareTo(SMALL_SCALE) > 0
                && sum.to() + 1 < to
                && tokens.get(sum.to()).isPlainDigits()
                && tokens.get(sum.to()).gap == Token.Gap.SPACE) {
            Token next = tokens.get(sum.to());
            ParsedNumber rest = scales(
                    new ParsedNumber(sum.to(), sum.to() + 1, next.value, significant(next), null, sum.form()), to);
            boolean fits = rest.scale() != null
                    && rest.scale().compareTo(SMALL_SCALE) > 0
                    && rest.value().compareTo(sum.scale()) < 0;
            if (!fits) {
                return sum;
            }
            BigDecimal value = sum.value().add(rest.value());
            sum = new ParsedNumber(
                    sum.from(), rest.to(), value, value.stripTrailingZeros().precision(), rest.scale(), sum.form());
        }
        return sum;
    }

    /** 2 1/2, 2½, 1/2. */
    private ParsedNumber mixed(ParsedNumber number, int to) {
        int at = number.to();
        if (at < to
                && tokens.get(at).isNumber()
                && NumberLiteral.vulgar(tokens.get(at).text.codePointAt(0)) != null) {
            return new ParsedNumber(
                    number.from(), at + 1, number.value().add(tokens.get(at).value), 2, null, ParsedNumber.Form.DIGITS);
        }
        BigDecimal alone = fraction(at - 1, to);
        if (alone != null) {
            return new ParsedNumber(number.from(), at + 2, alone, 2, null, ParsedNumber.Form.DIGITS);
        }
        boolean spaced = at < to && tokens.get(at).gap == Token.Gap.SPACE;
        BigDecimal part = spaced && tokens.get(at - 1).isPlainDigits() ? fraction(at, to) : null;
        return part == null
                ? number
                : new ParsedNumber(number.from(), at + 3, number.value().add(part), 2, null, ParsedNumber.Form.DIGITS);
    }

    private BigDecimal fraction(int at, int to) {
        if (at + 2 >= to
                || !tokens.get(at + 1).is('/')
                || !tokens.get(at + 1).glued()
                || !tokens.get(at + 2).glued()) {
            return null;
        }
        Token above = tokens.get(at);
        Token below = tokens.get(at + 2);
        boolean small =
                above.isPlainDigits() && below.isPlainDigits() && above.text.length() < 3 && below.text.length() < 3;
        if (!small || below.value.signum() == 0 || above.value.compareTo(below.value) >= 0) {
            return null;
        }
        boolean more =
                at + 3 < to && tokens.get(at + 3).glued() && tokens.get(at + 3).is('/');
        return more ? null : above.value.divide(below.value, java.math.MathContext.DECIMAL64);
    }

    /** bn, k, glued to the figure or behind it. m and t are left to the caller's next word. */
    private ParsedNumber suffix(ParsedNumber number, int to) {
        int at = number.to();
        if (at >= to || tokens.get(at).word.suffix == null) {
            return null;
        }
        Token token = tokens.get(at);
        boolean letter = token.text.length() == 1;
        if (letter && !token.glued() && !apart(number, at, to)) {
            return null;
        }
        boolean joined = at + 1 < to
                && tokens.get(at + 1).glued()
                && (tokens.get(at + 1).isWord()
                        || tokens.get(at + 1).isNumber()
                        || tokens.get(at + 1).is('/'));
        boolean metres = letter && "mtT".contains(token.text) && !money(number.from()) && !noun(at + 1, to);
        return joined || metres ? null : number.times(token.word.suffix, at + 1);
    }

    /** "$2.4 B", "3 M EUR", "USD 5 m": a letter behind a blank multiplies money only. */
    private boolean apart(ParsedNumber number, int at, int to) {
        Token letter = tokens.get(at);
        if (letter.gap != Token.Gap.SPACE || !"BMbm".contains(letter.text)) {
            return false;
        }
        Token next = at + 1 < to ? tokens.get(at + 1) : null;
        boolean moneyBehind = next != null
                && (lexicon.at(Lexicon.Kind.MONEY, tokens, at + 1, to) != null
                        || lexicon.at(Lexicon.Kind.SIGN, tokens, at + 1, to) != null);
        boolean name = next != null
                && (next.capital
                        || next.is('.') && at + 2 < to && tokens.get(at + 2).glued());
        return moneyBehind || money(number.from()) && !name;
    }

    private boolean money(int from) {
        return from > 0 && lexicon.before(Lexicon.Kind.SIGN, tokens, from, Math.max(0, from - 3)) != null;
    }

    private boolean noun(int at, int to) {
        return at < to
                && tokens.get(at).isWord()
                && (tokens.get(at).is(Tag.PLURAL)
                        || NounForms.looksPlural(tokens.get(at))
                        || lexicon.at(Lexicon.Kind.MONEY, tokens, at, to) != null);
    }

    /** Scale words behind a number: 4 hundred, 2.5 million, 3 hundred thousand. */
    private ParsedNumber scales(ParsedNumber number, int to) {
        ParsedNumber result = number;
        for (int times = 0; times < 3; times++) {
            int at = result.to();
            if (at < to
                    && tokens.get(at).isHyphen()
                    && tokens.get(at).glued()
                    && at + 1 < to
                    && tokens.get(at + 1).glued()) {
                at++;
            }
            if (at >= to || tokens.get(at).word.scale == null || !near(at)) {
                break;
            }
            result = result.times(tokens.get(at).word.scale, at + 1);
        }
        return result;
    }

    private boolean near(int at) {
        return tokens.get(at).gap.ordinal() <= Token.Gap.LINE.ordinal();
    }

    private ParsedNumber words(int from, int to) {
        Token first = tokens.get(from);
        if (lexicon.at(Lexicon.Kind.NOT_A_NUMBER, tokens, from, to) != null) {
            return null;
        }
        if (first.word.magnitude != null && !(first.word.scale != null)) {
            return magnitude(from, to);
        }
        if (first.word.several != null) {
            return several(from, to);
        }
        boolean articleAlone =
                lexicon.has(WordList.ARTICLE, first.lower) && first.word.number != null && !measured(from + 1, to);
        if (articleAlone) {
            return null;
        }
        ParsedNumber fraction = article(from, to);
        if (fraction != null) {
            return fraction;
        }
        return new NumeralWords(tokens, lexicon, from, to).read();
    }

    /** "tens of billions": each word multiplies the one before. */
    private ParsedNumber magnitude(int from, int to) {
        BigDecimal least = tokens.get(from).word.magnitude;
        int end = from + 1;
        while (end + 1 < to && isOf(end) && end < from + 6) {
            Word next = tokens.get(end + 1).word;
            BigDecimal by = next.magnitude != null ? next.magnitude : next.scale;
            if (by == null) {
                break;
            }
            least = least.multiply(by);
            end += 2;
        }
        return new ParsedNumber(from, end, least, 0, null, ParsedNumber.Form.MAGNITUDE);
    }

    private boolean isOf(int at) {
        String lower = tokens.get(at).lower;
        return lexicon.has(WordList.OF, lower);
    }

    /** "several hundred", "a few thousand"; without a scale word it is no number. */
    private ParsedNumber several(int from, int to) {
        BigDecimal least = tokens.get(from).word.several;
        int end = from + 1;
        if (end < to && isOf(end)) {
            end++;
        }
        boolean scaled = false;
        while (end < to && end < from + 4) {
            Word next = tokens.get(end).word;
            BigDecimal by = next.scale != null ? next.scale : next.magnitude;
            if (by == null) {
                break;
            }
            least = least.multiply(by);
            scaled = true;
            end++;
        }
        return scaled ? new ParsedNumber(from, end, least, 0, null, ParsedNumber.Form.SEVERAL) : null;
    }

    /** "a third", "half a million", "a dozen", "a million", "three quarters of a million". */
    private ParsedNumber article(int from, int to) {
        Token first = tokens.get(from);
        boolean article = first.is(Tag.DETERMINER) && lexicon.has(WordList.ARTICLE, first.lower);
        int at = article ? from + 1 : from;
        if (at >= to) {
            return null;
        }
        Word word = tokens.get(at).word;
        if (article && at + 1 < to && word.several != null) {
            return several(at, to);
        }
        if (article && word.scale != null) {
            return part(scales(new ParsedNumber(from, at, BigDecimal.ONE, 1, null, ParsedNumber.Form.WORDS), to), to);
        }
        boolean half = word.fraction != null && word.ordinal == 0 && word.fraction.doubleValue() == 0.5;
        boolean scaled = word.fraction != null
                && word.ordinal == 0
                && overHyphen(at + 1) < to
                && tokens.get(overHyphen(at + 1)).word.scale != null
                && tokens.get(overHyphen(at + 1)).word.scale.compareTo(SMALL_SCALE) > 0;
        if (scaled) {
            return scales(new ParsedNumber(from, at + 1, word.fraction, 1, null, ParsedNumber.Form.WORDS), to);
        }
        if (word.fraction == null || (!article && !half)) {
            return null;
        }
        Token before = from > 0 ? tokens.get(from - 1) : null;
        boolean partOf = before != null
                && !article
                && (before.isHyphen() || before.word.ordinal > 0 || !wholeFollows(at + 1, to));
        if (partOf || (before != null && !article && before.is(Tag.DETERMINER))) {
            return null;
        }
        return parts(from, at, BigDecimal.ONE, to);
    }

    private int overHyphen(int at) {
        return at < tokens.size() && tokens.get(at).isHyphen() && tokens.get(at).glued() ? at + 1 : at;
    }

    /** "un euro", "ein Kilometer", "un millón": there the article is a number. */
    private boolean measured(int at, int to) {
        return at < to
                && (tokens.get(at).word.scale != null
                        || tokens.get(at).word.fraction != null
                        || lexicon.at(Lexicon.Kind.MONEY, tokens, at, to) != null
                        || (tokens.get(at).text.length() > 1 && lexicon.at(Lexicon.Kind.UNIT, tokens, at, to) != null));
    }

    /** half of, half the, half a million. */
    private boolean wholeFollows(int at, int to) {
        return at < to && (isOf(at) || tokens.get(at).is(Tag.DETERMINER));
    }

    /** What follows a fraction decides that it is one: of, a, the, and the scale it is of. */
    private ParsedNumber parts(int from, int at, BigDecimal count, int to) {
        BigDecimal value = count.multiply(tokens.get(at).word.fraction);
        int end = at + 1;
        int next = end;
        if (next < to && isOf(next)) {
            next++;
        }
        if (next + 1 < to
                && lexicon.has(WordList.ARTICLE, tokens.get(next).lower)
                && tokens.get(next + 1).word.scale != null) {
            return scales(new ParsedNumber(from, next + 1, value, 1, null, ParsedNumber.Form.WORDS), to);
        }
        boolean of = next > end;
        boolean half = tokens.get(at).word.ordinal == 0;
        return of || half ? new ParsedNumber(from, end, value, 1, null, ParsedNumber.Form.FRACTION) : null;
    }

    private static int significant(Token token) {
        BigDecimal value = token.value;
        return value.scale() > 0
                ? Math.max(1, value.precision())
                : Math.max(1, value.stripTrailingZeros().precision());
    }
}
