package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.Places;

/**
 * Reads where a figure holds: the name of a place behind a preposition, in the figure's own sentence. A name with two meanings of
 * nearly equal rank is no reading, and neither is the place of a speaker ("police in Leeds said").
 */
final class PlaceReader {

    /** How many names of places are looked at on either side of a figure. */
    private static final int MOST_NAMES = 8;

    private final Text text;
    private final List<Named> names = new ArrayList<>();
    private final List<Mention> figures;

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
    }

    /** Where the figure holds; null when its sentence does not say. */
    PlaceReading place(Mention figure, Cue cue) {
        Named found = behind(figure, cue);
        found = found != null ? found : before(figure, cue);
        return found == null
                ? null
                : new PlaceReading(
                        found.place.best().name(),
                        found.place.ambiguous() ? null : found.place.best().key(),
                        Span.of(text, found.from, found.to));
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
