package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.number.NumberNames;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Recognises numbers that are no quantity: parts of names, clock times, ordinals, scores, references. */
final class Exclusions {

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberNames names;

    Exclusions(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.names = new NumberNames(text);
    }

    /**
     * The end of what must be passed over when a number at {@code at} is no quantity: COVID-19, 17:22, 21st, [14]. 0 when the
     * number may be one.
     */
    int passOver(Sentence sentence, int at) {
        Token token = tokens.get(at);
        int from = sentence.from();
        int to = sentence.to();
        Phrases.Match<String> idiom = lexicon.at(Lexicon.Kind.NOT_A_NUMBER, tokens, at, to);
        if (idiom != null) {
            return idiom.end();
        }
        if (!token.isNumber()) {
            return 0;
        }
        Token before = at > from ? tokens.get(at - 1) : null;
        Token next = at + 1 < to ? tokens.get(at + 1) : null;
        if (before != null && token.glued() && (names.insideName(at, from) || before.is(')') || before.is(']'))) {
            return at + 1;
        }
        int reference = names.reference(at, from, to);
        if (reference > 0) {
            return reference;
        }
        if (next != null && next.glued()) {
            boolean ordinal = next.word.suffix == null
                    && lexicon.has(WordList.ORDINAL_ENDING, next.lower)
                    && lexicon.at(Lexicon.Kind.UNIT, tokens, at + 1, to) == null;
            boolean generation = next.isWord()
                    && next.text.length() <= 2
                    && "GD".indexOf(next.text.charAt(0)) >= 0
                    && lexicon.at(Lexicon.Kind.SYMBOL, tokens, at + 1, to) == null;
            if (ordinal || generation) {
                return at + 2;
            }
            if (token.isPlainDigits() && names.joinedName(at, to)) {
                return at + 2;
            }
            int clock = names.clock(at, to);
            if (clock > 0) {
                return clock;
            }
            int groups = names.groups(at, to);
            if (groups > 0) {
                return groups;
            }
        }
        if (next != null && lexicon.has(WordList.CLOCK, next.lower)) {
            return at + 2;
        }
        if (before != null && token.isPlainDigits() && before.is('[')) {
            int end = names.bracket(at, to);
            if (end > 0) {
                return end;
            }
        }
        boolean item = (before == null || (at == from + 1 && before.is('(')))
                && next != null
                && token.isPlainDigits()
                && (next.is(')') || (next.is('.') && at + 2 < to))
                && token.text.length() <= 2;
        boolean aside = before != null && before.is('(') && next != null && next.is(')') && token.isPlainDigits();
        boolean hash = before != null && (before.is('#') || before.is('№'));
        return item || aside || hash ? at + 1 : 0;
    }
}
