package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.NounForms;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;

/** Finds what a bare number counts: from the verb beside it (75 died) or the head of its clause (the toll rose to 96). */
final class ImpliedCounts {

    private static final int BESIDE = 3;
    private static final int CLAUSE = 25;
    private static final int NOUN = 4;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Changes changes;

    ImpliedCounts(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.changes = new Changes(text);
    }

    void read(Mention mention) {
        if (!mention.isBare() || mention.dismissal != null || !mention.number.isInteger() || mention.hyphenated) {
            return;
        }
        String unit = beside(mention);
        unit = unit == null ? head(mention) : unit;
        if (unit != null) {
            mention.unit = unit;
            mention.implied = true;
            mention.rules.add("unit.implied");
        }
    }

    /** 75 died, 12 people were hurt; killed at least 18. */
    private String beside(Mention mention) {
        Sentence sentence = mention.sentence;
        for (int i = mention.to; i < sentence.to() && i <= mention.to + BESIDE; i++) {
            Phrases.Match<String> verb = lexicon.at(Lexicon.Kind.COUNTED_BY, tokens, i, sentence.to());
            if (verb != null) {
                return verb.meaning();
            }
            if (!tokens.get(i).is(Tag.AUXILIARY) && !tokens.get(i).is(Tag.ADVERB)) {
                break;
            }
        }
        for (int end = mention.from; end > sentence.from() && end > mention.from - BESIDE; end--) {
            Phrases.Match<String> verb = lexicon.before(Lexicon.Kind.COUNTED_BY, tokens, end, sentence.from());
            if (verb != null) {
                return verb.meaning();
            }
            if (!tokens.get(end - 1).is(Tag.ADVERB) && !tokens.get(end - 1).is(Tag.DETERMINER)) {
                break;
            }
        }
        return null;
    }

    /** The toll rose to 96; put the number of missing at 34. */
    private String head(Mention mention) {
        int from = mention.from;
        Sentence sentence = mention.sentence;
        if (from == sentence.from()) {
            return null;
        }
        Token before = tokens.get(from - 1);
        boolean predicate = before.is(Tag.PREPOSITION)
                || before.is(Tag.AUXILIARY)
                || before.is(Tag.VERB)
                || before.is(Tag.ADVERB)
                || before.is(':')
                || changes.part(sentence, from, mention.to) != null
                || mention.qualifier != null;
        int first = Math.max(sentence.from(), from - CLAUSE);
        for (int i = from - 1; predicate && i >= first && !tokens.get(i).is(';'); i--) {
            Phrases.Match<String> head = lexicon.at(Lexicon.Kind.HEAD_COUNT, tokens, i, from);
            if (head != null) {
                return head.meaning().equals("-") ? noun(head.end(), from) : head.meaning();
            }
            boolean another = tokens.get(i).isNumber()
                    && (i == first || !tokens.get(i - 1).is(Tag.PREPOSITION));
            if (another) {
                return null;
            }
        }
        return null;
    }

    /** What is counted behind "number of": the first noun, not a place or name. */
    private String noun(int at, int limit) {
        for (int i = at; i < limit && i < at + NOUN; i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || token.is(Tag.VERB) || token.is(Tag.AUXILIARY) || token.is(Tag.CONJUNCTION)) {
                return null;
            }
            boolean last = i + 1 >= limit
                    || !tokens.get(i + 1).isWord()
                    || tokens.get(i + 1).is(Tag.PREPOSITION)
                    || tokens.get(i + 1).is(Tag.VERB)
                    || tokens.get(i + 1).is(Tag.AUXILIARY)
                    || tokens.get(i + 1).is(Tag.DETERMINER)
                    || lexicon.at(Lexicon.Kind.CHANGE, tokens, i + 1, limit) != null;
            boolean noun = !token.is(Tag.DETERMINER) && !token.is(Tag.PREPOSITION);
            if (noun && (last || !lexicon.pluralByEnding || NounForms.looksPlural(token))) {
                return NounForms.unit(token.text);
            }
        }
        return null;
    }
}
