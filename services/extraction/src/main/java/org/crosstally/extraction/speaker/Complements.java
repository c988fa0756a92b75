package org.crosstally.extraction.speaker;

import java.util.List;
import org.crosstally.extraction.text.CueForm;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Whether the words around a verb of saying make it one: the clause it needs, its auxiliary, its particle. */
final class Complements {

    /** How far the verb of a reported clause may stand behind its beginning, in tokens. */
    private static final int CLAUSE = 14;
    /** How far an auxiliary may stand before its participle, in tokens. */
    private static final int AUXILIARY = 6;
    /** How far behind a verb of counting its number may stand, in tokens. */
    private static final int COUNTED = 8;
    /** How far behind its verb a particle may stand, in tokens. */
    private static final int PARTICLE = 40;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final SpeakerPhrases phrases;

    Complements(Text text, SpeakerPhrases phrases) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.phrases = phrases;
    }

    /** Whether a verb of saying has what its form needs. */
    boolean fits(int verb, Sentence sentence) {
        CueForm form = tokens.get(verb).word.cue;
        boolean complete =
                switch (form) {
                    case SAYS -> true;
                    case CLAUSE -> !infinitive(verb, sentence.from()) && clause(verb, sentence.to());
                    case COUNTS -> counts(verb, sentence.to());
                    case PARTICIPLE -> hasAuxiliary(verb, sentence);
                    case SPLIT -> hasParticle(verb, sentence.to());
                };
        return complete && !isNoun(verb, sentence.from()) && !passiveBehind(verb, sentence.to());
    }

    /** "the claim", "une note". */
    private boolean isNoun(int verb, int from) {
        Token before = verb > from ? tokens.get(verb - 1) : null;
        return before != null
                && before.is(Tag.DETERMINER)
                && !before.is(Tag.PERSON)
                && !before.is(Tag.CONJUNCTION)
                && !before.is(Tag.NO_SPEAKER)
                && !lexicon.has(WordList.THAT, before.lower);
    }

    /** "is expected", "were informed", "to say": no speaker in this sentence. */
    boolean passive(int verb, int from) {
        int at = verb - 1;
        while (at >= from && tokens.get(at).is(Tag.ADVERB)) {
            at--;
        }
        if (at < from) {
            return false;
        }
        boolean active = lexicon.ends(WordList.GERUND_ENDING, tokens.get(verb).lower)
                && tokens.get(at).is(Tag.AUXILIARY);
        return !active && lexicon.has(WordList.PASSIVE, tokens.get(at).lower);
    }

    /** Whether "that", a colon or a quotation follows: the verb reports though nobody is named beside it. */
    boolean reports(int verb, int limit) {
        int at = verb + 1;
        if (at < limit && tokens.get(at).is(',')) {
            at++;
        }
        return at < limit
                && (lexicon.has(WordList.THAT, tokens.get(at).lower)
                        || tokens.get(at).is(':')
                        || tokens.get(at).isQuoteMark());
    }

    /** "projected under the plan": a participle of something else. */
    private boolean passiveBehind(int verb, int limit) {
        return verb + 1 < limit
                && lexicon.ends(WordList.PARTICIPLE_ENDING, tokens.get(verb).lower)
                && lexicon.has(WordList.PASSIVE_BEHIND, tokens.get(verb + 1).lower);
    }

    /** "must report": what somebody should do is not said yet. */
    private boolean infinitive(int verb, int from) {
        return verb > from
                && tokens.get(verb - 1).is(Tag.AUXILIARY)
                && !lexicon.ends(WordList.PARTICIPLE_ENDING, tokens.get(verb).lower);
    }

    /** Whether a clause with a verb of its own follows, or the sentence's part ends here: ", the report notes." */
    private boolean clause(int verb, int limit) {
        int at = phrases.skipAside(verb + 1, limit);
        if (at >= limit
                || reports(at - 1, limit)
                || tokens.get(at).is(',')
                || tokens.get(at).is('.')) {
            return true;
        }
        Token first = tokens.get(at);
        if (lexicon.has(WordList.INFINITIVE, first.lower)) {
            return true;
        }
        boolean begins = first.isNumber()
                || first.capital
                || first.is(Tag.DETERMINER)
                || first.is(Tag.PRONOUN)
                || first.is(Tag.PLURAL)
                || first.word.isNumeral();
        for (int i = at + 1; begins && i < limit && i < at + CLAUSE; i++) {
            Token token = tokens.get(i);
            if (token.is(',') || token.is(';') || token.is('.') || token.is(':')) {
                return false;
            }
            boolean ending = lexicon.ends(WordList.PARTICIPLE_ENDING, token.lower) && token.lower.length() > 4;
            if (token.is(Tag.AUXILIARY) || token.is(Tag.VERB) && !token.is(Tag.PLURAL) || ending) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(int verb, int limit) {
        for (int i = verb + 1; i < limit && i < verb + COUNTED; i++) {
            Token token = tokens.get(i);
            if (token.isNumber() || token.word.isNumeral()) {
                return true;
            }
            if (token.is(',') || token.is(';')) {
                return false;
            }
        }
        return false;
    }

    private boolean hasAuxiliary(int verb, Sentence sentence) {
        if (verb + 1 < sentence.to() && tokens.get(verb + 1).is(Tag.AUXILIARY)) {
            return true;
        }
        for (int i = verb - 1; i >= sentence.from() && i >= verb - AUXILIARY; i--) {
            if (tokens.get(i).is(Tag.AUXILIARY)) {
                return true;
            }
            if (!tokens.get(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    private boolean hasParticle(int verb, int limit) {
        for (int i = verb + 1; i < limit && i < verb + PARTICLE; i++) {
            boolean last = i + 1 == limit
                    || !tokens.get(i + 1).isWord() && !tokens.get(i + 1).isNumber();
            if (last && lexicon.has(WordList.VERB_PARTICLE, tokens.get(i).lower)) {
                return true;
            }
        }
        return false;
    }
}
