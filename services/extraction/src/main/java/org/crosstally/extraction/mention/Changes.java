package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;

/** Finds words of change near a number, and the word that gives its part in the change: rose from 148 to 154, by 6. */
final class Changes {

    /** The part a preposition gives to the number behind it, where the clause speaks of a change. */
    enum Part {
        FROM,
        TO,
        BY,
        /** "de 148": from, where "à 154" follows, else by. */
        FROM_OR_BY
    }

    private static final int LEFT = 14;
    private static final int RIGHT = 6;

    private final List<Token> tokens;
    private final Lexicon lexicon;

    Changes(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /** The part given by the words that end in front of a token; null when they give none or nothing changes. */
    Part part(Sentence sentence, int from, int to) {
        Phrases.Match<String> word = lexicon.before(Lexicon.Kind.CHANGE_PART, tokens, from, sentence.from());
        return word != null && changes(sentence, word.end(), to) ? Part.valueOf(word.meaning()) : null;
    }

    /** Where the words begin that give the part; {@code from} when there are none. */
    int start(Sentence sentence, int from) {
        Phrases.Match<String> word = lexicon.before(Lexicon.Kind.CHANGE_PART, tokens, from, sentence.from());
        return word == null ? from : word.end();
    }

    /** Whether the clause around {from, to} says that something rose, fell or went. */
    boolean changes(Sentence sentence, int from, int to) {
        int first = Math.max(sentence.from(), from - LEFT);
        int left = from - 1 >= first && tokens.get(from - 1).is(',') ? from - 2 : from - 1;
        for (int i = left; i >= first && !ends(tokens.get(i)); i--) {
            if (lexicon.at(Lexicon.Kind.CHANGE, tokens, i, from) != null) {
                return true;
            }
        }
        int last = Math.min(sentence.to(), to + RIGHT);
        for (int i = to; i < last && !ends(tokens.get(i)); i++) {
            if (lexicon.at(Lexicon.Kind.CHANGE, tokens, i, last) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of change ends in front of a token: rose 5 per cent. */
    boolean changesJustBefore(Sentence sentence, int from) {
        return lexicon.before(Lexicon.Kind.CHANGE, tokens, from, sentence.from()) != null;
    }

    private static boolean ends(Token token) {
        return token.is(',') || token.is(';') || token.is(':') || token.is('(') || token.is(')') || token.isQuoteMark();
    }
}
