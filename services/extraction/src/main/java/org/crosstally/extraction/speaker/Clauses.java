package org.crosstally.extraction.speaker;

import java.util.List;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.mention.NounPhrases;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Reads from the words around a mention whose its amount is and of what. */
public final class Clauses {

    private static final int REACH = 30;

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NounPhrases nouns;

    public Clauses(Text text) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.nouns = new NounPhrases(text);
    }

    /** The words in front of the clause's verb, as {from, to}; null when none are found. */
    public int[] subject(Mention mention, Cue cue) {
        int first = cue != null && cue.end() <= mention.from
                ? Math.max(cue.end(), mention.sentence.from())
                : mention.sentence.from();
        first = Math.max(first, mention.from - REACH);
        int verb = -1;
        for (int i = mention.from - 1; i > first; i--) {
            Token token = tokens.get(i);
            if (token.is(';') || token.isQuoteMark() || lexicon.has(WordList.THAT, token.lower)) {
                first = i;
                break;
            }
            boolean verbal = token.isWord()
                    && (token.is(Tag.VERB)
                            || token.is(Tag.AUXILIARY)
                            || lexicon.ends(WordList.PARTICIPLE_ENDING, token.lower));
            boolean start = verbal
                    && !tokens.get(i - 1).is(Tag.AUXILIARY)
                    && !tokens.get(i - 1).is(Tag.ADVERB);
            if (start
                    && (tokens.get(i - 1).isWord()
                                    && !tokens.get(i - 1).is(Tag.PREPOSITION)
                                    && !tokens.get(i - 1).is(Tag.CONJUNCTION)
                            || tokens.get(i - 1).is(','))) {
                verb = i;
                if (token.is(Tag.AUXILIARY)) {
                    break;
                }
            }
        }
        return verb < 0 ? null : before(verb - 1, first);
    }

    /** The noun phrase that ends at a token, over an apposition. */
    private int[] before(int end, int first) {
        int last = end;
        if (tokens.get(last).is(',')) {
            int comma = last - 1;
            while (comma > first && !tokens.get(comma).is(',')) {
                comma--;
            }
            if (comma <= first) {
                return null;
            }
            last = comma - 1;
        }
        int from = last + 1;
        for (int i = last; i >= first && i > last - 10; i--) {
            Token token = tokens.get(i);
            boolean joint = i < last
                    && (lexicon.has(WordList.INNER, token.lower)
                            || token.isPossessive()
                            || token.isHyphen()
                            || lexicon.has(WordList.AND, token.lower));
            if (joint) {
                continue;
            }
            boolean word = token.isWord()
                    && !token.is(Tag.AUXILIARY)
                    && !token.is(Tag.CONJUNCTION)
                    && !token.is(Tag.PREPOSITION)
                    && (!token.is(Tag.VERB) || token.capital)
                    && !token.is(Tag.NEGATION);
            if (!word) {
                break;
            }
            from = i;
            if (token.is(Tag.DETERMINER) && !(i > first && lexicon.has(WordList.INNER, tokens.get(i - 1).lower))) {
                break;
            }
        }
        return from <= last ? new int[] {from, last + 1} : null;
    }

    /** What the amount is about: behind "of" or "for", or in front of "worth". */
    public int[] object(Mention mention) {
        int worth = mention.from - 1;
        if (worth > mention.sentence.from() && lexicon.has(WordList.WORTH, tokens.get(worth).lower)) {
            int[] before = before(worth - 1, Math.max(mention.sentence.from(), worth - 10));
            if (before != null) {
                return before;
            }
        }
        int at = mention.to;
        if (at + 1 >= mention.sentence.to() || !lexicon.has(WordList.OBJECT_OF, tokens.get(at).lower)) {
            return null;
        }
        int from = at + 1;
        int to = from;
        for (int i = from; i < mention.sentence.to() && i < from + 8; i++) {
            Token token = tokens.get(i);
            boolean word = token.isWord()
                    && !token.is(Tag.AUXILIARY)
                    && !token.is(Tag.CONJUNCTION)
                    && !(token.is(Tag.VERB) && i > from)
                    && !(token.is(Tag.PREPOSITION) && !lexicon.has(WordList.OF, token.lower))
                    && !token.is(Tag.PRONOUN)
                    && token.word.month == 0;
            boolean joint = i > from && (token.isHyphen() || token.isPossessive() || token.isNumber() && token.glued());
            boolean calibre = i == from
                    && token.isNumber()
                    && i + 1 < mention.sentence.to()
                    && tokens.get(i + 1).isWord()
                    && tokens.get(i + 1).glued();
            if (!word && !joint && !calibre) {
                break;
            }
            to = i + 1;
        }
        return to > from ? new int[] {from, to} : null;
    }

    /** What is counted, head in the singular; null when the text only gives a unit. */
    public String counted(Mention mention) {
        return mention.nounTo > mention.nounFrom ? nouns.singular(mention.nounFrom, mention.nounTo) : null;
    }

    public String words(int[] range) {
        return range == null ? null : text.words(range[0], range[1]);
    }
}
