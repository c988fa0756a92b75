package org.crosstally.gazetteer.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.gazetteer.place.MentionFinder.Span;
import org.crosstally.gazetteer.text.Inflection;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.Tokens;

/**
 * Finds places by key, by name and in texts. Immutable; one instance serves all threads.
 *
 * <p>A language is one of en, de, fr, es, it, uk, ru, pl. Names are found in all languages whatever the language of the text;
 * inflected forms and cues are those of the given language.
 */
public final class Places {

    /** The languages of names, by their ISO 639-1 codes. */
    public static final List<String> LANGUAGES = PlaceIndex.LANGUAGES;

    private final PlaceIndex index;
    private final Ranking ranking;

    private Places(PlaceIndex index) {
        this.index = index;
        this.ranking = new Ranking(index);
    }

    /** Returns the places that this module ships; they are read at the first call. */
    public static Places shipped() {
        return Shipped.PLACES;
    }

    private static final class Shipped {
        static final Places PLACES = new Places(new PlaceIndex());
    }

    public List<Place> all() {
        return List.copyOf(index.places());
    }

    public Optional<Place> byKey(String key) {
        return Optional.ofNullable(index.byKey(key));
    }

    /** Whether a place is inside another: a city in its subdivision and country. A place is not inside itself. */
    public boolean isWithin(Place inner, Place outer) {
        return index.isWithin(inner, outer);
    }

    /**
     * Returns the meanings of a name, the likeliest first; empty if no place has it. The whole text must be the name: an article
     * before it, an inflected form and any case are understood.
     */
    public List<Candidate> resolve(String name, String language, PlaceContext context) {
        List<Token> tokens = new ArrayList<>(Tokens.of(name));
        if (tokens.size() > 1
                && PlaceWords.of(language).has("article", tokens.get(0).folded())) {
            tokens.remove(0);
        }
        Span span = tokens.isEmpty() ? null : finder(name, tokens, language).longestAt(0);
        return span != null && span.last() == tokens.size() - 1
                ? ranking.rank(span.entries(), context.places(), Set.of())
                : List.of();
    }

    /** Returns the one place that a name clearly means, without any context; empty if it may mean several, or none. */
    public Optional<Place> meaning(String name) {
        List<Candidate> candidates = resolve(name, LANGUAGES.get(0), PlaceContext.NONE);
        boolean clear = candidates.size() == 1
                || (candidates.size() > 1
                        && candidates.get(0).score() - candidates.get(1).score() >= Candidate.CLEAR);
        return clear ? Optional.of(candidates.get(0).place()) : Optional.empty();
    }

    /** Returns the place of a name with its key in brackets, "Springfield (geo:4250542)"; empty if they do not belong together. */
    public Optional<Place> labelled(String text) {
        int bracket = text.indexOf(" (");
        if (bracket < 0 || !text.endsWith(")")) {
            return Optional.empty();
        }
        String name = text.substring(0, bracket);
        return byKey(text.substring(bracket + 2, text.length() - 1))
                .filter(place -> place.name().equalsIgnoreCase(name)
                        || resolve(name, LANGUAGES.get(0), PlaceContext.NONE).stream()
                                .anyMatch(candidate -> candidate.place().equals(place)));
    }

    /** Returns the names of places in a text, in order. */
    public List<Mention> mentions(String text, String language, PlaceContext context) {
        return mentions(text, 0, text.length(), language, context);
    }

    /** Returns the names of places between two positions of a text, in order; positions count from the start of the text. */
    public List<Mention> mentions(String text, int from, int to, String language, PlaceContext context) {
        List<Token> tokens = Tokens.of(text, from, to);
        PlaceWords words = PlaceWords.of(language);
        CueFinder cues = new CueFinder(text, tokens, words, language.equals("de"));
        List<Span> spans = finder(text, tokens, language).spans(words);
        return new MentionReader(index, ranking, tokens, cues, spans, context).mentions();
    }

    private MentionFinder finder(String text, List<Token> tokens, String language) {
        return new MentionFinder(index.table(), text, tokens, Inflection.of(language));
    }
}
