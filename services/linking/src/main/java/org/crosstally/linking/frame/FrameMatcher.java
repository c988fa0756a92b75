package org.crosstally.linking.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.linking.measure.Frame;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.Part;
import org.crosstally.linking.word.Occurrence;
import org.crosstally.linking.word.Phrase;
import org.crosstally.quantity.measure.WordRole;
import org.crosstally.quantity.unit.Dimension;

/** Looks for the parts of frames around one figure. */
final class FrameMatcher {

    private static final int NAME_FAR = 110;
    /** "The toll of the earthquake that ... rose to 40": the verb shows that the name is the subject. */
    private static final int NAME_FAR_REACHED = 300;

    /** "Two billion dollars in exports": farther behind the number the name begins another phrase. */
    private static final int NAME_BEHIND = 45;

    private static final int NAME_BEFORE = 10;
    private static final String PERSON = "person";

    private final Figure figure;
    private final Phrase phrase;
    private final Distance distance;
    private final Set<String> topics;
    private final Gates gates;
    private final int nameFar;

    /**
     * @param topics classes that the article as a whole speaks of
     * @param verbs classes of predicates
     */
    FrameMatcher(Figure figure, Set<String> topics, Set<String> verbs, Gates gates) {
        this.figure = figure;
        this.phrase = figure.phrase;
        this.distance = new Distance(figure, verbs);
        this.topics = topics;
        this.gates = gates;
        this.nameFar = figure.isReached() ? NAME_FAR_REACHED : NAME_FAR;
    }

    private record Hit(Part part, String words, int distance, boolean before) {}

    /** The best match of a measure's frames; {@code null} when the figure cannot be of it, or nothing speaks for it. */
    Match match(Measure measure) {
        if (!gates.allow(measure) || measure.never().stream().anyMatch(this::isNear)) {
            return null;
        }
        return measure.frames().stream()
                .map(frame -> match(measure, frame))
                .flatMap(Optional::stream)
                .min(Comparator.comparing((Match match) -> !match.fills())
                        .thenComparing(match -> -match.evidence().size())
                        .thenComparing(Match::distance))
                .orElse(null);
    }

    private Optional<Match> match(Measure measure, Frame frame) {
        List<Hit> hits = new ArrayList<>();
        for (Part part : frame.parts()) {
            Hit hit = find(part);
            if (hit == null) {
                return Optional.empty();
            }
            hits.add(hit);
        }
        int farthest = hits.stream().mapToInt(Hit::distance).max().orElse(0);
        boolean near = hits.stream()
                .allMatch(hit -> hit.distance <= (hit.part.role() == WordRole.NAME ? nameFar : Distance.FAR));
        return Optional.of(new Match(
                measure,
                hits.stream()
                        .map(hit -> new Evidence(hit.part.role(), hit.words))
                        .toList(),
                farthest,
                near && !frame.proposes() && gates.mayFill(measure)));
    }

    private boolean isNear(Part part) {
        Hit hit = find(part);
        return hit != null && hit.distance <= Distance.FAR;
    }

    private Hit find(Part part) {
        return switch (part.role()) {
            case BARE -> figure.bare ? new Hit(part, "", 0, false) : null;
            case COUNTED -> counted(part);
            case NAME -> name(part);
            case PREDICATE -> nearest(part);
            case NEAR -> phrase.has(part.words()) ? withWords(part, 0) : null;
            case ARTICLE -> topics.contains(part.words()) ? new Hit(part, part.words(), 0, false) : null;
        };
    }

    private Hit counted(Part part) {
        if (!figure.counted.contains(part.words())) {
            return null;
        }
        return phrase.occurrences.stream()
                .filter(one -> one.name().equals(part.words()) && figure.isInNoun(one.from(), one.to()))
                .findFirst()
                .map(one -> new Hit(part, phrase.words(one.from(), one.to()), 0, false))
                .orElseGet(() -> new Hit(part, figure.draft.counted(), 0, false));
    }

    private Hit name(Part part) {
        Hit counted = counted(part);
        if (counted != null) {
            return counted;
        }
        boolean people = figure.counted.contains(PERSON);
        Hit nearest = figure.bare || people || figure.dimension != Dimension.COUNT ? nearest(part) : null;
        return nearest != null && isValueOf(nearest) ? nearest : null;
    }

    /** Whether the number is the value of a name: "a toll of 40", "the toll is 40", "2 billion in exports". */
    private boolean isValueOf(Hit name) {
        return name.before ? name.distance <= NAME_BEFORE || figure.isLinked() : name.distance <= NAME_BEHIND;
    }

    private Hit nearest(Part part) {
        return phrase.occurrences.stream()
                .filter(one -> one.name().equals(part.words()))
                .min(Comparator.comparingInt(distance::to))
                .map(one -> new Hit(part, printed(one), distance.to(one), one.to() <= figure.at))
                .orElse(null);
    }

    private Hit withWords(Part part, int far) {
        Hit nearest = nearest(part);
        return nearest == null ? null : new Hit(part, nearest.words, far, nearest.before);
    }

    private String printed(Occurrence one) {
        return phrase.words(one.from(), one.to());
    }
}
