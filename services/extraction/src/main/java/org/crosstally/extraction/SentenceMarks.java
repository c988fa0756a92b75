package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** The words of one sentence that say how its figures stand in time, found in one pass whatever number of figures it has. */
record SentenceMarks(Sentence sentence, List<Mark> natures, List<Mark> running, Set<String> events, boolean same) {

    /**
     * A phrase of the sentence.
     *
     * @param from first token
     * @param to behind the last
     * @param nature null for a phrase that only speaks of a running total
     */
    record Mark(int from, int to, Nature nature) {}

    static SentenceMarks of(Text text, Sentence sentence) {
        List<Mark> natures = new ArrayList<>();
        List<Mark> running = new ArrayList<>();
        Set<String> events = new HashSet<>();
        boolean same = false;
        int free = sentence.from();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!text.token(i).isWord()) {
                continue;
            }
            Mark nature = i < free ? null : nature(text, i, sentence.to());
            if (nature != null) {
                natures.add(nature);
                free = nature.to();
            }
            Phrases.Match<String> total = at(text, Lexicon.Kind.RUNNING, i, sentence.to());
            if (total != null) {
                running.add(new Mark(i, total.end(), null));
            }
            Phrases.Match<String> event = at(text, Lexicon.Kind.EVENT, i, sentence.to());
            if (event != null) {
                events.add(event.meaning());
            }
            same |= at(text, Lexicon.Kind.SAME, i, sentence.to()) != null;
        }
        return new SentenceMarks(sentence, natures, running, events, same);
    }

    private static Mark nature(Text text, int from, int limit) {
        Phrases.Match<String> phrase = at(text, Lexicon.Kind.NATURE, from, limit);
        if (phrase != null) {
            return new Mark(from, phrase.end(), Nature.valueOf(phrase.meaning()));
        }
        Nature nature = byEnding(text.lexicon, text.token(from));
        return nature == null ? null : new Mark(from, from + 1, nature);
    }

    /** A compound has the nature of its last part: Gasspeicherstand, Todesopfer. */
    private static Nature byEnding(Lexicon lexicon, Token token) {
        if (!token.capital) {
            return null;
        }
        if (lexicon.ends(WordList.STATE_ENDING, token.lower)) {
            return Nature.STATE;
        }
        if (lexicon.ends(WordList.COUNT_ENDING, token.lower)) {
            return Nature.COUNT;
        }
        return lexicon.ends(WordList.FLOW_ENDING, token.lower) ? Nature.FLOW : null;
    }

    private static Phrases.Match<String> at(Text text, Lexicon.Kind kind, int from, int limit) {
        return text.lexicon.at(kind, text.tokens, from, limit);
    }
}
