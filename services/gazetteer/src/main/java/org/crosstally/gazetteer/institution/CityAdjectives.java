package org.crosstally.gazetteer.institution;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.gazetteer.text.Inflection;
import org.crosstally.gazetteer.text.Token;

/**
 * Finds adjectives made of the names of cities, "Kölner Polizei" ({@code text/inflection-de-adjective.txt}). Many common words end alike:
 * they count only beside the kind of an institution, and only for larger cities.
 */
final class CityAdjectives {

    private static final int FEWEST_PEOPLE = 100_000;

    private final Places places;
    private final Inflection endings;

    private CityAdjectives(Places places, Inflection endings) {
        this.places = places;
        this.endings = endings;
    }

    static CityAdjectives of(Places places, String language) {
        return new CityAdjectives(places, Inflection.of(language + "-adjective"));
    }

    /** Removes the adjectives from the words and returns what each may mean. */
    List<List<Candidate>> take(List<Token> tokens) {
        List<List<Candidate>> found = new ArrayList<>();
        for (Token token : List.copyOf(tokens)) {
            List<Candidate> cities = token.capital() ? cities(token) : List.of();
            if (!cities.isEmpty()) {
                tokens.remove(token);
                found.add(cities);
            }
        }
        return found;
    }

    private List<Candidate> cities(Token token) {
        List<String> forms = endings.baseForms(token.folded());
        return forms.subList(1, forms.size()).stream()
                .flatMap(name -> places.resolve(name, "en", PlaceContext.NONE).stream())
                .filter(candidate -> candidate.place().kind().isCity())
                .filter(candidate -> candidate.place().population() >= FEWEST_PEOPLE)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.score(), one.score()))
                .toList();
    }
}
