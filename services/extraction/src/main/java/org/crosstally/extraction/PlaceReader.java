package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.crosstally.extraction.PlaceReading.Source;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.PlaceKind;
import org.crosstally.gazetteer.place.Places;

/**
 * Reads where a figure holds: the name of a place behind a preposition, in the figure's own sentence. Where that speaks of no place,
 * it is the one of the sentences before in the paragraph, or else the country that the article is about. A name with
 * two meanings of nearly equal rank is no reading, and neither is the place of a speaker ("police in Leeds said").
 */
final class PlaceReader {

    /** How many names of places are looked at on either side of a figure. */
    private static final int MOST_NAMES = 8;

    private final Text text;
    private final List<Named> names = new ArrayList<>();
    private final List<Mention> figures;
    /** The sentence that was last asked for a place, and the answer. */
    private Sentence asked;

    private boolean askedNames;
    /** By sentence; null until the first question. */
    private int[] located;

    private final PlaceReading country;

    /** A place that the text names, by tokens. */
    private record Named(org.crosstally.gazetteer.place.Mention place, int from, int to) {

        boolean isLocation() {
            return place.cue() == org.crosstally.gazetteer.place.Cue.IN;
        }

        boolean isClear() {
            return !place.ambiguous() || isCityOrRegion();
        }

        boolean isReading() {
            return isLocation() && isClear();
        }

        /** Puebla: the city and the region around it have one name. */
        boolean isCityOrRegion() {
            var likely = place.candidates().get(0);
            return place.candidates().stream()
                    .takeWhile(other -> likely.score() - other.score() < Candidate.CLEAR)
                    .allMatch(other -> other.place()
                                    .name()
                                    .equals(likely.place().name())
                            && other.place().country().equals(likely.place().country()));
        }
    }

    /** @param figures the numbers of the text that get a draft, in its order */
    PlaceReader(Text text, String raw, List<Mention> figures) {
        this.text = text;
        this.figures = figures;
        int token = 0;
        for (var place : Places.shipped().mentions(raw, text.lexicon.language, PlaceContext.NONE)) {
            while (token < text.size() && text.token(token).end <= place.start()) {
                token++;
            }
            int to = token;
            while (to < text.size() && text.token(to).start < place.end()) {
                to++;
            }
            names.add(new Named(place, token, to));
        }
        this.country = country();
        if (country != null) {
            addCapital(country.key());
        }
    }

    /** Where the figure holds; null when its sentence does not say. */
    PlaceReading place(Mention figure, Cue cue) {
        Named found = behind(figure, cue);
        found = found != null ? found : before(figure, cue);
        if (found != null) {
            return reading(found, Source.SENTENCE);
        }
        if (namesPlace(figure.sentence)) {
            return null;
        }
        Named inParagraph = inParagraph(figure);
        if (inParagraph != null) {
            return reading(inParagraph, Source.PARAGRAPH);
        }
        return country;
    }

    private PlaceReading reading(Named found, Source source) {
        return new PlaceReading(
                found.place.best().name(),
                found.place.ambiguous() ? null : found.place.best().key(),
                Span.of(text, found.from, found.to),
                source);
    }

    private Stream<Named> locations(int from, int to) {
        return names.subList(firstAt(from), firstAt(to)).stream().filter(Named::isLocation);
    }

    /** "In the capital" is the capital of the country that the article is about. */
    private void addCapital(String code) {
        Place capital = Places.shipped().all().stream()
                .filter(place ->
                        place.kind() == PlaceKind.CAPITAL && place.country().equals(code))
                .findFirst()
                .orElse(null);
        List<Named> seats = new ArrayList<>();
        for (int i = 0; capital != null && i < text.size(); i++) {
            if (text.lexicon.has(WordList.SEAT_OF_GOVERNMENT, text.token(i).lower) && isLocated(i)) {
                var mention = new org.crosstally.gazetteer.place.Mention(
                        text.token(i).start,
                        text.token(i).end,
                        org.crosstally.gazetteer.place.Cue.IN,
                        List.of(new Candidate(capital, 0)));
                seats.add(new Named(mention, i, i + 1));
            }
        }
        seats.addAll(names); // a sort keeps the order of equals: a seat before a name that begins with it
        names.clear();
        names.addAll(seats);
        names.sort(Comparator.comparingInt(Named::from));
    }

    /** Behind a preposition of place, an article between them. */
    private boolean isLocated(int token) {
        return token > 0 && text.lexicon.has(WordList.IN_PLACE, text.token(token - 1).lower)
                || token > 1 && text.lexicon.has(WordList.IN_PLACE, text.token(token - 2).lower);
    }

    /** Whether a sentence speaks of a place, with or without its name. */
    private boolean namesPlace(Sentence sentence) {
        if (sentence != asked) {
            asked = sentence;
            askedNames = firstAt(sentence.from()) < firstAt(sentence.to());
            for (int i = sentence.from(); i < sentence.to() && !askedNames; i++) {
                askedNames = text.lexicon.has(WordList.CAPITAL_CITY, text.token(i).lower) && isLocated(i);
            }
        }
        return askedNames;
    }

    /** The one location of the nearest sentence before the figure, in its paragraph, that has any. */
    private Named inParagraph(Mention figure) {
        if (located == null) {
            located = nearestLocated();
        }
        int i = first(located.length, j -> text.sentences.get(j).from(), figure.sentence.from());
        int nearest = i < located.length ? located[i] : -1;
        if (nearest < 0) {
            return null;
        }
        Sentence before = text.sentences.get(nearest);
        List<Named> found = locations(before.from(), before.to()).limit(2).toList();
        return found.size() == 1 && found.get(0).isReading() ? found.get(0) : null;
    }

    /** For each sentence the nearest one before it in its paragraph that has a location; -1 without one. */
    private int[] nearestLocated() {
        int[] nearest = new int[text.sentences.size()];
        for (int i = 0; i < nearest.length; i++) {
            Sentence before = i == 0 ? null : text.sentences.get(i - 1);
            if (before == null || before.paragraph() != text.sentences.get(i).paragraph()) {
                nearest[i] = -1;
            } else {
                boolean has = locations(before.from(), before.to()).findFirst().isPresent();
                nearest[i] = has ? i - 1 : nearest[i - 1];
            }
        }
        return nearest;
    }

    /**
     * The country that the article is about: the first sentence that names places names only this one, and of all places of the
     * article at least two thirds are in it; null without one.
     */
    private PlaceReading country() {
        List<Named> clear = names.stream()
                .filter(named ->
                        named.place.cue() != org.crosstally.gazetteer.place.Cue.PART_OF_NAME && named.isClear())
                .toList();
        Named first = clear.isEmpty() ? null : clear.get(0);
        if (first == null) {
            return null;
        }
        String code = first.place.best().country();
        int lead = text.sentences.stream()
                .filter(sentence -> sentence.from() <= first.from && first.from < sentence.to())
                .mapToInt(Sentence::to)
                .findFirst()
                .orElse(text.size());
        long in = clear.stream()
                .filter(named -> named.place.best().country().equals(code))
                .count();
        boolean other = clear.stream()
                .anyMatch(named ->
                        named.from < lead && !named.place.best().country().equals(code));
        if (other || in * 3 < clear.size() * 2L) {
            return null;
        }
        Place country = Places.shipped().byKey(first.place.best().country()).orElseThrow();
        return new PlaceReading(country.name(), country.key(), Span.of(text, first.from, first.to), Source.ARTICLE);
    }

    /** The countries (ISO 3166) of the places that a part of the text names. */
    Set<String> countries(int from, int to) {
        Set<String> countries = new HashSet<>();
        for (int i = firstAt(from); i < names.size() && names.get(i).from < to; i++) {
            Named named = names.get(i);
            if (named.isClear() && named.place.cue() != org.crosstally.gazetteer.place.Cue.PART_OF_NAME) {
                countries.add(named.place.best().country());
            }
        }
        return countries;
    }

    /** Whether a token is part of the name of a place. */
    boolean isPlace(int token) {
        int next = firstAt(token + 1);
        return next > 0 && names.get(next - 1).to > token;
    }

    /** The name behind the figure, of which alone it can speak. */
    private Named behind(Mention figure, Cue cue) {
        int i = locationBehind(figure);
        if (i < 0) {
            return null;
        }
        Named named = names.get(i);
        return named.isReading() && !ofSpeaker(named, cue) && !isOneOfMany(i) ? named : null;
    }

    /** The first location behind the figure and before the next one, read or not; -1 without one. */
    private int locationBehind(Mention figure) {
        int next = first(figures.size(), i -> figures.get(i).from, figure.to);
        int limit =
                next < figures.size() ? Math.min(figure.sentence.to(), figures.get(next).from) : figure.sentence.to();
        int start = firstAt(figure.to);
        for (int i = start; i < Math.min(names.size(), start + MOST_NAMES); i++) {
            Named named = names.get(i);
            if (named.from >= limit || ends(figure.to, named.from)) {
                return -1;
            }
            if (named.isLocation()) {
                return i;
            }
        }
        return -1;
    }

    /** "in Kayin, Mon and Rakhine": the figure is of all of them together. */
    private boolean isOneOfMany(int i) {
        if (i + 1 >= names.size() || !names.get(i + 1).isLocation()) {
            return false;
        }
        int between = names.get(i + 1).from - names.get(i).to;
        return between >= 1 && between <= 2;
    }

    /** The name at the start of the sentence, before its first figure, or right before the figure's bracket: "Lyon (8,000)". */
    private Named before(Mention figure, Cue cue) {
        int from = figure.from;
        if (from > figure.sentence.from() && text.token(from - 1).is('(')) {
            int last = firstAt(from) - 1;
            Named named = last < 0 ? null : names.get(last);
            return named != null && named.to == from - 1 && named.isClear() ? named : null;
        }
        boolean where =
                figure.to < figure.sentence.to() && text.lexicon.has(WordList.IN_PLACE, text.token(figure.to).lower);
        if (where || locationBehind(figure) >= 0) {
            return null;
        }
        int head = first(figures.size(), i -> figures.get(i).from, figure.sentence.from());
        int limit = figures.get(head).from;
        Named found = null;
        int start = firstAt(figure.sentence.from());
        for (int i = start; i < Math.min(names.size(), start + MOST_NAMES) && names.get(i).to <= limit; i++) {
            Named named = names.get(i);
            if (named.isLocation()) {
                boolean read = found == null && named.isReading() && !ofSpeaker(named, cue) && !isOneOfMany(i);
                if (!read) {
                    return null;
                }
                found = named;
            }
        }
        return found == null || ends(found.to, from) ? null : found;
    }

    /** The first name that begins at a token or behind it. */
    private int firstAt(int token) {
        return first(names.size(), i -> names.get(i).from, token);
    }

    private static int first(int size, IntUnaryOperator begin, int token) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin.applyAsInt(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean ends(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = text.token(i);
            if (token.is(';') || token.is(')') || token.isQuoteMark()) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofSpeaker(Named named, Cue cue) {
        return cue != null && named.from >= cue.start() && named.from <= cue.end() + 2;
    }
}
