package org.crosstally.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Finds the cues of a sentence: verbs of saying with their subject, "according to", labels of a transcript. */
final class Cues {

    private static final int LONGEST_SUBJECT = 14;
    private static final int LONGEST_APPOSITION = 30;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Quotations quotations;

    Cues(Text text, Quotations quotations) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.quotations = quotations;
    }

    List<Cue> in(Sentence sentence) {
        List<Cue> found = new ArrayList<>();
        label(sentence, found);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || quotations.of(i) >= 0) {
                continue;
            }
            int cited = cited(sentence, i, found);
            if (cited > i) {
                i = cited - 1;
                continue;
            }
            Phrases.Match<String> according = lexicon.at(Lexicon.Kind.ACCORDING, tokens, i, sentence.to());
            if (according != null) {
                int end = right(according.end(), sentence.to());
                if (end > according.end()) {
                    found.add(new Cue(i, according.end(), according.end(), end, Cue.Kind.ACCORDING));
                }
                i = Math.max(i, end - 1);
            } else if (token.word.cue > 0 && !(token.capital && i > sentence.from()) && !passive(i, sentence.from())) {
                verb(sentence, i, found);
            } else if (token.is(Tag.SOURCE) && i > sentence.from()) {
                possessive(sentence, i, found);
            }
        }
        return found;
    }

    /** "X said, citing Y"; "X quoted Y as saying": both speak. Behind the one cited, or the same place when nobody is. */
    private int cited(Sentence sentence, int at, List<Cue> found) {
        Phrases.Match<String> citing = lexicon.at(Lexicon.Kind.CITING, tokens, at, sentence.to());
        int end = citing == null ? at : right(citing.end(), sentence.to());
        if (citing == null || end == citing.end()) {
            return at;
        }
        boolean finite = citing.meaning().equals("finite");
        boolean saying = finite && end < sentence.to() && lexicon.has(WordList.AS, tokens.get(end).lower);
        int[] left = finite && at > sentence.from() ? left(sentence, at) : null;
        if (finite ? left == null || !saying : !speaks(citing.end(), end)) {
            return at;
        }
        if (left != null) {
            found.add(new Cue(at, citing.end(), left[0], left[1], Cue.Kind.BEFORE));
        }
        found.add(new Cue(at, citing.end(), citing.end(), end, Cue.Kind.CITED));
        return end;
    }

    private void label(Sentence sentence, List<Cue> found) {
        int from = sentence.from();
        if (tokens.get(from).gap.ordinal() < Token.Gap.LINE.ordinal()) {
            return;
        }
        if (tokens.get(from).isQuoteMark() && from + 1 < sentence.to()) {
            from++;
        }
        for (int i = from; i < Math.min(sentence.to(), from + 5); i++) {
            Token token = tokens.get(i);
            if (token.is(':')
                    && i > from
                    && (i + 1 >= sentence.to() || !tokens.get(i + 1).glued())) {
                found.add(new Cue(i, i + 1, from, i, Cue.Kind.LABEL));
                return;
            }
            if (!token.isWord() || !token.capital || token.word.month > 0) {
                return;
            }
        }
    }

    /** "is expected", "were informed", "to say": no speaker in this sentence. */
    private boolean passive(int verb, int from) {
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

    private void verb(Sentence sentence, int verb, List<Cue> found) {
        Cue last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean follows = verb > sentence.from()
                && (tokens.get(verb - 1).is(',') || lexicon.has(WordList.AND, tokens.get(verb - 1).lower));
        if (follows
                && lexicon.ends(WordList.GERUND_ENDING, tokens.get(verb).lower)
                && last != null
                && last.kind() != Cue.Kind.POSSESSIVE
                && last.kind() != Cue.Kind.ACCORDING) {
            // "X said, adding that": one speaker, a second verb
            found.add(new Cue(verb, verb + 1, last.from(), last.to(), Cue.Kind.BEFORE));
            return;
        }
        int[] left = left(sentence, verb);
        if (left != null) {
            found.add(new Cue(verb, verb + 1, left[0], left[1], Cue.Kind.BEFORE));
            return;
        }
        boolean inverted = verb == sentence.from() || !tokens.get(verb - 1).isWord() || !lexicon.pluralByEnding;
        if (inverted) {
            int start = verb + 1;
            while (start < sentence.to() && tokens.get(start).is(Tag.ADVERB)) {
                start++;
            }
            int end = right(start, sentence.to());
            if (end > start && speaks(start, end)) {
                found.add(new Cue(verb, verb + 1, start, end, Cue.Kind.AFTER));
            }
        }
    }

    /** the ministry's latest estimates; a report by the agency. */
    private void possessive(Sentence sentence, int noun, List<Cue> found) {
        for (int i = noun - 1; i > sentence.from() && i >= noun - 4; i--) {
            if (tokens.get(i).isPossessive() && tokens.get(i - 1).isWord()) {
                int start = walk(i - 1, sentence.from());
                if (start <= i - 1 && speaks(start, i)) {
                    found.add(new Cue(noun, noun + 1, start, i, Cue.Kind.POSSESSIVE));
                }
                return;
            }
            if (tokens.get(i).is(Tag.PERSON) && tokens.get(i).is(Tag.DETERMINER)) {
                found.add(new Cue(noun, noun + 1, i, i + 1, Cue.Kind.POSSESSIVE));
                return;
            }
            if (!tokens.get(i).isWord()) {
                return;
            }
        }
    }

    /** The subject at the left of a verb as {from, to}; null when none can speak. */
    private int[] left(Sentence sentence, int verb) {
        int at = verb - 1;
        while (at >= sentence.from()
                && (tokens.get(at).is(Tag.ADVERB)
                        || tokens.get(at).is(Tag.AUXILIARY)
                        || tokens.get(at).is(Tag.NEGATION))
                && !tokens.get(at).capital) {
            at--;
        }
        if (at < sentence.from()) {
            return null;
        }
        at = overBracket(at, sentence.from());
        if (tokens.get(at).is(',') || tokens.get(at).is('—') || tokens.get(at).is('–')) {
            int head = beforeApposition(at, sentence.from());
            if (head >= sentence.from()) {
                int start = walk(head, sentence.from());
                return start <= head && speaks(start, head + 1) && named(start, head + 1)
                        ? new int[] {start, head + 1}
                        : conjoined(sentence, verb);
            }
            return conjoined(sentence, verb);
        }
        if (lexicon.has(WordList.CLAUSE_JOINT, tokens.get(at).lower)) {
            return conjoined(sentence, verb);
        }
        if (!tokens.get(at).isWord() || quotations.of(at) >= 0) {
            return null;
        }
        if (lexicon.has(WordList.RELATIVE, tokens.get(at).lower) && at > sentence.from()) {
            int head = tokens.get(at - 1).is(',') ? at - 2 : at - 1;
            boolean body = head >= sentence.from()
                    && (tokens.get(head).capital
                            || tokens.get(head).is(Tag.SPEAKER)
                            || tokens.get(head).is(Tag.SOURCE));
            return body ? new int[] {at, at + 1} : null;
        }
        int start = walk(at, sentence.from());
        return start <= at && speaks(start, at + 1) ? new int[] {start, at + 1} : null;
    }

    /** "X met Y and said": the subject of the first verb speaks. */
    private int[] conjoined(Sentence sentence, int verb) {
        for (int i = sentence.from(); i < verb - 1 && i < sentence.from() + 10; i++) {
            Token token = tokens.get(i);
            boolean verbLike = token.is(Tag.VERB)
                    || lexicon.ends(WordList.PARTICIPLE_ENDING, token.lower)
                    || token.is(Tag.AUXILIARY)
                    || token.word.cue > 0;
            if (verbLike && i > sentence.from() && quotations.of(i) < 0) {
                int start = walk(i - 1, sentence.from());
                boolean fits = start <= i - 1 && speaks(start, i);
                return fits ? new int[] {start, i} : null;
            }
            if (!token.isWord()) {
                return null;
            }
        }
        return null;
    }

    private int overBracket(int at, int from) {
        if (!tokens.get(at).is(')')) {
            return at;
        }
        int i = at;
        while (i > from && i > at - 10 && !tokens.get(i).is('(')) {
            i--;
        }
        return tokens.get(i).is('(') && i > from ? i - 1 : at;
    }

    /** "Trimble, a senior official of the board, said": the last token of the name. */
    private int beforeApposition(int comma, int from) {
        for (int i = comma - 1; i >= from && i > comma - LONGEST_APPOSITION; i--) {
            Token token = tokens.get(i);
            if (token.isQuoteMark()) {
                return from - 1;
            }
            if (token.is(',') || token.is('—') || token.is('–')) {
                boolean list = i > from && tokens.get(i - 1).capital && comma - i <= 2;
                return list || i == from ? from - 1 : i - 1;
            }
        }
        return from - 1;
    }

    private boolean named(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).capital && !tokens.get(i).is(Tag.DETERMINER)) {
                return true;
            }
        }
        return tokens.get(to - 1).is(Tag.SPEAKER) || tokens.get(to - 1).is(Tag.TITLE);
    }

    /** From a head to the left, to the first token of its noun phrase. */
    private int walk(int head, int from) {
        if (tokens.get(head).is(Tag.PERSON)) {
            return head;
        }
        int start = head + 1;
        for (int i = head; i >= from && i > head - LONGEST_SUBJECT; i--) {
            Token token = tokens.get(i);
            if (i < head && tokens.get(i + 1).gap.ordinal() > Token.Gap.LINE.ordinal()) {
                break;
            }
            if (token.is(Tag.DETERMINER) && !token.is(Tag.CONJUNCTION)) {
                boolean inner = i > from && lexicon.has(WordList.INNER, tokens.get(i - 1).lower);
                start = i;
                if (!inner) {
                    break;
                }
                continue;
            }
            boolean possessive = token.isPossessive();
            boolean joint = i < head
                    && (lexicon.has(WordList.INNER, token.lower)
                            || (lexicon.has(WordList.AND, token.lower) && tokens.get(i + 1).capital)
                            || token.isHyphen()
                            || token.is('.') && !token.glued()
                            || possessive
                            || token.is('&'));
            if (joint) {
                continue;
            }
            boolean noun = token.isWord() && (token.capital || nominal(token)) && !token.is(Tag.PRONOUN);
            if (!noun) {
                break;
            }
            start = i;
        }
        return start;
    }

    private static boolean nominal(Token token) {
        return token.is(Tag.SPEAKER)
                || token.is(Tag.SOURCE)
                || token.is(Tag.TITLE)
                || !(token.is(Tag.STOP)
                        || token.is(Tag.PREPOSITION)
                        || token.is(Tag.CONJUNCTION)
                        || token.is(Tag.AUXILIARY)
                        || token.is(Tag.VERB)
                        || token.is(Tag.NEGATION)
                        || token.is(Tag.ADVERB)
                        || token.is(Tag.NO_SPEAKER)
                        || token.word.cue > 0);
    }

    /** Whether the words may be a speaker: a name, a body, a document, a person's pronoun. */
    private boolean speaks(int from, int to) {
        Token head = tokens.get(to - 1);
        if (head.word.isNumeral()) {
            return false;
        }
        if (to - from == 1) {
            if (head.is(Tag.NO_SPEAKER)) {
                return false;
            }
            return head.is(Tag.PERSON)
                    || head.is(Tag.SPEAKER)
                    || (head.is(Tag.SOURCE) && head.lower.endsWith("s"))
                    || (head.capital
                            && !head.is(Tag.PREPOSITION)
                            && !head.is(Tag.CONJUNCTION)
                            && !head.is(Tag.ADVERB)
                            && head.word.weekday == 0
                            && head.word.month == 0
                            && !head.is(Tag.DETERMINER));
        }
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean opens = i == from && token.is(Tag.DETERMINER);
            if (token.is(Tag.SPEAKER)
                    || token.is(Tag.SOURCE)
                    || token.is(Tag.TITLE)
                    || (token.capital && !opens && token.word.weekday == 0)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the noun phrase that begins at a token. */
    private int right(int from, int limit) {
        if (from < limit && tokens.get(from).is(Tag.PERSON)) {
            return from + 1;
        }
        int end = from;
        for (int i = from; i < limit && i < from + LONGEST_SUBJECT; i++) {
            Token token = tokens.get(i);
            boolean joint = lexicon.has(WordList.INNER, token.lower)
                    || (lexicon.has(WordList.AND, token.lower) && i + 1 < limit && tokens.get(i + 1).capital)
                    || token.isHyphen()
                    || token.isPossessive()
                    || token.is('&')
                    || token.is('.') && token.glued();
            if (joint && i > from) {
                continue;
            }
            boolean opener = token.is(Tag.DETERMINER) && !token.is(Tag.CONJUNCTION);
            boolean noun = token.isWord() && (opener || token.capital || nominal(token)) && quotations.of(i) < 0;
            if (!noun) {
                break;
            }
            end = i + 1;
        }
        while (end > from && tokens.get(end - 1).is(Tag.DETERMINER)) {
            end--;
        }
        return end;
    }
}
