package org.crosstally.gazetteer.place;

import java.util.List;
import org.crosstally.gazetteer.text.Token;

/** Reads the words beside a name: preposition, dateline, list, neighbouring capitals. */
final class CueFinder {

    private static final int MOST_WORDS_BETWEEN = 4;
    private static final int LONGEST_DATELINE = 60;

    private final String text;
    private final List<Token> tokens;
    private final PlaceWords words;
    private final boolean nounsAreCapital;

    CueFinder(String text, List<Token> tokens, PlaceWords words, boolean nounsAreCapital) {
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        this.nounsAreCapital = nounsAreCapital;
    }

    /**
     * Returns the cue of a name.
     *
     * @param first its first word
     * @param last its last word
     * @param nextName the first word of the next name of a place, -1 if there is none
     */
    Cue cue(int first, int last, int nextName) {
        if (startsLine(tokens.get(first).start()) && isDateline(last)) {
            return Cue.DATELINE;
        }
        boolean goesOn = nextName != last + 1 && capitalBeside(last, last + 1) && !isCommonAfterName(last + 1);
        if (goesOn && !nounsAreCapital) {
            return Cue.PART_OF_NAME;
        }
        Cue preposition = preposition(first);
        if (preposition == Cue.NONE && capitalBeside(first - 1, first) && !nounsAreCapital) {
            return Cue.PART_OF_NAME;
        }
        return preposition;
    }

    /** Whether a word with a capital does not lengthen a name: "in Paris Monday", "Kharkiv Region", "Mexico City". */
    private boolean isCommonAfterName(int word) {
        String folded = tokens.get(word).folded();
        return words.has("not", folded) || words.has("kind", folded) || words.has("regionAfter", folded);
    }

    /** Whether only a comma is between two words. */
    boolean comma(int left, int right) {
        return right - left == 1 && between(left, right).strip().equals(",");
    }

    /** Whether a name continues a list: "in Kharkiv, Sumy and Odesa". */
    boolean continuesList(int previousLast, int first) {
        return comma(previousLast, first)
                || (first - previousLast == 2
                        && words.has("and", tokens.get(previousLast + 1).folded())
                        && between(previousLast, previousLast + 1).strip().length() <= 1
                        && between(previousLast + 1, first).isBlank());
    }

    /** Whether a plural follows that makes all names of a list regions: "Kharkiv and Sumy regions". */
    boolean isPluralRegion(int last) {
        return last + 1 < tokens.size()
                && connected(last)
                && words.has("regionsAfter", tokens.get(last + 1).folded());
    }

    /** Whether a word beside the name makes it a region: "Kharkiv region", "Oblast Charkiw", "région de Kharkiv". */
    boolean isRegion(int first, int last) {
        if (last + 1 < tokens.size()
                && connected(last)
                && words.has("regionAfter", tokens.get(last + 1).folded())) {
            return true;
        }
        for (int i = first - 1; i >= 0 && i >= first - 3 && connected(i); i--) {
            String word = tokens.get(i).folded();
            if (words.has("regionBefore", word)) {
                return true;
            }
            if (!words.has("of", word) && !words.has("article", word)) {
                return false;
            }
        }
        return false;
    }

    private Cue preposition(int first) {
        for (int i = first - 1; i >= 0 && i >= first - 1 - MOST_WORDS_BETWEEN; i--) {
            if (!connected(i)) {
                return Cue.NONE;
            }
            String word = tokens.get(i).folded();
            boolean filler = words.has("article", word) || words.has("kind", word);
            if (words.has("in", word)) {
                return Cue.IN;
            }
            if (words.has("of", word) && !(filler && i > 0 && leadsToIn(i))) {
                return Cue.OF;
            }
            if (!filler && !words.has("of", word)) {
                return Cue.NONE;
            }
        }
        return Cue.NONE;
    }

    /** Whether "of" belongs to a phrase such as "in the city of". */
    private boolean leadsToIn(int of) {
        boolean kind = false;
        for (int i = of - 1; i >= 0 && i >= of - MOST_WORDS_BETWEEN && connected(i); i--) {
            String word = tokens.get(i).folded();
            if (words.has("in", word)) {
                return kind;
            }
            kind |= words.has("kind", word) && !words.has("of", word);
            if (!words.has("article", word) && !words.has("kind", word)) {
                return false;
            }
        }
        return false;
    }

    private boolean connected(int word) {
        String gap = between(word, word + 1);
        return gap.isBlank() || gap.equals("'") || gap.equals("’") || gap.equals("-");
    }

    private String between(int left, int right) {
        return text.substring(tokens.get(left).end(), tokens.get(right).start());
    }

    private boolean capitalBeside(int left, int right) {
        return left >= 0
                && right < tokens.size()
                && tokens.get(left).capital()
                && tokens.get(right).capital()
                && between(left, right).equals(" ")
                && !startsSentence(left, right);
    }

    /** Whether the left of two words has its capital only because a sentence starts with it. */
    private boolean startsSentence(int left, int right) {
        String word = tokens.get(left).folded();
        return right - left == 1 && (words.has("in", word) || words.has("of", word) || words.has("article", word));
    }

    private boolean startsLine(int position) {
        int i = position;
        while (i > 0 && " \t(«\"“*_".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    /** Whether a dash or a closing bracket follows on the same line, before any verb could: "LVIV, Ukraine (Agency) —". */
    private boolean isDateline(int last) {
        int end = Math.min(text.length(), tokens.get(last).end() + LONGEST_DATELINE);
        boolean bracket = false;
        for (int i = tokens.get(last).end(); i < end; i++) {
            char mark = text.charAt(i);
            if (mark == '(') {
                bracket = true;
            } else if (mark == '—' || mark == '–' || (mark == '-' && text.charAt(i - 1) == ' ')) {
                return lowerCaseWords(last, i) == 0;
            } else if (mark == ')' && bracket) {
                return lowerCaseWords(last, i) == 0;
            } else if (mark == '\n' || (mark == ':' && !bracket)) {
                return false;
            }
        }
        return false;
    }

    private int lowerCaseWords(int last, int end) {
        int count = 0;
        for (int i = last + 1; i < tokens.size() && tokens.get(i).start() < end; i++) {
            Token token = tokens.get(i);
            boolean inBracket =
                    text.lastIndexOf('(', token.start()) > tokens.get(last).end();
            boolean number = Character.isDigit(text.charAt(token.start()));
            if (!token.capital() && !number && !inBracket && !words.has("not", token.folded())) {
                count++;
            }
        }
        return count;
    }
}
