package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.NounForms;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Finds the counted noun behind a number: the words up to the first plural, or a short run for one thing. */
public final class NounPhrases {

    private static final int MOST_WORDS = 7;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final InflectedNouns inflected;

    public NounPhrases(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.inflected = new InflectedNouns(tokens, lexicon);
    }

    /** The counted noun as a unit; null when the word cannot be one. */
    String unit(Token noun) {
        return NounForms.unit(form(noun));
    }

    /** Whether an amount can be per this thing: one of it, so that "por disparos" (by shots) is none. */
    boolean mayBePer(Token noun) {
        if (lexicon.pluralByEnding) {
            return noun.isWord() && noun.text.length() > 1;
        }
        return noun.word.noun != null && noun.word.noun.equals(noun.lower);
    }

    private String form(Token noun) {
        return lexicon.pluralByEnding ? noun.text : lexicon.singular(noun);
    }

    /**
     * The noun phrase at a token as {first token, behind the last}; null when none is found.
     *
     * @param one whether a single thing is counted, so that the noun is in the singular
     */
    int[] read(int at, int limit, boolean one) {
        if (!lexicon.pluralByEnding) {
            return inflected.read(at, limit, one);
        }
        int from = at;
        while (from < limit
                && from < at + 3
                && tokens.get(from).is(Tag.FILLER)
                && tokens.get(from).isWord()) {
            from++;
        }
        int end = from;
        int last = Math.min(limit, from + MOST_WORDS);
        boolean joined = false;
        for (int i = from; i < last; i++) {
            Token token = tokens.get(i);
            boolean first = i == from;
            if (i > from && token.gap.ordinal() > Token.Gap.LINE.ordinal()) {
                break;
            }
            if (token.isHyphen()
                    && token.glued()
                    && i + 1 < last
                    && tokens.get(i + 1).glued()
                    && !first) {
                continue;
            }
            if (!first
                    && !joined
                    && lexicon.has(WordList.AND, token.lower)
                    && i + 1 < last
                    && mayBe(i + 1, false)
                    && !one) {
                joined = true;
                continue;
            }
            boolean number = token.isNumber()
                    && token.isPlainDigits()
                    && !first
                    && !one
                    && i + 1 < last
                    && tokens.get(i + 1).isWord();
            if (number) {
                continue;
            }
            if (!mayBe(i, first)) {
                if (!one && !first && isLastPlural(i, limit)) {
                    return new int[] {from, i + 1};
                }
                break;
            }
            if (!one && NounForms.looksPlural(token) && !insideCompound(i, last)) {
                return new int[] {from, extended(i + 1, last)};
            }
            end = i + 1;
            boolean describes = lexicon.ends(WordList.GERUND_ENDING, token.lower);
            if (one && i - from >= 2 && !describes) {
                break;
            }
        }
        return one && end > from ? new int[] {from, end} : null;
    }

    /** anti-aircraft guns: a plural joined to the word before it, with another noun behind, describes. */
    private boolean insideCompound(int at, int last) {
        return tokens.get(at).glued()
                && at > 0
                && tokens.get(at - 1).isHyphen()
                && at + 1 < last
                && tokens.get(at + 1).gap == Token.Gap.SPACE
                && !tokens.get(at + 1).capital
                && mayBe(at + 1, false);
    }

    /** "six radar sets.": behind nouns in the singular a word that is mostly a verb is the plural, where its clause ends. */
    private boolean isLastPlural(int at, int limit) {
        Token token = tokens.get(at);
        boolean plural = token.is(Tag.VERB) && token.lower.endsWith("s") && NounForms.looksPlural(token);
        return plural
                && (at + 1 >= limit
                        || tokens.get(at + 1).is('.')
                        || tokens.get(at + 1).is(Tag.PREPOSITION));
    }

    /** sales managers: the plural that stands before another one is not the head. */
    private int extended(int end, int last) {
        if (end < last
                && tokens.get(end - 1).is(Tag.PLURAL_BEFORE_NOUN)
                && tokens.get(end).gap == Token.Gap.SPACE
                && mayBe(end, false)
                && tokens.get(end).lower.endsWith("s")
                && NounForms.looksPlural(tokens.get(end))) {
            return end + 1;
        }
        return end;
    }

    /** A321: a letter before a number is no article. */
    private boolean beginsDesignation(int at) {
        return tokens.get(at).isWord()
                && tokens.get(at).text.chars().allMatch(Character::isUpperCase)
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNumber()
                && tokens.get(at + 1).glued();
    }

    private boolean mayBe(int at, boolean first) {
        Token token = tokens.get(at);
        if (beginsDesignation(at)) {
            return true;
        }
        if (!token.isWord()
                || token.is(Tag.STOP)
                || token.is(Tag.PREPOSITION)
                || token.is(Tag.CONJUNCTION)
                || token.is(Tag.DETERMINER)
                || token.is(Tag.PRONOUN)
                || token.is(Tag.AUXILIARY)
                || token.is(Tag.NEGATION)) {
            return false;
        }
        if (token.word.isNumeral() && token.word.ordinal == 0) {
            return false;
        }
        boolean noun = first && NounForms.looksPlural(token) && token.lower.endsWith("s");
        return noun || token.is(Tag.PLURAL) || !(token.is(Tag.VERB) || token.is(Tag.ADVERB) || token.word.cue != null);
    }

    /** The words of a phrase without joints, the head in the singular: "different boss". */
    public String singular(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.isHyphen()) {
                words.append('-');
                continue;
            }
            if (lexicon.has(WordList.AND, token.lower)) {
                continue;
            }
            boolean glued = words.length() > 0 && words.charAt(words.length() - 1) == '-';
            if (!words.isEmpty() && !glued) {
                words.append(' ');
            }
            words.append(i == to - 1 ? NounForms.singular(form(token)) : token.lower);
        }
        return words.toString();
    }
}
