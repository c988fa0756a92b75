package org.crosstally.claims.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.crosstally.claims.api.extraction.Candidates.Candidate;
import org.crosstally.claims.api.extraction.Candidates.MeasureState;
import org.crosstally.claims.extract.RegisterSearch.Named;
import org.crosstally.linking.frame.Evidence;
import org.crosstally.linking.frame.MeasureLink;
import org.crosstally.linking.frame.MeasureLink.Choice;
import org.crosstally.linking.frame.State;

/** Joins the measures that frames find with the records of the register: only a measure that is recorded is a candidate. */
final class LinkedMeasures {

    private static final BigDecimal FILLED = BigDecimal.ONE;
    private static final BigDecimal PROPOSED = new BigDecimal("0.9");
    private static final BigDecimal STEP = new BigDecimal("0.05");
    /** A candidate that only shares words is ranked below every measure that a frame finds. */
    private static final BigDecimal BY_WORDS = new BigDecimal("0.6");

    private final Map<String, Named> byName = new HashMap<>();

    LinkedMeasures(List<Named> register) {
        register.forEach(record -> byName.putIfAbsent(record.called().toLowerCase(Locale.ROOT), record));
    }

    /**
     * The measures of a draft, best first.
     *
     * @param notMeasured what the figure is, where it is of a kind that is not recorded; {@code null} otherwise
     */
    record Ranked(List<Candidate> measures, MeasureState state, String notMeasured) {}

    /** @param byWords measures of which a name shares words with the text, best first */
    Ranked rank(MeasureLink link, List<Candidate> byWords) {
        List<Candidate> framed = new ArrayList<>();
        for (Choice choice : link.choices()) {
            Named record = byName.get(choice.measure().toLowerCase(Locale.ROOT));
            if (record != null && framed.stream().noneMatch(one -> one.id().equals(record.id()))) {
                framed.add(candidate(record, choice, link, framed.size()));
            }
        }
        List<Candidate> measures = Stream.concat(
                        framed.stream(),
                        byWords.stream()
                                .filter(one -> framed.stream()
                                        .noneMatch(other -> other.id().equals(one.id())))
                                .map(LinkedMeasures::belowFrames))
                .limit(SeriesSearch.MOST)
                .toList();
        return new Ranked(measures, state(link, measures), link.state() == State.IGNORED ? link.best() : null);
    }

    private MeasureState state(MeasureLink link, List<Candidate> measures) {
        if (link.state() == State.IGNORED) {
            return MeasureState.IGNORED;
        }
        if (link.state() == State.FILLED && byName.containsKey(link.best().toLowerCase(Locale.ROOT))) {
            return MeasureState.FILLED;
        }
        return measures.isEmpty() ? MeasureState.UNKNOWN : MeasureState.PROPOSED;
    }

    private static Candidate candidate(Named record, Choice choice, MeasureLink link, int place) {
        List<String> why = new ArrayList<>();
        choice.evidence().forEach(one -> why.add(says(one)));
        boolean filled = choice.measure().equals(link.best()) && link.state() == State.FILLED;
        if (filled && link.share() != null) {
            why.add("of " + link.share().all() + " labelled figures with such evidence "
                    + link.share().right() + " were filled rightly");
        }
        BigDecimal score = filled ? FILLED : PROPOSED.subtract(STEP.multiply(BigDecimal.valueOf(place)));
        return new Candidate(record.id(), record.name(), score.stripTrailingZeros(), why);
    }

    private static String says(Evidence evidence) {
        return switch (evidence.role()) {
            case NAME -> "'" + evidence.words() + "' names it";
            case COUNTED -> "counts '" + evidence.words() + "'";
            case PREDICATE -> "'" + evidence.words() + "' says what happened";
            case NEAR -> "'" + evidence.words() + "' is in the sentence";
            case ARTICLE -> "the article speaks of '" + evidence.words() + "'";
            case BARE -> "the number has no noun of its own";
        };
    }

    private static Candidate belowFrames(Candidate one) {
        return new Candidate(
                one.id(), one.name(), one.score().multiply(BY_WORDS).stripTrailingZeros(), one.why());
    }
}
