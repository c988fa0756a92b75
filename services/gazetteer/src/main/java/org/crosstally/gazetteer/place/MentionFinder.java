package org.crosstally.gazetteer.place;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.gazetteer.text.Inflection;
import org.crosstally.gazetteer.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the names in a list of words: the longest name that starts at a word wins. */
final class MentionFinder {

    private static final int MOST_WORDS = 8;

    /** A name found: from the word {@code first} to the word {@code last}, with the places that have it. */
    record Span(int first, int last, List<Integer> entries) {}

    private final NameTable table;
    private final String text;
    private final List<Token> tokens;
    private final Inflection inflection;

    MentionFinder(NameTable table, String text, List<Token> tokens, Inflection inflection) {
        this.table = table;
        this.text = text;
        this.tokens = tokens;
        this.inflection = inflection;
    }

    List<Span> spans(PlaceWords words) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).capital() ? longestAt(i) : null;
            if (span != null
                    && !(span.last() == i && words.has("not", tokens.get(i).folded()))) {
                spans.add(span);
                i = span.last();
            }
        }
        return spans;
    }

    /** Returns the longest name that starts with a word, or null. */
    @Nullable
    Span longestAt(int first) {
        List<Long> states = List.of(NameTable.start());
        Span longest = null;
        for (int i = first; i < tokens.size() && i < first + MOST_WORDS && !states.isEmpty(); i++) {
            if (i > first && !joined(tokens.get(i - 1), tokens.get(i))) {
                break;
            }
            List<Long> extended = new ArrayList<>();
            List<Integer> entries = new ArrayList<>();
            for (String form : inflection.baseForms(tokens.get(i).folded())) {
                for (long state : states) {
                    long hash = NameTable.extend(i == first ? state : NameTable.extend(state, ' '), form);
                    if (table.contains(hash)) {
                        extended.add(hash);
                        for (int entry : table.find(hash)) {
                            entries.add(entry);
                        }
                    }
                }
            }
            if (!entries.isEmpty()) {
                longest = new Span(first, i, entries);
            }
            states = extended;
        }
        return longest;
    }

    /** Whether two words can belong to one name: a space, a hyphen, an apostrophe, or a full stop after an abbreviation between them. */
    private boolean joined(Token left, Token right) {
        int gap = right.start() - left.end();
        char mark = text.charAt(left.end());
        if (gap == 1) {
            return Character.isSpaceChar(mark) || isJoiner(mark) || mark == '.';
        }
        if (mark == '.') {
            return gap == 2 && left.end() - left.start() <= 3 && Character.isSpaceChar(text.charAt(left.end() + 1));
        }
        return gap == 3 && isJoiner(text.charAt(left.end() + 1));
    }

    private static boolean isJoiner(char mark) {
        return "-‐‑–'’ʼ`".indexOf(mark) >= 0;
    }
}
