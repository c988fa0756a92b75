package org.crosstally.extraction.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Assigns numbers to those who said them, and names to pronouns and offices. */
public final class Speakers {

    /** How far behind or before a quotation its speaker may stand, in tokens. */
    private static final int NEAR = 24;

    private final Text text;
    private final List<Token> tokens;
    private final Quotations quotations;
    private final List<List<Cue>> cues = new ArrayList<>();
    private final Cue[] quoted;
    private final Map<Cue, String> names = new HashMap<>();
    private final CarriedSpeakers carried;

    public Speakers(Text text) {
        this.text = text;
        this.tokens = text.tokens;
        this.quotations = new Quotations(tokens);
        SpeakerNames naming = new SpeakerNames(text);
        Cues finder = new Cues(text, quotations, new Labels(text, naming.surnames()));
        for (Sentence sentence : text.sentences) {
            List<Cue> here = new ArrayList<>();
            for (Cue cue : finder.in(sentence)) {
                String name = naming.name(cue);
                if (name != null) {
                    names.put(cue, name);
                    here.add(cue);
                }
            }
            cues.add(here);
        }
        carried = new CarriedSpeakers(text, cues, new ListIntros(text));
        quoted = new Cue[quotations.all.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = speakerOf(i);
        }
    }

    /** Whether a token is quoted. */
    public boolean isQuoted(int token) {
        return quotations.of(token) >= 0;
    }

    /** Who says what stands at a mention; null when nobody but the outlet does. */
    public Cue cue(Mention mention, int sentenceIndex) {
        int quotation = quotations.of(mention.number.from());
        if (quotation >= 0 && quoted[quotation] != null) {
            return quoted[quotation];
        }
        return inSentence(mention, sentenceIndex, quotation >= 0);
    }

    /** Everyone on the way of a number, the outermost first; {@code cue} is what {@link #cue} gave. */
    public List<Cue> chain(Mention mention, Cue cue) {
        int sentence = sentenceOf(cue == null ? mention.from : cue.start());
        return Chains.order(cue, cues.get(sentence), mention, behind -> ends(behind, mention));
    }

    /** The party of a cue, with pronouns and offices replaced by the last name. */
    public String party(Cue cue) {
        return names.get(cue);
    }

    private Cue inSentence(Mention mention, int sentenceIndex, boolean isQuoted) {
        Cue before = null;
        Cue after = null;
        Cue weak = null;
        for (Cue cue : cues.get(sentenceIndex)) {
            boolean inside = mention.from < cue.to() && cue.from() < mention.to;
            if (inside && cue.kind() != Cue.Kind.ACCORDING || cue.kind() == Cue.Kind.CITED) {
                continue;
            }
            if (cue.kind() == Cue.Kind.POSSESSIVE) {
                weak = cue.end() <= mention.from || isQuoted ? cue : weak;
            } else if (cue.end() <= mention.from) {
                before = trails(cue) && !isQuoted ? before : cue;
            } else if (after == null && cue.start() >= mention.number.to() && ends(cue, mention)) {
                after = cue;
            }
        }

        if (after != null && after.kind() == Cue.Kind.ACCORDING) {
            return after;
        }
        Cue found = before != null ? before : after != null ? after : weak;
        if (found == null) {
            found = carried.of(sentenceIndex);
        }
        Cue label = labelled(sentenceIndex);
        boolean first = found != null
                && found.kind() != Cue.Kind.LABEL
                && text.lexicon.has(WordList.FIRST_PERSON, tokens.get(found.from()).lower);
        return found == null || first && label != null ? label : found;
    }

    /** A cue behind what was said stands apart by a comma or mark, or is "according to". */
    private boolean ends(Cue cue, Mention mention) {
        if (cue.kind() == Cue.Kind.ACCORDING) {
            return true;
        }
        Token next = cue.end() < mention.sentence.to() ? tokens.get(cue.end()) : null;
        boolean goesOn = cue.kind() == Cue.Kind.BEFORE
                && next != null
                && (next.isWord() || next.isNumber())
                && !next.is(Tag.PREPOSITION)
                && next.word.weekday == 0
                && !next.is(Tag.ADVERB);
        if (goesOn) {
            return false;
        }
        int before = cue.start() - 1;
        while (before >= mention.number.to()
                && (tokens.get(before).is(Tag.AUXILIARY) || tokens.get(before).is(Tag.ADVERB))) {
            before--;
        }
        Token joint = tokens.get(before);
        return before >= mention.number.to() - 1
                && (joint.is(',') || joint.isQuoteMark() || joint.isHyphen() || joint.is('?') || joint.is('\''));
    }

    /** "…," said Joseph, who has four children: what follows is no part of what was said. */
    private boolean trails(Cue cue) {
        if (cue.kind() != Cue.Kind.AFTER || cue.verb() == 0) {
            return false;
        }
        Token joint = tokens.get(cue.verb() - 1);
        return joint.is(',') || joint.isQuoteMark() || joint.is('\'');
    }

    /** “…” — Julie Martinez. */
    private Cue signed(Quotations.Quotation quotation) {
        int dash = quotation.to() + 1;
        boolean name = dash + 1 < tokens.size()
                && (tokens.get(dash).isHyphen() || tokens.get(dash).is('―'))
                && tokens.get(dash + 1).isWord()
                && tokens.get(dash + 1).capital;
        int end = dash + 1;
        while (name && end < tokens.size() && end < dash + 6 && tokens.get(end).isWord() && tokens.get(end).capital) {
            end++;
        }
        if (!name) {
            return null;
        }
        Cue cue = new Cue(dash, dash + 1, dash + 1, end, Cue.Kind.AFTER);
        names.put(cue, text.words(dash + 1, end));
        return cue;
    }

    private Cue speakerOf(int index) {
        Quotations.Quotation quotation = quotations.all.get(index);
        int opening = sentenceOf(quotation.from());
        int closing = sentenceOf(quotation.to() - 1);
        Cue after = behind(quotation, closing);
        Cue before = ahead(quotation, opening);
        boolean comma = quotation.to() - 1 >= quotation.from()
                && (tokens.get(quotation.to() - 1).is(',')
                        || tokens.get(quotation.to() - 1).is('?')
                        || (quotation.to() + 1 < tokens.size()
                                && tokens.get(Math.min(quotation.to() + 1, tokens.size() - 1))
                                        .is(',')));
        if (after != null && (comma || before == null)) {
            return after;
        }
        if (before != null) {
            return before;
        }
        Cue signed = signed(quotation);
        if (signed != null) {
            return signed;
        }
        Cue label = labelled(opening);
        if (label != null) {
            return label;
        }
        boolean sentence = tokens.get(quotation.from()).capital && quotation.to() - quotation.from() > 4;
        if (index > 0 && sentence) {
            Quotations.Quotation last = quotations.all.get(index - 1);
            int apart = text.sentences.get(opening).paragraph()
                    - text.sentences.get(sentenceOf(last.to() - 1)).paragraph();
            if (apart == 0 || (apart == 1 && (!last.closed() || startsParagraph(quotation.from())))) {
                return quoted[index - 1];
            }
        }
        return null;
    }

    private boolean startsParagraph(int token) {
        return token > 0 && tokens.get(token - 1).gap == Token.Gap.PARAGRAPH;
    }

    /** The cue right behind a quotation, in its sentence or the next of the same paragraph. */
    private Cue behind(Quotations.Quotation quotation, int sentence) {
        int paragraph = text.sentences.get(sentence).paragraph();
        for (int s = sentence;
                s < Math.min(cues.size(), sentence + 2) && text.sentences.get(s).paragraph() == paragraph;
                s++) {
            for (Cue cue : cues.get(s)) {
                boolean near =
                        cue.start() >= quotation.to() && cue.start() - quotation.to() <= (s == sentence ? NEAR : 2);
                if (near
                        && cue.kind() != Cue.Kind.LABEL
                        && cue.kind() != Cue.Kind.CITED
                        && !crosses(quotation.to() + 1, cue.start())) {
                    return cue;
                }
            }
        }
        return null;
    }

    /** The cue right before a quotation: said: “…. */
    private Cue ahead(Quotations.Quotation quotation, int sentence) {
        int paragraph = text.sentences.get(sentence).paragraph();
        for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
            Sentence said = text.sentences.get(s);
            if (said.paragraph() != paragraph && !tokens.get(said.to() - 1).is(':')) {
                break;
            }
            List<Cue> here = cues.get(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                Cue cue = here.get(i);
                boolean near =
                        cue.end() <= quotation.from() && quotation.from() - cue.end() <= (s == sentence ? NEAR : 3);
                if (near && cue.kind() != Cue.Kind.POSSESSIVE && cue.kind() != Cue.Kind.CITED) {
                    return cue;
                }
            }
        }
        return null;
    }

    /** Whether another quotation stands between. */
    private boolean crosses(int from, int to) {
        for (int i = from; i < to; i++) {
            if (quotations.of(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** In a transcript a label speaks until the next one. */
    private Cue labelled(int sentence) {
        int paragraph = text.sentences.get(sentence).paragraph();
        for (int s = sentence; s >= 0 && text.sentences.get(s).paragraph() == paragraph && s > sentence - 40; s--) {
            for (Cue cue : cues.get(s)) {
                if (cue.kind() == Cue.Kind.LABEL) {
                    return cue;
                }
            }
        }
        return null;
    }

    /** The sentence that holds a token. */
    public int sentenceOf(int token) {
        int low = 0;
        int high = text.sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.sentences.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
