package org.crosstally.extraction.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/**
 * The labels of a transcript or interview: WALLACE: at a line's head. A heading ("Update:", "Dead: 40", a dateline) is none: a
 * label is a name known from the text, comes again, or is the mark of an interview.
 */
final class Labels {

    private static final int LONGEST = 5;

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Set<String> surnames;
    private final Map<String, Integer> times = new HashMap<>();

    Labels(Text text, Set<String> surnames) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.surnames = surnames;
        for (Sentence sentence : text.sentences) {
            int end = end(sentence);
            if (end > 0) {
                times.merge(label(sentence, end), 1, Integer::sum);
            }
        }
    }

    /** The label that a sentence begins with; null when there is none. */
    Cue of(Sentence sentence) {
        int end = end(sentence);
        if (end < 0) {
            return null;
        }
        int from = from(sentence);
        boolean asks = end - from == 1 && lexicon.has(WordList.INTERVIEW, tokens.get(from).lower);
        String label = label(sentence, end);
        boolean shouted = label.equals(label.toUpperCase(Locale.ROOT));
        boolean known = times.get(label) > 1 || surnames.contains(tokens.get(end - 1).text);
        boolean figure = end + 1 < sentence.to() && tokens.get(end + 1).isNumber();
        boolean names = known || !shouted && end - from > 1 && sentence.to() - end > LONGEST;
        return asks || names && !figure ? new Cue(end, end + 1, from, end, Cue.Kind.LABEL) : null;
    }

    private int from(Sentence sentence) {
        int from = sentence.from();
        return tokens.get(from).isQuoteMark() && from + 1 < sentence.to() ? from + 1 : from;
    }

    private String label(Sentence sentence, int end) {
        return text.words(from(sentence), end);
    }

    /** The colon behind the capitals at a line's head; -1 when there is none. */
    private int end(Sentence sentence) {
        if (tokens.get(sentence.from()).gap.ordinal() < Token.Gap.LINE.ordinal()) {
            return -1;
        }
        int from = from(sentence);
        for (int i = from; i < Math.min(sentence.to(), from + LONGEST); i++) {
            Token token = tokens.get(i);
            if (token.is(':') && i > from) {
                boolean open = i + 1 >= sentence.to() || !tokens.get(i + 1).glued();
                return open ? i : -1;
            }
            if (!token.isWord() || !token.capital || token.word.month > 0 || token.is(Tag.NO_SPEAKER)) {
                return -1;
            }
        }
        return -1;
    }
}
