package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/**
 * Finds the counted noun behind a number in a language other than English: a listed noun, else the word that its capital or its
 * ending shows to be one. A verb, a preposition and an adjective that stands alone are no noun.
 */
final class InflectedNouns {

    private static final int MOST_WORDS = 4;
    private static final int MOST_NAMES = 4;

    private final List<Token> tokens;
    private final Lexicon lexicon;

    InflectedNouns(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The noun with the adjectives before it, as {first token, behind the last}; null when none is found. */
    int[] read(int at, int limit, boolean one) {
        int from = at;
        while (from < limit && from < at + 3 && tokens.get(from).is(Tag.FILLER)) {
            from++;
        }
        int described = -1;
        int last = Math.min(limit, from + MOST_WORDS);
        for (int i = from; i < last && mayBe(i, i > at); i++) {
            Token token = tokens.get(i);
            boolean adjective = isAdjective(token);
            boolean listed = token.word.noun != null && (token.capital || !lexicon.nounsCapital);
            if (listed && !(adjective && describes(i, last))) {
                return new int[] {from, i + 1};
            }
            if (lexicon.nounsCapital) {
                if (token.capital) {
                    return new int[] {from, named(i, limit)};
                }
                if (!adjective) {
                    return null;
                }
            } else if (adjective) {
                described = i;
            } else if (isNoun(token, one)) {
                return new int[] {from, i + 1};
            } else {
                return null;
            }
        }
        boolean nominal = described >= 0 && tokens.get(described).word.noun != null;
        return nominal ? new int[] {from, described + 1} : null;
    }

    /** Whether another word that can be a noun follows. */
    private boolean describes(int at, int last) {
        int next = at + 1;
        return next < last
                && mayBe(next, true)
                && !tokens.get(next).capital
                && !lexicon.ends(WordList.VERB_ENDING, tokens.get(next).lower)
                && !isAdjective(tokens.get(next));
    }

    /** Leopard Panzer, US-Soldaten: the run of words with a capital, of which the last is the noun, up to a listed noun. */
    private int named(int at, int limit) {
        int end = at + 1;
        for (int i = at + 1; i < Math.min(limit, at + MOST_NAMES); i++) {
            Token token = tokens.get(i);
            boolean joint = token.isHyphen()
                    && token.glued()
                    && i + 1 < limit
                    && tokens.get(i + 1).glued();
            boolean part = token.isWord()
                    && (token.glued() || token.capital && tokens.get(end - 1).word.noun == null && mayBe(i, true));
            if (part) {
                end = i + 1;
            } else if (!joint) {
                break;
            }
        }
        return end;
    }

    private boolean isAdjective(Token token) {
        return token.lower.length() > 3 && !token.capital && lexicon.ends(WordList.ADJECTIVE_ENDING, token.lower);
    }

    private boolean isNoun(Token token, boolean one) {
        if (token.lower.length() < 3 && !token.capital || lexicon.ends(WordList.VERB_ENDING, token.lower)) {
            return false;
        }
        return one || !lexicon.hasAny(WordList.NOUN_ENDING) || lexicon.ends(WordList.NOUN_ENDING, token.lower);
    }

    private boolean mayBe(int at, boolean inside) {
        Token token = tokens.get(at);
        return token.isWord()
                && !(inside && token.gap.ordinal() > Token.Gap.LINE.ordinal())
                && !isFunction(token)
                && token.word.month == 0
                && token.word.weekday == 0
                && !(token.word.isNumeral() && token.word.ordinal == 0)
                && !token.is(Tag.VERB)
                && !token.is(Tag.ADVERB)
                && token.word.cue == null;
    }

    private static boolean isFunction(Token token) {
        return token.is(Tag.STOP)
                || token.is(Tag.PREPOSITION)
                || token.is(Tag.CONJUNCTION)
                || token.is(Tag.DETERMINER)
                || token.is(Tag.PRONOUN)
                || token.is(Tag.AUXILIARY)
                || token.is(Tag.NEGATION);
    }
}
