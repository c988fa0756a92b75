package org.crosstally.extraction.number;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Recognises numbers that are parts of names and signs by the letters around them: COVID-19, 40Ar, Fig. 5, 17:22, [14], a telephone number. */
public final class NumberNames {

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

    public NumberNames(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /** S8, COVID-19, PLX-R18: joined to letters that are neither money nor a bound. */
    public boolean insideName(int at, int from) {
        Token before = tokens.get(at - 1);
        if (before.isWord()) {
            return !before.isElided() && lexicon.before(Lexicon.Kind.SIGN, tokens, at, from) == null;
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
                && !lexicon.has(WordList.AND, name.lower)
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
    public boolean joinedName(int at, int to) {
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
                || lexicon.has(WordList.CLOCK, next.lower);
        for (Lexicon.Kind kind : KNOWN_BEHIND) {
            known |= lexicon.at(kind, tokens, at + 1, to) != null;
        }
        return year || (!known && next.text.length() <= 4);
    }

    /** Fig. 5, Figs. 3, 6–9, Eqs. (9.2) and (9.10), Table 2d: the number belongs to a reference. */
    public int reference(int at, int from, int to) {
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
                    || lexicon.has(WordList.AND, token.lower);
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
    public int clock(int at, int to) {
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
        return lexicon.has(WordList.CLOCK, tokens.get(at + 1).lower) ? at + 2 : 0;
    }

    /** Telephone and other long numbers: three groups of digits or more, joined by hyphens. */
    public int groups(int at, int to) {
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
    public int bracket(int at, int to) {
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
}
