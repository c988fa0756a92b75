package org.crosstally.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Parts tokens into sentences: at a full stop with a new start behind it, even without a space, and at every paragraph. */
final class Sentences {

    /** A line shorter than this, in chars, stands for itself: a heading, a list's item. A longer one was wrapped. */
    private static final int SHORT_LINE = 60;
    /** Nothing that reads backwards in a sentence may become quadratic on a text without full stops. */
    private static final int MOST_TOKENS = 400;

    private Sentences() {}

    static List<Sentence> of(List<Token> tokens, Lexicon lexicon) {
        boolean pointed = lexicon.has(WordList.DAY_ENDING, ".");
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int paragraph = 0;
        int lineStart = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            Token.Gap gap = end ? Token.Gap.PARAGRAPH : tokens.get(i).gap;
            boolean line = gap == Token.Gap.LINE && tokens.get(i - 1).end - tokens.get(lineStart).start < SHORT_LINE;
            boolean item = gap == Token.Gap.LINE
                    && (tokens.get(i - 1).is(':') || tokens.get(i - 1).is(';') || isBullet(tokens, i));
            if (gap == Token.Gap.PARAGRAPH
                    || line
                    || item
                    || i - from >= MOST_TOKENS
                    || ends(tokens, i, pointed)
                    || endsWithMoney(tokens, i, lexicon)) {
                sentences.add(new Sentence(from, i, paragraph));
                from = i;
            }
            if (gap == Token.Gap.PARAGRAPH) {
                paragraph++;
            }
            if (gap.ordinal() >= Token.Gap.LINE.ordinal()) {
                lineStart = i;
            }
        }
        return sentences;
    }

    /** 96,4 млрд грн. Експорт: the point of a currency's short name ends the sentence too. */
    private static boolean endsWithMoney(List<Token> tokens, int i, Lexicon lexicon) {
        Token last = tokens.get(i - 1);
        return i > 1
                && i < tokens.size()
                && last.text.endsWith(".")
                && last.text.length() > 1
                && tokens.get(i).capital
                && !tokens.get(i).glued()
                && (tokens.get(i - 2).isNumber() || tokens.get(i - 2).word.scale != null)
                && (lexicon.at(Lexicon.Kind.MONEY, tokens, i - 1, i) != null
                        || lexicon.at(Lexicon.Kind.SIGN, tokens, i - 1, i) != null);
    }

    /**
     * Whether a sentence ends in front of token {@code i}.
     *
     * @param pointed whether a point behind a small number makes it an ordinal: am 3. März, im 2. Quartal
     */
    private static boolean ends(List<Token> tokens, int i, boolean pointed) {
        Token next = tokens.get(i);
        int last = i - 1;
        while (last > 0
                && last > i - 4
                && isCloser(tokens.get(last))
                && tokens.get(last).glued()) {
            last--;
        }
        Token stop = tokens.get(last);
        if (!(stop.is('.') || stop.is('!') || stop.is('?') || stop.is('…')) || last == 0) {
            return false;
        }
        if (last == i - 1 && ordinal(tokens, last, next, pointed)) {
            return false;
        }
        if (!next.glued()) {
            return next.capital || next.isNumber() || next.kind == Token.Kind.SIGN || next.kind == Token.Kind.OPAQUE;
        }
        Token before = tokens.get(last - 1);
        return last == i - 1
                && next.isWord()
                && next.capital
                && before.isWord()
                && before.text.length() > 1
                && Character.isLowerCase(before.text.charAt(before.text.length() - 1));
    }

    /** Whether a point behind a number only says that it counts up: a month follows, or a noun that an article or "am" announces. */
    private static boolean ordinal(List<Token> tokens, int point, Token next, boolean pointed) {
        Token number = tokens.get(point - 1);
        Token before = point > 1 ? tokens.get(point - 2) : null;
        boolean small = tokens.get(point).is('.')
                && tokens.get(point).glued()
                && number.isPlainDigits()
                && number.text.length() <= 2;
        boolean announced = before != null && (before.is(Tag.BEFORE_DAY) || before.is(Tag.DETERMINER));
        boolean noun = next.isWord() && !next.is(Tag.DETERMINER) && !next.is(Tag.PREPOSITION) && !next.is(Tag.PERSON);
        return small && (next.word.month > 0 || pointed && announced && noun);
    }

    private static boolean isBullet(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean sign = token.isHyphen() || token.is('•') || token.is('*');
        return sign && at + 1 < tokens.size() && !tokens.get(at + 1).glued();
    }

    private static boolean isCloser(Token token) {
        return token.is('"')
                || token.is('”')
                || token.is(')')
                || token.is(']')
                || token.is('\'')
                || token.is('’')
                || token.is('»');
    }
}
