package org.crosstally.linking.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosstally.extraction.AttributionLink;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Span;
import org.crosstally.linking.party.SubjectLink.Reason;
import org.crosstally.linking.word.Occurrence;
import org.crosstally.linking.word.Phrase;

/** Reads whose losses or forces the figures of one sentence are. */
final class Losses {

    /** "The Russian army on this day also lost": words between a side and its verb. */
    private static final int BEFORE_VERB = 4;

    private static final int BEHIND_NOUN = 2;
    /** "Tanks of the whole Russian army": words between the preposition and the side. */
    private static final int BEHIND_OF = 3;

    private final Phrase sentence;
    private final List<Side> sides;

    /** @param drafts every draft of the sentence */
    Losses(Phrase sentence, SideFinder finder, List<Draft> drafts) {
        this.sentence = sentence;
        this.sides = finder.in(sentence).stream()
                .filter(side -> !isOfSpeaker(side, drafts))
                .toList();
    }

    /** Whether soldiers are counted, or a side of a war is spoken of. */
    boolean countsSoldiers() {
        return sentence.has("soldier") || sides.stream().anyMatch(this::isWarring);
    }

    /**
     * The subjects of figures, in their order; {@code null} where the sentence does not say.
     *
     * @param carried the subject of the sentences before; {@code null} without one
     */
    List<SubjectLink> of(List<Draft> figures, SubjectLink carried) {
        List<SubjectLink> links = new ArrayList<>();
        for (Draft figure : figures) {
            int at = sentence.at(figure);
            links.add(at < 0 ? null : own(at).orElse(null));
        }
        fromBehind(figures, links);
        fromBefore(figures, links, sides.isEmpty() ? carried : null);
        return links;
    }

    /** "Three tanks, two drones and 29 trucks of Russia": the last item of a list names the side of all. */
    private void fromBehind(List<Draft> figures, List<SubjectLink> links) {
        for (int i = figures.size() - 2; i >= 0; i--) {
            SubjectLink next = links.get(i + 1);
            if (links.get(i) == null && next != null && next.reason() != Reason.LOSER) {
                int from = sentence.at(figures.get(i));
                int to = sentence.at(figures.get(i + 1));
                if (from >= 0 && isList(from, to)) {
                    links.set(i, listed(next));
                }
            }
        }
    }

    private void fromBefore(List<Draft> figures, List<SubjectLink> links, SubjectLink carried) {
        SubjectLink last = carried;
        int from = 0;
        for (int i = 0; i < figures.size(); i++) {
            int at = Math.max(0, sentence.at(figures.get(i)));
            if (links.get(i) == null && last != null && agrees(last, from, at)) {
                links.set(i, listed(last));
            }
            if (links.get(i) != null) {
                last = links.get(i);
                from = at;
            }
        }
    }

    private static SubjectLink listed(SubjectLink link) {
        return new SubjectLink(link.key(), link.name(), link.words(), Reason.LIST);
    }

    /** Whether no side but the given one is named in a range of tokens. */
    private boolean agrees(SubjectLink link, int from, int to) {
        return sides.stream()
                .filter(side -> side.isWithin(from, to))
                .allMatch(side -> link(side, Reason.LIST).key().equals(link.key()));
    }

    private boolean isList(int from, int to) {
        return sides.stream().noneMatch(side -> side.isWithin(from, to))
                && sentence.occurrences.stream()
                        .noneMatch(one -> one.name().equals("clause") && from < one.from() && one.to() <= to);
    }

    private Optional<SubjectLink> own(int at) {
        Optional<Side> counted = counted(at);
        return counted.isPresent()
                ? counted.map(side -> link(side, Reason.COUNTED))
                : loser(at).or(() -> loserOfLateVerb(at)).map(side -> link(side, Reason.LOSER));
    }

    /** The side of what is counted: "900 Russian soldiers", "40 tanks of the Russian army". */
    private Optional<Side> counted(int at) {
        int end = at + 1;
        while (end < sentence.tokens.size()
                && sentence.tokens.get(end).isWord()
                && !sentence.isFigure(end)
                && !sentence.isOf("stop", end)
                && !sentence.isOf("clause", end)) {
            end++;
        }
        int noun = end;
        Optional<Side> adjective =
                sides.stream().filter(side -> side.isWithin(at + 1, noun)).findFirst();
        if (adjective.isPresent()) {
            return adjective;
        }
        int of = sentence.behind("genitive", noun);
        Optional<Side> owner = of == noun ? Optional.empty() : behind(of);
        int concerning = sentence.behind("concerning", noun);
        return owner.isPresent() || concerning == noun
                ? owner
                : behind(concerning).filter(this::isWarring);
    }

    private Optional<Side> behind(int preposition) {
        return sides.stream()
                .filter(side -> side.from() >= preposition && side.from() - preposition <= BEHIND_OF)
                .findFirst();
    }

    /** "The Ukrainian side", "the side of Ukraine". */
    private boolean isWarring(Side side) {
        return sentence.occurrences.stream()
                .anyMatch(one -> one.name().equals("warringside")
                        && (one.from() == side.to() || one.to() <= side.from() && side.from() - one.to() < BEHIND_OF));
    }

    /** The side that loses, before the figure. */
    private Optional<Side> loser(int at) {
        return sentence.occurrences.stream()
                .filter(one -> one.name().equals("suffer") && one.to() <= at)
                .sorted(Comparator.comparingInt(Occurrence::from).reversed())
                .map(this::loser)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Side> loser(Occurrence verb) {
        Optional<Side> behind = sides.stream()
                .filter(side -> side.from() >= verb.to() && side.from() - verb.to() <= BEHIND_NOUN)
                .findFirst();
        Optional<Side> before = sides.stream()
                .filter(side -> side.to() <= verb.from() && verb.from() - side.to() <= BEFORE_VERB)
                .reduce((one, other) -> other);
        boolean disagree =
                behind.isPresent() && before.isPresent() && !behind.get().isSame(before.get());
        return disagree ? Optional.empty() : before.isPresent() ? before : behind;
    }

    /** "Armenien hat am Montag 14 Panzer verloren": the verb ends the clause. */
    private Optional<Side> loserOfLateVerb(int at) {
        boolean late = sentence.occurrences.stream()
                .anyMatch(one -> one.name().equals("sufferlate") && one.from() > at && isList(at, one.to()));
        return late && sides.size() == 1 && sides.get(0).to() <= at ? Optional.of(sides.get(0)) : Optional.empty();
    }

    private boolean isOfSpeaker(Side side, List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.attribution().stream())
                .map(AttributionLink::partySpan)
                .anyMatch(span -> span != null && isInside(side, span));
    }

    private boolean isInside(Side side, Span span) {
        return sentence.offset(span.start()) <= sentence.tokens.get(side.from()).start()
                && sentence.tokens.get(side.to() - 1).end() <= sentence.offset(span.end());
    }

    private SubjectLink link(Side side, Reason reason) {
        return new SubjectLink(
                side.country().key() + "/ARMED_FORCES",
                "Armed Forces of " + side.country().name(),
                sentence.words(side.from(), side.to()),
                reason);
    }
}
