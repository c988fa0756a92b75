package org.crosstally.extraction.text;

import java.util.List;

/** A text with its tokens and sentences. Turns char offsets into code points in constant time. */
public final class Text {

    private static final int STEP = 64;

    /** What a reader sees: the given text, or its HTML without markup. */
    final String raw;

    private final String given;
    private final VisibleText visible;
    public final List<Token> tokens;
    public final List<Sentence> sentences;
    public final Lexicon lexicon;
    /** Code points before every 64th char; null when every char is a code point. */
    private final int[] marks;

    public Text(String given, Lexicon lexicon) {
        this.given = given;
        this.visible = VisibleText.of(given);
        this.raw = visible.text();
        this.lexicon = lexicon;
        this.tokens = new Tokenizer(raw, lexicon.vocabulary).tokens();
        this.sentences = Sentences.of(tokens, lexicon);
        this.marks = marks(given);
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The number of the sentence that holds a token. */
    public int sentenceAt(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The words from one token up to, not including, another, as they stand in the text. */
    public String words(int from, int to) {
        return from >= to ? "" : raw.substring(tokens.get(from).start, tokens.get(to - 1).end);
    }

    /** How many code points of the given text are before what a reader sees from this char on. */
    public int codePointStart(int chars) {
        return codePoints(visible.start(chars));
    }

    /** How many code points of the given text are before the end of what a reader sees up to this char. */
    public int codePointEnd(int chars) {
        return codePoints(visible.end(chars));
    }

    private int codePoints(int chars) {
        if (marks == null) {
            return chars;
        }
        int mark = chars / STEP;
        return marks[mark] + given.codePointCount(mark * STEP, chars) - (splits(mark * STEP) ? 1 : 0);
    }

    /** Whether a mark falls between the two halves of a pair, whose second half would be counted again. */
    private boolean splits(int at) {
        return at > 0
                && at < given.length()
                && Character.isLowSurrogate(given.charAt(at))
                && Character.isHighSurrogate(given.charAt(at - 1));
    }

    private static int[] marks(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return null;
        }
        int[] marks = new int[text.length() / STEP + 1];
        int points = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            points++;
            for (int at = i + 1; at <= next; at++) {
                if (at % STEP == 0) {
                    marks[at / STEP] = points;
                }
            }
            i = next;
        }
        return marks;
    }
}
