package org.crosstally.linking.frame;

import java.util.Set;
import org.crosstally.linking.measure.Measure;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;

/** What a figure must be before words are looked at: dimension, per, range; and what forbids to fill a measure. */
final class Gates {

    private static final int WORDS_OF_BOUND = 3;
    private static final int WORDS_BEFORE = 5;
    private static final int WORDS_OF_PLAN = 8;
    private static final Set<Modality> OPEN =
            Set.of(Modality.PROJECTED, Modality.TARGET, Modality.CONDITIONAL, Modality.DENIED);

    private final Figure figure;
    private final Set<String> nouns;

    /** @param nouns classes of nouns that frames count */
    Gates(Figure figure, Set<String> nouns) {
        this.figure = figure;
        this.nouns = nouns;
    }

    boolean allow(Measure measure) {
        return measure.dimension() == figure.dimension
                && allowsPer(measure.per(), figure.draft.amount().per())
                && measure.allows(figure.draft.amount().value());
    }

    private boolean allowsPer(String wanted, String per) {
        if (wanted == null || per == null) {
            return wanted == null && per == null
                    || "time".equals(wanted) && figure.phrase.has("pertime")
                    || "time?".equals(wanted);
        }
        return wanted.startsWith("time")
                ? Units.find(per)
                        .map(unit -> unit.dimension() == Dimension.DURATION)
                        .orElse(false)
                : wanted.equals(per);
    }

    boolean mayFill(Measure measure) {
        return measure.ignored()
                || !isChange()
                        && !(measure.done() && (isPlanned() || isBefore("not", WORDS_BEFORE)))
                        && !figure.countsTwoThings(nouns);
    }

    /** "An increase of 5,400 people": the change of a count is not the count. */
    private boolean isChange() {
        if (figure.dimension == Dimension.RATIO) {
            return false;
        }
        boolean signed =
                figure.at > 0 && figure.phrase.tokens.get(figure.at - 1).is("+");
        return signed || isBefore("change", WORDS_BEFORE) || isBefore("by", WORDS_OF_BOUND);
    }

    private boolean isPlanned() {
        return OPEN.contains(figure.draft.modality()) || isBefore("plan", WORDS_OF_PLAN);
    }

    /** Whether words of a class are before the number, with no mark or other number between. */
    private boolean isBefore(String name, int words) {
        for (int i = figure.at - 1; i >= 0 && figure.at - i <= words; i--) {
            if (!figure.phrase.tokens.get(i).isWord()
                    && !figure.phrase.tokens.get(i).is("$")) {
                return false;
            }
            if (figure.phrase.isOf(name, i)) {
                return true;
            }
        }
        return false;
    }
}
