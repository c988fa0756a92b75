package org.crosstally.extraction.speaker;

import java.util.List;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** Reads from the words around a mention how far its amount has come and how firmly it is asserted. */
public final class Assertions {

    private static final int REACH = 30;
    private static final int BEHIND = 12;
    /** How far behind a number an order may be named that it is the size of: "a $310 million order". */
    private static final int NOUN = 2;
    /** The most words that name who is ordered to do something. */
    private static final int OBJECT = 5;
    /** How far a negation may stand from its verb, in tokens. */
    private static final int NEGATION = 4;
    /** A phrase that means something else than its last word begins at most so far before it. */
    private static final int PHRASE = 3;
    /** A passive verb stands at most so far behind its subject. */
    private static final int PASSIVE = 5;

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final ListIntros lists;

    public Assertions(Text text) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.lists = new ListIntros(text);
    }

    /** A word found, its meaning and place. */
    private record Found(String meaning, int from, int to) {}

    /**
     * The stage of the nearest word that names one, of the list's head where the item has none; a length of time, a share and
     * what has not happened have none.
     *
     * @param sentence the index of the mention's sentence
     */
    public Stage stage(Mention mention, int sentence) {
        Dimension dimension = mention.unit == null
                ? null
                : Units.find(mention.unit).map(Unit::dimension).orElse(null);
        if (mention.currency == null && (dimension == Dimension.DURATION || dimension == Dimension.RATIO)) {
            return Stage.NONE;
        }
        Found found = sizeOf(mention);
        if (found == null && mention.role == FigureRole.WHOLE) {
            return Stage.NONE; // the verb is said of the part
        }
        if (found == null) {
            found = predicate(mention);
        }
        if (found == null) {
            found = nearest(Lexicon.Kind.STAGE, mention);
        }
        if (found == null && lists.intro(sentence) >= 0) {
            Sentence intro = text.sentences.get(lists.intro(sentence));
            found = before(Lexicon.Kind.STAGE, intro.to(), intro.from(), intro);
        }
        return found == null || isNegated(found, mention) ? Stage.NONE : Stage.valueOf(found.meaning());
    }

    public Modality modality(Mention mention, Cue cue) {
        Phrases.Match<String> verb =
                cue == null ? null : lexicon.at(Lexicon.Kind.MODALITY, tokens, cue.verb(), cue.verbTo());
        String said = verb == null ? null : verb.meaning();
        if (Modality.DENIED.name().equals(said)) {
            return Modality.DENIED;
        }
        Found found = nearest(Lexicon.Kind.MODALITY, mention);
        if (found == null && said != null) {
            return Modality.valueOf(said);
        }
        return found == null ? Modality.OBSERVED : Modality.valueOf(found.meaning());
    }

    /** "a $310 million order", "110 promised tanks": the word right behind the number says what the amount is of. */
    private Found sizeOf(Mention mention) {
        int last = Math.min(mention.sentence.to(), mention.to + NOUN);
        for (int i = mention.number.to(); i < last; i++) {
            Token token = tokens.get(i);
            if (!token.isWord() && i >= mention.to || token.is(Tag.AUXILIARY) || token.is(Tag.PREPOSITION)) {
                return null;
            }
            Phrases.Match<String> match = token.isWord() ? lexicon.at(Lexicon.Kind.STAGE, tokens, i, last) : null;
            if (match != null) {
                return new Found(match.meaning(), i, match.end());
            }
        }
        return null;
    }

    /** "of which 40 have been paid": the number is the subject of a passive, whatever was said before. */
    private Found predicate(Mention mention) {
        boolean auxiliary = false;
        for (int i = mention.to; i < Math.min(mention.sentence.to(), mention.to + PASSIVE); i++) {
            Token token = tokens.get(i);
            Phrases.Match<String> match =
                    auxiliary ? lexicon.at(Lexicon.Kind.STAGE, tokens, i, mention.sentence.to()) : null;
            if (match != null && !match.meaning().equals(Stage.NONE.name())) {
                return new Found(match.meaning(), i, match.end());
            }
            if (!token.is(Tag.AUXILIARY) && !token.is(Tag.ADVERB) && !token.is(Tag.NEGATION)) {
                return null;
            }
            auxiliary |= token.is(Tag.AUXILIARY);
        }
        return null;
    }

    private Found nearest(Lexicon.Kind kind, Mention mention) {
        int first = Math.max(mention.sentence.from(), mention.from - REACH);
        Found before = before(kind, mention.from, first, mention.sentence);
        if (before != null) {
            return before;
        }
        int last = Math.min(mention.sentence.to(), mention.to + BEHIND);
        for (int i = mention.to; i < last; i++) {
            Token token = tokens.get(i);
            if (token.is(',') || token.is(';') || token.isQuoteMark() || token.is('.')) {
                break;
            }
            Phrases.Match<String> match = token.isWord() ? lexicon.at(kind, tokens, i, last) : null;
            boolean month = token.word.month > 0 && token.capital;
            if (match != null && !month && !match.meaning().equals(Stage.NONE.name())) {
                return new Found(match.meaning(), i, match.end());
            }
        }
        return null;
    }

    private Found before(Lexicon.Kind kind, int limit, int first, Sentence sentence) {
        int to = -1;
        for (int i = limit - 1; i >= first; i--) {
            Token token = tokens.get(i);
            if (token.is(';')) {
                break;
            }
            Found found = token.isWord() ? covering(kind, i, first, limit) : null;
            boolean other = found == null
                    || found.meaning().equals(Stage.NONE.name())
                    || token.word.month > 0 && token.capital
                    || kind == Lexicon.Kind.STAGE && isCommand(found, to, sentence);
            if (!other) {
                return found;
            }
            to = lexicon.has(WordList.INFINITIVE, token.lower) ? i : to;
            i = found == null ? i : found.from();
        }
        return null;
    }

    /** The phrase that holds a token; of two, the one that begins first: "in order" before "order". */
    private Found covering(Lexicon.Kind kind, int at, int first, int limit) {
        for (int from = Math.max(first, at - PHRASE); from <= at; from++) {
            Phrases.Match<String> match = lexicon.at(kind, tokens, from, limit);
            if (match != null && match.end() > at) {
                return new Found(match.meaning(), from, match.end());
            }
        }
        return null;
    }

    /** "to deliver", "ordered the company to pay": what is to happen, or a command. */
    private boolean isCommand(Found found, int to, Sentence sentence) {
        boolean infinitive =
                found.from() > sentence.from() && lexicon.has(WordList.INFINITIVE, tokens.get(found.from() - 1).lower);
        boolean ordered = found.meaning().equals(Stage.ORDERED.name());
        boolean object = to > found.to() && to - found.to() <= OBJECT;
        return object && ordered || infinitive && found.meaning().equals(Stage.DELIVERED.name());
    }

    /** "has not yet received", "noch nicht erhalten": it did not happen. */
    private boolean isNegated(Found found, Mention mention) {
        int first = Math.max(mention.sentence.from(), found.from() - NEGATION);
        for (int i = found.from() - 1; i >= first; i--) {
            Token token = tokens.get(i);
            if (token.is(Tag.NEGATION)) {
                return true;
            }
            boolean joins = token.is(Tag.CONJUNCTION)
                    && !(i > first && tokens.get(i - 1).is(Tag.NEGATION));
            if (token.is(',') || token.is(';') || joins) {
                return false;
            }
        }
        return false;
    }
}
