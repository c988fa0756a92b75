package org.crosstally.claims.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.extraction.Draft;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/**
 * The words of a draft that a record may be found by, each with what it weighs, in hundredths: what is counted weighs in
 * full, words around it less, the rest of the sentence least.
 */
final class Evidence {

    private static final int FULL = 100;
    private static final int NEAR = 80;
    private static final int FAR = 50;
    private static final int NEAR_WORDS = 6;

    final Draft draft;
    final Dimension dimension;
    final Map<String, Integer> ofMeasure = new HashMap<>();
    final Map<String, Integer> ofSubject = new HashMap<>();
    final Set<String> subject;
    final Set<String> object;

    Evidence(Draft draft, Quote quote) {
        this.draft = draft;
        this.dimension = dimension(draft.amount());
        this.subject = Words.of(draft.subject());
        this.object = Words.of(draft.object());
        List<String> before = new ArrayList<>(Words.of(quote.prefix()));
        List<String> behind = new ArrayList<>(Words.of(quote.suffix()));
        weigh(ofMeasure, before, FAR);
        weigh(ofMeasure, behind, FAR);
        weigh(ofMeasure, before.subList(Math.max(0, before.size() - NEAR_WORDS / 2), before.size()), NEAR);
        weigh(ofMeasure, behind.subList(0, Math.min(NEAR_WORDS, behind.size())), NEAR);
        weigh(ofMeasure, Words.of(quote.exact()), NEAR);
        weigh(ofMeasure, object, NEAR);
        weigh(ofMeasure, stage(draft.stage()), NEAR);
        weigh(ofMeasure, draft.hints().measure(), FULL);
        weigh(ofMeasure, Words.of(draft.counted()), FULL);
        weigh(ofSubject, object, NEAR);
        weigh(ofSubject, subject, FULL);
    }

    private static void weigh(Map<String, Integer> weights, Iterable<String> words, int weight) {
        words.forEach(word -> weights.put(word, weight));
    }

    /** "Ordered", and the order it makes: measures are named by either. */
    private static Set<String> stage(Stage stage) {
        String participle = stage.name().toLowerCase(Locale.ROOT);
        return stage == Stage.NONE || !participle.endsWith("ed")
                ? Set.of()
                : Set.of(participle, participle.substring(0, participle.length() - 2));
    }

    private static Dimension dimension(Amount amount) {
        if (amount.currency() != null) {
            return Dimension.MONEY;
        }
        return Units.find(amount.unit()).map(Unit::dimension).orElse(Dimension.COUNT);
    }
}
