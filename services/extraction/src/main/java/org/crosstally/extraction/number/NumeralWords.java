package org.crosstally.extraction.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.Word;
import org.crosstally.extraction.text.WordList;

/** Reads a number in words: twenty-five, two hundred and three thousand, two and a half, two-thirds. */
final class NumeralWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final int from;
    private final int to;

    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current;
    private BigDecimal lastScale;
    private int digits = 1;

    NumeralWords(List<Token> tokens, Lexicon lexicon, int from, int to) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    /** Null when the token begins no number. */
    ParsedNumber read() {
        while (at < to && step()) {
            // each step takes at least one token
        }
        if (current == null && total.signum() == 0) {
            return null;
        }
        ParsedNumber fraction = fraction();
        if (fraction != null) {
            return fraction;
        }
        BigDecimal value = current == null ? total : total.add(current);
        value = andAHalf(value);
        int significant = Math.max(digits, value.stripTrailingZeros().precision());
        return new ParsedNumber(from, at, value, significant, lastScale, ParsedNumber.Form.WORDS);
    }

    private boolean step() {
        int next = at;
        if (at > from) {
            next = link(at);
            if (next >= to || tokens.get(next).gap.ordinal() > Token.Gap.LINE.ordinal()) {
                return false;
            }
        }
        Phrases.Match<String> several = lexicon.at(Lexicon.Kind.NUMERAL, tokens, next, to);
        if (several != null) {
            return number(new BigDecimal(several.meaning()), several.end());
        }
        Token token = tokens.get(next);
        Word word = token.word;
        if (word.number != null && (word.scale == null || current == null)) {
            return number(word.number, next + 1);
        }
        if (word.scale != null && (current != null || lexicon.bareScales)) {
            return scale(word.scale, next + 1);
        }
        return false;
    }

    /** Over a hyphen, or over "and" where a smaller number may follow. */
    private int link(int index) {
        Token token = tokens.get(index);
        if (token.isHyphen()
                && token.glued()
                && index + 1 < to
                && tokens.get(index + 1).glued()) {
            return index + 1;
        }
        boolean mayAnd = lastScale != null || (current != null && current.compareTo(HUNDRED) >= 0);
        return mayAnd && lexicon.has(WordList.AND, token.lower) ? index + 1 : index;
    }

    private boolean number(BigDecimal value, int end) {
        if (current == null) {
            boolean fits = total.signum() == 0 || lastScale == null || value.compareTo(lastScale) < 0;
            if (!fits) {
                return false;
            }
            current = value;
        } else if (value.signum() > 0 && room(current, value)) {
            current = current.add(value);
        } else {
            return false;
        }
        boolean round = current.compareTo(THOUSAND) >= 0;
        digits = Math.max(digits, (round ? current.stripTrailingZeros() : current).precision());
        at = end;
        return true;
    }

    /** twenty takes five, two hundred takes thirty; five takes nothing. */
    private static boolean room(BigDecimal number, BigDecimal addend) {
        BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(addend.precision());
        boolean ten = number.compareTo(BigDecimal.TEN) == 0;
        return !ten && addend.compareTo(number) < 0 && number.remainder(place).signum() == 0;
    }

    private boolean scale(BigDecimal by, int end) {
        BigDecimal number = current == null ? BigDecimal.ONE : current;
        if (by.compareTo(HUNDRED) <= 0) {
            if (number.compareTo(HUNDRED) >= 0) {
                return false;
            }
            current = number.multiply(by);
        } else if (lastScale == null || by.compareTo(lastScale) < 0) {
            total = total.add(number.multiply(by));
            current = null;
            lastScale = by;
        } else if (current == null) {
            total = total.multiply(by);
            lastScale = by;
        } else {
            return false;
        }
        at = end;
        return true;
    }

    /** two-thirds, three quarters. */
    private ParsedNumber fraction() {
        if (at >= to || lastScale != null || current == null || total.signum() != 0) {
            return null;
        }
        int index = tokens.get(at).isHyphen() ? at + 1 : at;
        if (index >= to || tokens.get(index).word.fraction == null) {
            return null;
        }
        boolean singular = current.compareTo(BigDecimal.ONE) == 0;
        boolean ordinal = tokens.get(index).word.ordinal > 0;
        boolean of = index + 1 < to && lexicon.has(WordList.PART_OF, tokens.get(index + 1).lower);
        if ((ordinal && !singular) || (singular && index == at && !of) || current.compareTo(HUNDRED) > 0) {
            return null;
        }
        BigDecimal value = tokens.get(index).word.fraction.multiply(current, MathContext.DECIMAL64);
        int scaleAt = of && index + 2 < to && lexicon.has(WordList.ARTICLE, tokens.get(index + 2).lower)
                ? index + 3
                : index + 1;
        BigDecimal scale = scaleAt < to ? tokens.get(scaleAt).word.scale : null;
        if (scale != null && scale.compareTo(HUNDRED) > 0) {
            return new ParsedNumber(from, scaleAt + 1, value.multiply(scale), 2, scale, ParsedNumber.Form.WORDS);
        }
        return new ParsedNumber(from, index + 1, value, 2, null, ParsedNumber.Form.FRACTION);
    }

    /** two and a half, two-and-a-half; one and a half million. */
    private BigDecimal andAHalf(BigDecimal value) {
        Phrases.Match<String> phrase = lexicon.at(Lexicon.Kind.PLUS_PART, tokens, at, to);
        if (phrase != null) {
            return plus(value, new BigDecimal(phrase.meaning()), phrase.end());
        }
        int next = skipHyphen(at);
        if (next >= to || !lexicon.has(WordList.AND, tokens.get(next).lower)) {
            return value;
        }
        next = skipHyphen(next + 1);
        if (next < to && lexicon.has(WordList.ARTICLE, tokens.get(next).lower)) {
            next = skipHyphen(next + 1);
        }
        if (next >= to || tokens.get(next).word.fraction == null || tokens.get(next).word.ordinal > 0) {
            return value;
        }
        BigDecimal part = tokens.get(next).word.fraction;
        if (part.compareTo(HALF) > 0) {
            return value;
        }
        return plus(value, part, next + 1);
    }

    /** The part is one of the last scale: two million and a half, two and a half million. */
    private BigDecimal plus(BigDecimal value, BigDecimal part, int end) {
        boolean scaled = end < to && tokens.get(end).word.scale != null;
        if (lastScale != null && scaled) {
            return value;
        }
        at = end;
        if (lastScale != null) {
            return value.add(part.multiply(lastScale));
        }
        BigDecimal result = value.add(part);
        if (scaled) {
            lastScale = tokens.get(at).word.scale;
            result = result.multiply(lastScale);
            at++;
        }
        return result;
    }

    private int skipHyphen(int index) {
        return index < to && tokens.get(index).isHyphen() ? index + 1 : index;
    }
}
