package org.crosstally.extraction.speaker;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.text.CueForm;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Finds the cues of a sentence: verbs of saying with their subject, "according to", who is cited, labels of a transcript. */
final class Cues {

    /** How far behind a number a word may stand that contrasts its source with another, in tokens. */
    private static final int NEAR = 4;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Quotations quotations;
    private final SpeakerPhrases phrases;
    private final SpeakerCore core;
    private final Complements complements;
    private final Labels labels;

    Cues(Text text, Quotations quotations, Labels labels) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.quotations = quotations;
        this.phrases = new SpeakerPhrases(text, quotations);
        this.core = new SpeakerCore(text, phrases);
        this.complements = new Complements(text, phrases);
        this.labels = labels;
    }

    List<Cue> in(Sentence sentence) {
        List<Cue> found = new ArrayList<>();
        Cue label = labels.of(sentence);
        if (label != null) {
            found.add(label);
        }
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
                i = according(sentence, i, according, found);
            } else if (token.word.cue != null && !(token.capital && i > sentence.from())) {
                verb(sentence, i, found);
            } else if (token.is(Tag.SOURCE) && i > sentence.from()) {
                possessive(sentence, i, found);
            }
        }
        return found;
    }

    /** Takes "according to X", "X zufolge" and "in his words"; returns the last token that is used. */
    private int according(Sentence sentence, int at, Phrases.Match<String> match, List<Cue> found) {
        switch (match.meaning()) {
            case "back" -> {
                found.add(new Cue(at, match.end(), at, match.end(), Cue.Kind.ACCORDING));
                return match.end() - 1;
            }
            case "behind" -> {
                int start = at > sentence.from() ? phrases.walk(at - 1, sentence.from()) : at;
                if (start < at && phrases.speaks(start, at)) {
                    add(found, at, match.end(), start, at, at, Cue.Kind.ACCORDING);
                }
                return match.end() - 1;
            }
            case "contrast" -> {
                int end = phrases.right(match.end(), sentence.to());
                if (contrasts(at, sentence.from(), found) && phrases.isBody(match.end(), end)) {
                    add(found, at, match.end(), match.end(), end, sentence.to(), Cue.Kind.ACCORDING);
                    return end - 1;
                }
                return match.end() - 1;
            }
            default -> {
                int end = phrases.right(match.end(), sentence.to());
                boolean known = end > match.end() && !isLaw(match.end(), end);
                if (known) {
                    add(found, at, match.end(), match.end(), end, sentence.to(), Cue.Kind.ACCORDING);
                }
                return Math.max(match.end(), end) - 1;
            }
        }
    }

    /** "700 according to the union and 80 for the prefecture": a weaker word right behind a number, after a full one. */
    private boolean contrasts(int at, int from, List<Cue> found) {
        boolean before = found.stream().anyMatch(cue -> cue.kind() == Cue.Kind.ACCORDING);
        for (int i = at - 1; before && i >= from && i > at - NEAR; i--) {
            if (tokens.get(i).isNumber()) {
                return true;
            }
        }
        return false;
    }

    /** "according to the law", "to plan": a rule is no speaker. */
    private boolean isLaw(int from, int to) {
        int first = tokens.get(from).is(Tag.DETERMINER) && from + 1 < to ? from + 1 : from;
        return tokens.get(first).is(Tag.NO_SPEAKER) || tokens.get(to - 1).is(Tag.NO_SPEAKER);
    }

    private void add(List<Cue> found, int verb, int verbTo, int from, int to, int limit, Cue.Kind kind) {
        int[] speaker = core.of(from, to, limit);
        found.add(new Cue(verb, verbTo, speaker[0], speaker[1], kind, Math.min(verb, from)));
    }

    /** "X said, citing Y"; "X quoted Y as saying": both speak. Behind the one cited, or the same place when nobody is. */
    private int cited(Sentence sentence, int at, List<Cue> found) {
        Phrases.Match<String> citing = lexicon.at(Lexicon.Kind.CITING, tokens, at, sentence.to());
        int end = citing == null ? at : phrases.right(citing.end(), sentence.to());
        if (citing == null || end == citing.end()) {
            return at;
        }
        boolean finite = citing.meaning().equals("finite");
        boolean saying = finite
                && end + 1 < sentence.to()
                && lexicon.has(WordList.AS, tokens.get(end).lower)
                && tokens.get(end + 1).word.cue != null;
        int[] left = finite && at > sentence.from() ? left(sentence, at) : null;
        if (finite ? left == null || !saying : !phrases.speaks(citing.end(), end)) {
            return at;
        }
        if (left != null) {
            found.add(new Cue(at, citing.end(), left[0], left[1], Cue.Kind.BEFORE));
        }
        add(found, at, citing.end(), citing.end(), end, sentence.to(), Cue.Kind.CITED);
        return end;
    }

    private void verb(Sentence sentence, int verb, List<Cue> found) {
        if (complements.passive(verb, sentence.from())) {
            agent(sentence, verb, found);
            return;
        }
        if (!complements.fits(verb, sentence)) {
            return;
        }
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
        CueForm form = tokens.get(verb).word.cue;
        int[] left = left(sentence, verb);
        boolean far = !lexicon.headLast && left != null && tokens.get(verb - 1).is(',') && left[2] < verb;
        if (far && form != CueForm.COUNTS && behind(sentence, verb, found)) {
            // "Увечері поранено 40 людей, повідомили в поліції"
            return;
        }
        if (left != null) {
            if (form != CueForm.COUNTS || phrases.isBody(left[0], left[1])) {
                add(found, verb, verb + 1, left[0], left[1], left[2], Cue.Kind.BEFORE);
            }
            return;
        }
        if (form != CueForm.COUNTS && !behind(sentence, verb, found)) {
            boolean dropped = lexicon.dropsSubject && complements.reports(verb, sentence.to());
            if (dropped) {
                found.add(new Cue(verb, verb + 1, verb, verb + 1, Cue.Kind.BEFORE));
            }
        }
    }

    /** "said the minister", "сообщили в министерстве": the speaker stands behind its verb. */
    private boolean behind(Sentence sentence, int verb, List<Cue> found) {
        boolean inverted = verb == sentence.from()
                || !tokens.get(verb - 1).isWord() && !tokens.get(verb - 1).isNumber()
                || !lexicon.headLast;
        if (!inverted) {
            return false;
        }
        int start = phrases.skipAside(verb + 1, sentence.to());
        if (start < sentence.to() && lexicon.has(WordList.SAID_IN, tokens.get(start).lower)) {
            start++;
        }
        int end = phrases.right(start, sentence.to());
        if (end <= start || !phrases.speaks(start, end)) {
            return false;
        }
        add(found, verb, verb + 1, start, end, sentence.to(), Cue.Kind.AFTER);
        return true;
    }

    /** "was announced by the governor". */
    private void agent(Sentence sentence, int verb, List<Cue> found) {
        int by = phrases.skipAside(verb + 1, sentence.to());
        if (by >= sentence.to() || !lexicon.has(WordList.AUTHOR, tokens.get(by).lower)) {
            return;
        }
        int end = phrases.right(by + 1, sentence.to());
        if (end > by + 1 && phrases.speaks(by + 1, end)) {
            add(found, verb, verb + 1, by + 1, end, sentence.to(), Cue.Kind.AFTER);
        }
    }

    /** the ministry's latest estimates; a report by the agency. */
    private void possessive(Sentence sentence, int noun, List<Cue> found) {
        for (int i = noun - 1; i > sentence.from() && i >= noun - 4; i--) {
            if (tokens.get(i).isPossessive() && tokens.get(i - 1).isWord()) {
                int start = phrases.walk(i - 1, sentence.from());
                if (start <= i - 1 && phrases.speaks(start, i)) {
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

    /** The subject at the left of a verb as {from, to, behind its apposition}; null when none can speak. */
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
        at = phrases.overBracket(phrases.skipBack(at, sentence.from()), sentence.from());
        if (tokens.get(at).is(',') || tokens.get(at).is('—') || tokens.get(at).is('–')) {
            int head = phrases.beforeApposition(at, sentence.from());
            if (head >= sentence.from()) {
                int start = phrases.walk(head, sentence.from());
                boolean speaks = start <= head && phrases.speaks(start, head + 1) && phrases.named(start, head + 1);
                return speaks ? new int[] {start, head + 1, at + 1} : conjoined(sentence, verb);
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
            return body ? new int[] {at, at + 1, at + 1} : null;
        }
        int start = phrases.walk(at, sentence.from());
        boolean speaks =
                start <= at && (phrases.speaks(start, at + 1) || tokens.get(at).is(Tag.BODY));
        return speaks ? new int[] {start, at + 1, at + 1} : null;
    }

    /** "X met Y and said": the subject of the first verb speaks. */
    private int[] conjoined(Sentence sentence, int verb) {
        for (int i = sentence.from(); i < verb - 1 && i < sentence.from() + 10; i++) {
            Token token = tokens.get(i);
            boolean verbLike = token.is(Tag.VERB)
                    || lexicon.ends(WordList.PARTICIPLE_ENDING, token.lower)
                    || token.is(Tag.AUXILIARY)
                    || token.word.cue != null;
            if (verbLike && i > sentence.from() && quotations.of(i) < 0) {
                int start = phrases.walk(i - 1, sentence.from());
                boolean fits = start <= i - 1 && phrases.speaks(start, i);
                return fits ? new int[] {start, i, i} : null;
            }
            if (!token.isWord()) {
                return null;
            }
        }
        return null;
    }
}
