package org.crosstally.extraction.speaker;

import java.util.Arrays;
import java.util.List;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;

/** The lists of a text: which sentences are items of a list, or a block quotation, behind a sentence with a colon. */
final class ListIntros {

    private final List<Token> tokens;
    private final int[] intros;

    ListIntros(Text text) {
        this.tokens = text.tokens;
        this.intros = new int[text.sentences.size()];
        Arrays.fill(intros, -1);
        for (int s = 1; s < intros.length; s++) {
            Sentence sentence = text.sentences.get(s);
            boolean line = tokens.get(sentence.from()).gap.ordinal() >= Token.Gap.LINE.ordinal();
            boolean opens = tokens.get(text.sentences.get(s - 1).to() - 1).is(':');
            if (opens && line) {
                intros[s] = s - 1;
            } else if (intros[s - 1] >= 0 && (!line || isBullet(sentence))) {
                intros[s] = intros[s - 1];
            }
        }
    }

    /** The sentence with the colon that a sentence is listed under; -1 when it is no item of a list. */
    int intro(int sentence) {
        return intros[sentence];
    }

    private boolean isBullet(Sentence sentence) {
        Token first = tokens.get(sentence.from());
        return first.isHyphen() || "•*·▪◦‣■●→+".contains(first.text) || enumerated(sentence);
    }

    /** 1. or b) at a line's head. */
    private boolean enumerated(Sentence sentence) {
        int next = sentence.from() + 1;
        return next < sentence.to()
                && tokens.get(sentence.from()).text.length() < 3
                && (tokens.get(next).is(')') || tokens.get(next).is('.'));
    }
}
