package org.crosstally.linking.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.extraction.Draft;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.PlaceKind;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.linking.frame.MeasureLink;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.linking.party.SubjectLink.Reason;
import org.crosstally.linking.word.Phrase;
import org.crosstally.linking.word.WordClasses;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.SubjectKind;

/**
 * Says of each figure of a text whose it is, where its measure is one of armed forces or of a state. Only what the words bind to
 * the figure is read: the adjective of what is counted, who loses, a list that begins so, or a country as the subject of the
 * clause. Where two countries are possible, nothing is. Instances hold no state and may be shared.
 */
public final class SubjectLinker {

    /** How far behind the last figure of a side a figure without one may be, in code points. */
    private static final int REACH = 400;

    private final MeasureCatalogue catalogue;
    private final Places places;

    public SubjectLinker(MeasureCatalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    /**
     * Whose each draft is, in the order of the drafts; {@code null} where the text does not say.
     *
     * @param drafts of the text, in its order
     * @param measures of the drafts, in the same order
     */
    public List<SubjectLink> link(String text, String language, List<Draft> drafts, List<MeasureLink> measures) {
        SubjectLink[] links = new SubjectLink[drafts.size()];
        int[] points = text.codePoints().toArray();
        SideFinder finder = new SideFinder(places, language);
        WordClasses words = catalogue.words(language);
        SubjectLink last = null;
        int end = 0;
        for (List<Integer> group : sentences(drafts)) {
            List<Draft> own = group.stream().map(drafts::get).toList();
            int start = own.get(0).sentence().start();
            int length = own.get(0).sentence().end() - start;
            Losses losses =
                    new Losses(new Phrase(new String(points, start, length), start, own, language, words), finder, own);
            SubjectLink carried = start - end <= REACH ? last : null;
            List<Integer> forces = group.stream()
                    .filter(i -> isOfForce(measures.get(i), losses))
                    .toList();
            List<SubjectLink> found = losses.of(forces.stream().map(drafts::get).toList(), carried);
            for (int i = 0; i < forces.size(); i++) {
                links[forces.get(i)] = found.get(i);
                if (found.get(i) != null) {
                    last = found.get(i);
                    end = start + length;
                }
            }
        }
        for (int i = 0; i < links.length; i++) {
            if (links[i] == null && isOf(measures.get(i), SubjectKind.STATE)) {
                links[i] = state(drafts.get(i), language);
            }
        }
        return Arrays.asList(links);
    }

    /** Indexes of the drafts by sentence. */
    private static List<List<Integer>> sentences(List<Draft> drafts) {
        Map<Integer, List<Integer>> byStart = new HashMap<>();
        List<List<Integer>> sentences = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            byStart.computeIfAbsent(drafts.get(i).sentence().start(), start -> {
                        List<Integer> sentence = new ArrayList<>();
                        sentences.add(sentence);
                        return sentence;
                    })
                    .add(i);
        }
        return sentences;
    }

    /** Casualties are of armed forces where the sentence speaks of soldiers. */
    private boolean isOfForce(MeasureLink link, Losses sentence) {
        Measure measure = measure(link);
        return isOf(link, SubjectKind.FORCE)
                || measure != null && measure.counts() == Counts.PERSON && sentence.countsSoldiers();
    }

    private boolean isOf(MeasureLink link, SubjectKind of) {
        Measure measure = measure(link);
        return measure != null && measure.of() == of;
    }

    /** The measure that is meant, or the first that may be; {@code null} for none and for an ignored one. */
    private Measure measure(MeasureLink link) {
        String name = link.best() != null || link.choices().isEmpty()
                ? link.best()
                : link.choices().get(0).measure();
        Measure measure = name == null ? null : catalogue.find(name);
        return measure == null || measure.ignored() ? null : measure;
    }

    /** "Germany pledged": a country by its name alone is the subject of the clause. */
    private SubjectLink state(Draft draft, String language) {
        if (draft.subject() == null) {
            return null;
        }
        // A city of the same name may have more inhabitants ("Armenia"): the subject of a state's measure is the
        // country.
        return places.resolve(draft.subject(), language, PlaceContext.NONE).stream()
                .map(Candidate::place)
                .filter(place -> place.kind() == PlaceKind.COUNTRY)
                .findFirst()
                .map(country -> new SubjectLink(country.key(), country.name(), draft.subject(), Reason.CLAUSE))
                .orElse(null);
    }
}
