package org.crosstally.linking.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosstally.extraction.Draft;
import org.crosstally.linking.frame.MeasureLink.Choice;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.linking.measure.Part;
import org.crosstally.linking.word.Occurrence;
import org.crosstally.linking.word.Phrase;
import org.crosstally.linking.word.Tokens;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.measure.WordRole;

/**
 * Says of each figure of a text which measure it is of. Deterministic, in time linear in the length of the text. Instances
 * hold no state and may be shared.
 */
public final class MeasureLinker {

    private static final int MOST_CHOICES = 5;
    /** A measure is filled only if the next one that is not related to it is farther by this. */
    private static final int CLEAR = 15;
    /** A narrower measure is preferred to its broader one unless it is farther by more. */
    private static final int NARROWER = 40;

    private static final int MENTIONS_OF_TOPIC = 1;

    private final MeasureCatalogue catalogue;
    private final Set<String> nouns;
    private final Set<String> verbs;

    public MeasureLinker(MeasureCatalogue catalogue) {
        this.catalogue = catalogue;
        this.nouns = classes(WordRole.COUNTED);
        this.verbs = classes(WordRole.PREDICATE);
    }

    private Set<String> classes(WordRole role) {
        return catalogue.all().stream()
                .flatMap(measure -> measure.frames().stream())
                .flatMap(frame -> frame.parts().stream())
                .filter(part -> part.role() == role)
                .map(Part::words)
                .collect(Collectors.toSet());
    }

    /** The measure of each draft of a text, in their order. */
    public List<MeasureLink> link(String text, String language, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        int[] points = text.codePoints().toArray();
        Set<String> topics = topics(text, language);
        Map<Integer, Phrase> sentences = new HashMap<>();
        Map<Integer, List<Draft>> bySentence = drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.sentence().start()));
        bySentence.forEach((start, list) -> {
            int end = list.get(0).sentence().end();
            sentences.put(
                    start,
                    new Phrase(
                            new String(points, start, end - start), start, list, language, catalogue.words(language)));
        });
        List<MeasureLink> links = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            links.add(link(draft, sentences.get(draft.sentence().start()), topics));
        }
        return links;
    }

    private Set<String> topics(String text, String language) {
        Map<String, Integer> mentions = new HashMap<>();
        for (Occurrence one : catalogue.words(language).in(Tokens.of(text, language))) {
            mentions.merge(one.name(), 1, Integer::sum);
        }
        Set<String> topics = new TreeSet<>();
        mentions.forEach((name, count) -> {
            if (count >= MENTIONS_OF_TOPIC) {
                topics.add(name);
            }
        });
        return topics;
    }

    private MeasureLink link(Draft draft, Phrase sentence, Set<String> topics) {
        int at = sentence.at(draft);
        if (at < 0) {
            return new MeasureLink(State.UNKNOWN, null, List.of(), null);
        }
        Figure figure = new Figure(draft, sentence, at, verbs);
        FrameMatcher matcher = new FrameMatcher(figure, topics, verbs, new Gates(figure, nouns));
        List<Match> matches = catalogue.all().stream()
                .map(matcher::match)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((Match match) -> !match.fills()).thenComparing(Match::distance))
                .toList();
        return decide(matches, draft.role());
    }

    /** Only a level is filled: a change or a whole is beside the measure that its words name. */
    private MeasureLink decide(List<Match> matches, FigureRole role) {
        Match best = best(matches.stream().filter(Match::fills).toList());
        if (best != null && best.measure().ignored()) {
            return new MeasureLink(State.IGNORED, best.measure().name(), choices(matches, best), null);
        }
        List<Choice> choices =
                choices(matches.stream().filter(one -> !one.measure().ignored()).toList(), best);
        if (best != null && (role == null || role == FigureRole.LEVEL)) {
            return new MeasureLink(State.FILLED, best.measure().name(), choices, EvidenceShares.of(best.kind()));
        }
        return new MeasureLink(choices.isEmpty() ? State.UNKNOWN : State.PROPOSED, null, choices, null);
    }

    /** The narrowest of the nearest measures; {@code null} when one that is not related is as near. */
    private Match best(List<Match> filling) {
        if (filling.isEmpty()) {
            return null;
        }
        Match best = filling.get(0);
        for (Match other : filling) {
            boolean near = other.distance() - filling.get(0).distance() <= NARROWER;
            if (near && catalogue.includes(best.measure(), other.measure())) {
                best = other;
            }
        }
        for (Match other : filling) {
            if (other.distance() - best.distance() < CLEAR && !isRelated(best.measure(), other.measure())) {
                return null;
            }
        }
        return best;
    }

    private boolean isRelated(Measure one, Measure other) {
        return one == other || catalogue.includes(one, other) || catalogue.includes(other, one);
    }

    private static List<Choice> choices(List<Match> matches, Match best) {
        List<Match> ranked = new ArrayList<>(matches);
        if (best != null) {
            ranked.remove(best);
            ranked.add(0, best);
        }
        return ranked.stream()
                .limit(MOST_CHOICES)
                .map(match -> new Choice(match.measure().name(), match.evidence()))
                .toList();
    }
}
