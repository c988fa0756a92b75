package org.crosstally.linking.frame;

import java.util.Set;
import org.crosstally.extraction.Draft;
import org.crosstally.linking.word.Phrase;
import org.crosstally.linking.word.Token;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** A number of a sentence with the noun phrase behind it, or the label before it. */
final class Figure {

    private static final int LONGEST_NOUN = 7;
    private static final int BOUND_WORDS = 3;
    private static final int LONGEST_LABEL = 5;
    private static final Set<String> LABEL_MARKS = Set.of("\u2014", "\u2013", "-", ":", "(");
    private static final Set<String> CALIBRES = Set.of("mm", "\u043c\u043c");

    final Draft draft;
    final Phrase phrase;
    final int at;
    /** Tokens of the noun phrase: what the number counts. */
    final int nounFrom;

    final int nounTo;
    /** Tokens of "tanks" in "tanks: 12"; empty when the number has no label. */
    final int labelFrom;

    final Dimension dimension;
    /** Classes of the words that the number counts. */
    final Set<String> counted;
    /** Whether the number has neither noun nor label. */
    final boolean bare;

    /** @param verbs classes of predicates: behind the number they are no noun */
    Figure(Draft draft, Phrase phrase, int at, Set<String> verbs) {
        this.draft = draft;
        this.phrase = phrase;
        this.at = at;
        this.dimension = dimension(draft);
        this.nounFrom = nounFrom();
        this.nounTo = nounTo();
        this.labelFrom = nounTo > nounFrom ? at : labelFrom();
        boolean silent = nounTo == nounFrom && labelFrom == at;
        this.counted = silent && draft.counted() != null
                ? phrase.classesOf(draft.counted())
                : phrase.classes(labelFrom, nounTo);
        this.bare = silent && counted.isEmpty() || labelFrom == at && isPredicate(verbs);
    }

    boolean isInNoun(int from, int to) {
        return labelFrom <= from && to <= nounTo;
    }

    /** "Rose to about 40": a verb of reaching is before the number. */
    boolean isReached() {
        return isBehind("reach");
    }

    /** "A toll of 40", "the toll is 40", "dead: 40": the number is the value of a name before it. */
    boolean isLinked() {
        return isReached()
                || isBehind("link")
                || at > 0 && LABEL_MARKS.contains(phrase.tokens.get(at - 1).text());
    }

    private boolean isBehind(String name) {
        return phrase.occurrences.stream()
                .anyMatch(one -> one.name().equals(name) && one.to() <= at && at - one.to() <= BOUND_WORDS);
    }

    /** "Of 110 promised tanks" behind another number: what it is said of before it is not said of the whole. */
    boolean isWhole() {
        return at > 1 && phrase.tokens.get(at - 2).isNumber() && phrase.behind("of", at - 1) == at;
    }

    /** "Drones and missiles" behind one number: it counts neither. */
    boolean countsTwoThings(Set<String> nouns) {
        if (nounTo + 1 >= phrase.tokens.size() || !phrase.isOf("and", nounTo) || nounTo == nounFrom) {
            return false;
        }
        return phrase.tokens.get(nounTo + 1).isWord()
                && phrase.classes(nounTo + 1, Math.min(nounTo + 3, phrase.tokens.size())).stream()
                        .anyMatch(name -> nouns.contains(name) && !counted.contains(name));
    }

    /** "31 wounded": every word behind the number is a predicate. */
    private boolean isPredicate(Set<String> verbs) {
        for (int i = nounFrom; i < nounTo; i++) {
            int token = i;
            if (phrase.occurrences.stream()
                    .noneMatch(one -> verbs.contains(one.name()) && one.from() <= token && token < one.to())) {
                return false;
            }
        }
        return nounTo > nounFrom;
    }

    private static Dimension dimension(Draft draft) {
        if (draft.amount().currency() != null) {
            return Dimension.MONEY;
        }
        return Units.find(draft.amount().unit()).map(Unit::dimension).orElse(Dimension.COUNT);
    }

    /** Behind the number, its unit or currency, and one "of". */
    private int nounFrom() {
        int from = at + 1;
        int end = phrase.offset(draft.quote().end());
        if (dimension != Dimension.COUNT) {
            while (from < phrase.tokens.size() && phrase.tokens.get(from).start() < end) {
                from++;
            }
        }
        return phrase.behind("of", from);
    }

    private int nounTo() {
        int to = nounFrom;
        while (to < phrase.tokens.size() && to - nounFrom < LONGEST_NOUN) {
            Token token = phrase.tokens.get(to);
            boolean calibre = token.isNumber()
                    && to + 1 < phrase.tokens.size()
                    && CALIBRES.contains(phrase.tokens.get(to + 1).text());
            if (!calibre && (!token.isWord() || phrase.isOf("stop", to))) {
                break;
            }
            to++;
        }
        return Math.min(to, phrase.tokens.size());
    }

    private int labelFrom() {
        if (at < 2 || !LABEL_MARKS.contains(phrase.tokens.get(at - 1).text())) {
            return at;
        }
        int from = at - 1;
        while (from > 0
                && at - from <= LONGEST_LABEL
                && phrase.tokens.get(from - 1).isWord()) {
            from--;
        }
        return from;
    }
}
