package org.crosstally.claims.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.claims.api.extraction.Candidates;
import org.crosstally.claims.api.extraction.Candidates.Candidate;
import org.crosstally.claims.extract.RegisterSearch.Named;
import org.crosstally.linking.frame.MeasureLink;
import org.crosstally.linking.party.SubjectLink;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;

/**
 * Finds the series that drafts may belong to. Measures that the frames of the catalogue find come first. Of the others,
 * what cannot be the measure of an amount is left out (another dimension, a rate for a total), and what is left is ranked
 * by the words that its names share with the text.
 */
@ApplicationScoped
class SeriesSearch {

    static final int MOST = 5;
    private static final int LEAST_SCORE = 20;
    private static final int FOR_WORDS = 70;
    private static final int FOR_UNIT = 20;
    private static final int FOR_WINDOW = 10;

    private final RegisterSearch registers;

    SeriesSearch(RegisterSearch registers) {
        this.registers = registers;
    }

    /**
     * The candidates of each draft, in their order.
     *
     * @param links what the frames of the catalogue say of each draft's measure
     * @param whose the party that the text names as the subject of each draft; {@code null} where it names none
     */
    List<Candidates> of(List<Evidence> drafts, List<MeasureLink> links, List<SubjectLink> whose) {
        Set<String> named = words(drafts, one -> one.ofMeasure.keySet());
        links.forEach(link -> link.choices().forEach(choice -> named.addAll(Words.of(choice.measure()))));
        List<Named> register = registers.measures(named);
        NameIndex measures = new NameIndex(register);
        LinkedMeasures linked = new LinkedMeasures(register);
        Set<String> ofSubjects = words(drafts, one -> one.ofSubject.keySet());
        whose.stream().filter(Objects::nonNull).forEach(link -> ofSubjects.addAll(Words.of(link.name())));
        NameIndex parties = new NameIndex(registers.parties(ofSubjects));
        List<LinkedMeasures.Ranked> found = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Evidence one = drafts.get(i);
            found.add(linked.rank(
                    links.get(i), best(measures.sharing(one.ofMeasure.keySet()), record -> measure(record, one))));
        }
        List<List<Candidate>> ranked =
                found.stream().map(LinkedMeasures.Ranked::measures).toList();
        Map<UUID, List<String>> objects = registers.objects(ranked.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(0).id())
                .collect(Collectors.toSet()));
        List<Candidates> candidates = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Evidence one = drafts.get(i);
            List<Candidate> fitting = ranked.get(i);
            List<String> known = fitting.isEmpty()
                    ? List.of()
                    : objects.getOrDefault(fitting.get(0).id(), List.of());
            candidates.add(new Candidates(
                    fitting,
                    LinkedSubjects.rank(
                            whose.get(i),
                            parties,
                            best(parties.sharing(one.ofSubject.keySet()), record -> party(record, one))),
                    objects(known, one),
                    found.get(i).state(),
                    found.get(i).notMeasured()));
        }
        return candidates;
    }

    private static Set<String> words(List<Evidence> drafts, Function<Evidence, Set<String>> of) {
        Set<String> words = new HashSet<>();
        drafts.forEach(one -> words.addAll(of.apply(one)));
        return words;
    }

    /** The best of each record's names, best record first. */
    private static List<Candidate> best(Set<Named> names, Function<Named, Candidate> score) {
        Map<UUID, Candidate> best = new LinkedHashMap<>();
        for (Named named : names) {
            Candidate candidate = score.apply(named);
            if (candidate != null) {
                best.merge(
                        candidate.id(),
                        candidate,
                        (old, other) -> other.score().compareTo(old.score()) > 0 ? other : old);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::name)
                        .thenComparing(Candidate::id))
                .limit(MOST)
                .toList();
    }

    private static Candidate measure(Named measure, Evidence draft) {
        if (measure.dimension() != draft.dimension || isRate(measure) != isRate(draft)) {
            return null;
        }
        Shared shared = Shared.of(measure, draft.ofMeasure);
        List<String> why = new ArrayList<>(List.of(shared.why()));
        int score = FOR_WORDS * shared.covered() / 100;
        if (sameUnit(measure, draft)) {
            score += FOR_UNIT;
            why.add("is measured in " + draft.draft.amount().unit());
        }
        if (measure.kind() != null && measure.kind() == draft.draft.time().kind()) {
            score += FOR_WINDOW;
            why.add("is " + measure.kind() + " as the text has it");
        }
        return candidate(measure, score, why);
    }

    private static Candidate party(Named party, Evidence draft) {
        if (!draft.subject.isEmpty() && Words.of(party.called()).equals(draft.subject)) {
            return candidate(party, 100, List.of("is called '" + party.called() + "'"));
        }
        Shared shared = Shared.of(party, draft.ofSubject);
        // Below the score of the very words, however much is shared.
        return candidate(party, shared.covered() * 9 / 10, List.of(shared.why()));
    }

    private static List<Candidate> objects(List<String> known, Evidence draft) {
        List<Candidate> found = new ArrayList<>();
        for (String object : known) {
            Named words = new Named(null, object, object, null, null, null);
            Shared shared = Shared.of(words, draft.ofMeasure);
            Candidate candidate = candidate(words, shared.covered(), List.of(shared.why()));
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Candidate::score).reversed())
                .limit(MOST)
                .toList();
    }

    private static Candidate candidate(Named named, int score, List<String> why) {
        return score < LEAST_SCORE
                ? null
                : new Candidate(
                        named.id(), named.name(), BigDecimal.valueOf(score, 2).stripTrailingZeros(), why);
    }

    /**
     * What a name and a text have in common.
     *
     * @param covered how much of the name the text's words cover, in hundredths
     */
    private record Shared(int covered, String why) {

        static Shared of(Named named, Map<String, Integer> weights) {
            Set<String> words = Words.of(named.called());
            List<String> common = words.stream()
                    .filter(weights::containsKey)
                    .map(word -> "'" + word + "'")
                    .toList();
            int sum = words.stream()
                    .mapToInt(word -> weights.getOrDefault(word, 0))
                    .sum();
            String where = named.called().equals(named.name()) ? "its name" : "'" + named.called() + "'";
            return new Shared(
                    words.isEmpty() ? 0 : sum / words.size(), "shares " + String.join(", ", common) + " with " + where);
        }
    }

    private static boolean isRate(Named measure) {
        return measure.kind() == TimeKind.RATE;
    }

    /** Per a length of time; a price per barrel is no rate in time. */
    private static boolean isRate(Evidence draft) {
        return Units.find(draft.draft.amount().per())
                .map(unit -> unit.dimension() == Dimension.DURATION)
                .orElse(false);
    }

    private static boolean sameUnit(Named measure, Evidence draft) {
        String unit = draft.draft.amount().unit();
        return unit != null && measure.unit() != null && Units.find(unit).equals(Units.find(measure.unit()));
    }
}
