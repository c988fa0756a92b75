package org.crosstally.extraction.speaker;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Whom a phrase means that names a speaker: the name behind an office, the body behind a document. */
final class SpeakerCore {

    private static final int LONGEST_BRACKET = 4;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final SpeakerPhrases phrases;

    SpeakerCore(Text text, SpeakerPhrases phrases) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.phrases = phrases;
    }

    /** The speaker that a phrase means: the name behind an office, the body behind a document, without the day it spoke on. */
    int[] of(int from, int to, int limit) {
        int[] name = nameBehind(from, to, limit);
        if (name != null) {
            return name;
        }
        return author(from, untimed(from, to));
    }

    /** "the minister of energy, Anna Holm,": the name; "the commissioner (UNHCR) Anna Holm": all of it. */
    private int[] nameBehind(int from, int to, int limit) {
        if (to < limit && tokens.get(to).is('(')) {
            int close = to + 1;
            while (close < limit
                    && close - to <= LONGEST_BRACKET
                    && !tokens.get(close).is(')')) {
                close++;
            }
            int end = close < limit && tokens.get(close).is(')') ? names(close + 1, limit) : 0;
            return end > close + 2 ? new int[] {from, end} : null;
        }
        boolean office = false;
        for (int i = from; i < to; i++) {
            office |= tokens.get(i).is(Tag.TITLE);
        }
        if (!office || to >= limit || !tokens.get(to).is(',')) {
            return null;
        }
        int end = names(to + 1, limit);
        boolean closed =
                end >= limit || !tokens.get(end).isWord() && !tokens.get(end).isNumber();
        return end - to > 2 && closed ? new int[] {to + 1, end} : null;
    }

    /** Behind a run of capitals. */
    private int names(int from, int limit) {
        int end = from;
        while (end < limit
                && tokens.get(end).isWord()
                && tokens.get(end).capital
                && tokens.get(end).word.weekday == 0) {
            end++;
        }
        return end;
    }

    /** "Defence Ministry on Tuesday": without the day. */
    private int untimed(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Token token = tokens.get(i);
            boolean day = token.word.weekday > 0
                    && !(i == from + 1 && tokens.get(from).is(Tag.DETERMINER));
            boolean month = token.word.month > 0 && tokens.get(i - 1).is(Tag.PREPOSITION);
            if (day || month) {
                int end = i;
                while (end > from + 1
                        && (tokens.get(end - 1).is(Tag.PREPOSITION)
                                || tokens.get(end - 1).is(Tag.DETERMINER))) {
                    end--;
                }
                return end;
            }
        }
        return to;
    }

    /** Whether somebody is named and not only another document. */
    private boolean isAuthor(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.capital && SpeakerPhrases.isName(token) || token.is(Tag.SPEAKER) || token.is(Tag.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** "figures released by the ministry": the ministry. */
    private int[] author(int from, int to) {
        int document = from;
        while (document < to
                && !(tokens.get(document).is(Tag.SOURCE) || tokens.get(document).is(Tag.MEDIUM))) {
            if (tokens.get(document).isPossessive()) {
                return new int[] {from, to};
            }
            document++;
        }
        for (int i = document + 1; i < to; i++) {
            Token token = tokens.get(i);
            boolean bare = lexicon.bareGenitive && i == document + 1 && token.isWord();
            boolean joint = lexicon.has(WordList.AUTHOR, token.lower);
            int start = bare && !joint ? i : i + 1;
            while (start < to && tokens.get(start).is(Tag.DETERMINER)) {
                start++;
            }
            if ((bare || joint) && start < to && phrases.speaks(start, to) && isAuthor(start, to)) {
                return new int[] {start, to};
            }
        }
        return new int[] {from, to};
    }
}
