package org.crosstally.linking.frame;

import java.util.Arrays;
import java.util.Set;
import org.crosstally.linking.word.Occurrence;
import org.crosstally.linking.word.Token;

/** How far words of a sentence are from a figure: marks and words that begin another clause count more. */
final class Distance {

    /** Words farther than this belong to something else. */
    static final int FAR = 90;

    private static final int WORD = 10;
    private static final int SUBJECT = 5;
    private static final int LONGEST_ITEM = 8;
    private static final int LISTED = 2;
    private static final int LISTED_NUMBER = 4;
    private static final int NUMBER = 15;
    private static final int AND = 20;
    private static final int COMMA = 20;
    private static final int BRACKET = 30;
    private static final int CLAUSE = 40;
    private static final int BREAK = 60;

    private final int[] upTo;
    private final boolean[] predicates;
    private final boolean[] listed;
    private final Figure figure;

    /** @param verbs classes of predicates: a list ends at one */
    Distance(Figure figure, Set<String> verbs) {
        this.figure = figure;
        this.predicates = predicates(figure, verbs);
        this.listed = listed(figure, predicates);
        this.upTo = new int[figure.phrase.tokens.size() + 1];
        for (int i = 0; i < upTo.length - 1; i++) {
            upTo[i + 1] = upTo[i] + cost(i);
        }
    }

    /** From the figure to words before or behind it; 0 for words around it or in its noun phrase. */
    int to(Occurrence words) {
        if (words.from() <= figure.at && figure.at < words.to()) {
            return 0;
        }
        if (words.to() <= figure.at && figure.isWhole()) {
            return FAR + WORD;
        }
        boolean before = words.to() <= figure.at;
        int far = before
                ? upTo[figure.labelFrom] - upTo[Math.min(words.to(), figure.labelFrom)]
                : upTo[words.from()] - upTo[Math.min(figure.at + 1, words.from())];
        boolean ofAnother = before ? hasNumber(words.to(), figure.at) : hasNumber(figure.at + 1, words.from());
        return far + (ofAnother ? FAR : 0) + (before && isJoined(words) && isSaidOfFigureBefore(words) ? CLAUSE : 0);
    }

    /** A number right before a predicate, though no draft was read from it. */
    private boolean isSubject(int token) {
        return figure.phrase.tokens.get(token).isNumber()
                && token + 1 < predicates.length
                && (predicates[token + 1] || token + 2 < predicates.length && predicates[token + 2]);
    }

    private boolean isJoined(Occurrence words) {
        for (int i = words.to(); i < figure.at; i++) {
            if (figure.phrase.tokens.get(i).is(",") || figure.phrase.isOf("and", i)) {
                return true;
            }
        }
        return false;
    }

    /** "9 died and 31 people": what is said behind a number is said of that number first. */
    private boolean isSaidOfFigureBefore(Occurrence words) {
        for (int i = words.from() - 1; i >= 0 && words.from() - i <= SUBJECT; i--) {
            if (figure.phrase.isFigure(i)) {
                return true;
            }
        }
        return false;
    }

    /** Words beyond another number are of that number, unless both are in one list. */
    private boolean hasNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!listed[i] && (figure.phrase.isFigure(i) || isSubject(i))) {
                return true;
            }
        }
        return false;
    }

    private int cost(int token) {
        Token one = figure.phrase.tokens.get(token);
        if (token >= figure.nounFrom && token < figure.nounTo) {
            return WORD / 5;
        }
        if (listed[token]) {
            return one.isNumber() ? LISTED_NUMBER : LISTED;
        }
        if (one.isNumber()) {
            return NUMBER;
        }
        if (one.isWord()) {
            return figure.phrase.isOf("clause", token) ? CLAUSE : figure.phrase.isOf("and", token) ? AND : WORD;
        }
        return switch (one.text()) {
            case "," -> COMMA;
            case ";", ".", "!", "?" -> BREAK;
            case ":", "(", ")", "\u2014", "\u2013" -> BRACKET;
            default -> 0;
        };
    }

    /** Tokens of the list that the figure is in: "10 tanks, 12 guns and 4 drones". */
    private static boolean[] listed(Figure figure, boolean[] predicates) {
        boolean[] listed = new boolean[predicates.length];
        extend(figure, listed, predicates, -1);
        extend(figure, listed, predicates, 1);
        return listed;
    }

    private static boolean[] predicates(Figure figure, Set<String> verbs) {
        boolean[] predicates = new boolean[figure.phrase.tokens.size()];
        figure.phrase.occurrences.stream()
                .filter(one -> verbs.contains(one.name()) && !one.gap())
                .forEach(one -> Arrays.fill(predicates, one.from(), one.to(), true));
        return predicates;
    }

    private static void extend(Figure figure, boolean[] listed, boolean[] predicates, int step) {
        int from = figure.at;
        int at = from + step;
        boolean joined = false;
        while (at >= 0 && at < listed.length && Math.abs(at - from) <= LONGEST_ITEM) {
            Token one = figure.phrase.tokens.get(at);
            joined |= one.is(",") || figure.phrase.isOf("and", at);
            if (one.isNumber() && joined) {
                for (int i = Math.min(from, at); i <= Math.max(from, at); i++) {
                    listed[i] = true;
                }
                from = at;
                joined = false;
            } else if (!one.isWord() && !one.is(",") && !one.isNumber()
                    || predicates[at]
                    || figure.phrase.isOf("clause", at)) {
                return;
            }
            at += step;
        }
    }
}
