package org.crosstally.extraction.speaker;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;

/**
 * Who speaks in a sentence that names nobody: the one whom the next sentence names ("That was announced by the governor"), or
 * the one of the sentence before where the text marks that he goes on ("in addition", a list behind a colon, reported mood).
 */
final class CarriedSpeakers {

    /** How many sentences before it a sentence that points back may speak of. */
    private static final int BACK = 6;
    /** A sentence longer than this says something itself, in tokens. */
    private static final int LONGEST_POINTER = 40;
    /** The word that points back stands among the first words of its sentence. */
    private static final int FIRST = 3;

    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Lexicon lexicon;
    private final List<List<Cue>> cues;
    private final Cue[] carried;
    private final ListIntros lists;

    CarriedSpeakers(Text text, List<List<Cue>> cues, ListIntros lists) {
        this.tokens = text.tokens;
        this.sentences = text.sentences;
        this.lexicon = text.lexicon;
        this.cues = cues;
        this.carried = new Cue[sentences.size()];
        this.lists = lists;
        for (int s = 0; s < carried.length; s++) {
            pointBack(s);
        }
        for (int s = 1; s < carried.length; s++) {
            goOn(s);
        }
    }

    /** The speaker of a sentence that has no cue of its own; null when there is none. */
    Cue of(int sentence) {
        return carried[sentence];
    }

    private void pointBack(int s) {
        Sentence sentence = sentences.get(s);
        Cue main = main(s);
        if (main == null || main.kind() == Cue.Kind.LABEL || sentence.to() - sentence.from() > LONGEST_POINTER) {
            return;
        }
        int behind = pointer(sentence);
        if (behind < 0 || hasNumber(sentence)) {
            return;
        }
        for (int j = s - 1; j >= 0 && j >= s - BACK && main(j) == null; j--) {
            boolean far = sentences.get(j).paragraph() != sentence.paragraph();
            if (far && (j < s - 1 || carried[j] != null)) {
                break;
            }
            carried[j] = main;
        }
    }

    /** Behind the words that stand for the sentence before; -1 when there are none. */
    private int pointer(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to() && i < sentence.from() + FIRST; i++) {
            var back = lexicon.at(Lexicon.Kind.BACK, tokens, i, sentence.to());
            if (back != null) {
                return back.end();
            }
            if (!tokens.get(i).isWord()) {
                break;
            }
        }
        return -1;
    }

    private boolean hasNumber(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean dated = i + 1 < sentence.to() && tokens.get(i + 1).word.month > 0
                    || i > sentence.from() && tokens.get(i - 1).word.month > 0;
            if (tokens.get(i).isNumber() && !dated) {
                return true;
            }
        }
        return false;
    }

    private void goOn(int s) {
        Sentence sentence = sentences.get(s);
        if (main(s) != null || carried[s] != null) {
            return;
        }
        Cue before = main(s - 1) != null ? main(s - 1) : carried[s - 1];
        if (before == null || before.kind() == Cue.Kind.LABEL) {
            return;
        }
        if (lists.intro(s) >= 0) {
            carried[s] = before;
        } else if (sentence.paragraph() == sentences.get(s - 1).paragraph()
                && (lexicon.at(Lexicon.Kind.ALSO, tokens, sentence.from(), sentence.to()) != null
                        || isReported(sentence))) {
            carried[s] = before;
        }
    }

    private boolean isReported(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (tokens.get(i).is(Tag.REPORTED)) {
                return true;
            }
        }
        return false;
    }

    /** The last cue of a sentence that says who speaks. */
    private Cue main(int s) {
        List<Cue> here = cues.get(s);
        for (int i = here.size() - 1; i >= 0; i--) {
            Cue.Kind kind = here.get(i).kind();
            if (kind != Cue.Kind.POSSESSIVE && kind != Cue.Kind.CITED) {
                return here.get(i);
            }
        }
        return null;
    }
}
