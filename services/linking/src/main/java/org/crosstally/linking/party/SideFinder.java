package org.crosstally.linking.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosstally.gazetteer.place.Cue;
import org.crosstally.gazetteer.place.Demonyms;
import org.crosstally.gazetteer.place.Mention;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.PlaceKind;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.Tokens;
import org.crosstally.linking.word.Phrase;

/** Finds the countries that a sentence names as parties. A place where something happens ("in Ukraine") is none. */
final class SideFinder {

    private final Places places;
    private final String language;

    SideFinder(Places places, String language) {
        this.places = places;
        this.language = language;
    }

    /**
     * The sides of a sentence, in its order. A name beside another word with a capital may be that of a person: it is a side only
     * behind another place, or behind a word of losing that begins the sentence.
     */
    List<Side> in(Phrase sentence) {
        List<Side> sides = new ArrayList<>();
        List<Token> words = Tokens.of(sentence.text);
        Demonyms demonyms = Demonyms.of(language);
        for (int i = 0; i < words.size(); i++) {
            var match = demonyms.at(words, i);
            if (match.length() > 0 && match.meanings().size() == 1) {
                Place country = places.byKey(match.meanings().get(0)).orElseThrow();
                sides.add(side(
                        sentence,
                        country,
                        words.get(i).start(),
                        words.get(i + match.length() - 1).end()));
            }
        }
        int end = -1;
        for (Mention mention : places.mentions(sentence.text, language, PlaceContext.NONE)) {
            boolean besideOther =
                    end >= 0 && sentence.text.substring(end, mention.start()).isBlank();
            end = mention.end();
            country(mention)
                    .map(country -> side(sentence, country, mention.start(), mention.end()))
                    .filter(side -> mention.cue() != Cue.PART_OF_NAME
                            || besideOther
                            || side.from() > 0 && sentence.isOf("suffer", side.from() - 1))
                    .filter(side ->
                            sides.stream().noneMatch(other -> other.from() < side.to() && side.from() < other.to()))
                    .ifPresent(sides::add);
        }
        sides.sort(Comparator.comparingInt(Side::from));
        return sides;
    }

    /** The country that a name means as a party: its own, or that of which it is the capital. */
    private Optional<Place> country(Mention mention) {
        if (mention.cue() == Cue.IN || mention.cue() == Cue.DATELINE) {
            return Optional.empty();
        }
        return mention.candidates().stream()
                .map(candidate -> candidate.place())
                .filter(place -> place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CAPITAL)
                .findFirst()
                .flatMap(place -> places.byKey(place.country()));
    }

    private static Side side(Phrase sentence, Place country, int start, int end) {
        int from = 0;
        while (from < sentence.tokens.size() && sentence.tokens.get(from).end() <= start) {
            from++;
        }
        int to = from;
        while (to < sentence.tokens.size() && sentence.tokens.get(to).start() < end) {
            to++;
        }
        return new Side(country, from, to);
    }
}
