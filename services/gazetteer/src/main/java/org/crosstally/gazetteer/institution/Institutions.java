package org.crosstally.gazetteer.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.gazetteer.place.Candidate;
import org.crosstally.gazetteer.place.Cue;
import org.crosstally.gazetteer.place.Demonyms;
import org.crosstally.gazetteer.place.Mention;
import org.crosstally.gazetteer.place.Place;
import org.crosstally.gazetteer.place.PlaceContext;
import org.crosstally.gazetteer.place.PlaceKind;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.gazetteer.text.Phrases;
import org.crosstally.gazetteer.text.Token;
import org.crosstally.gazetteer.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the party that the name of an institution or government means: a country, its adjective or its capital with a kind of
 * institution. Immutable; one instance serves all threads. A name that is not understood as a whole has no meaning here.
 */
public final class Institutions {

    private static final int FEWEST_PEOPLE = 100_000;

    private final Places places;

    public Institutions(Places places) {
        this.places = places;
    }

    /** Reads a name that stands in no text. */
    public Optional<Meaning> read(String name, String language, @Nullable String country) {
        return read(name, 0, name.length(), language, country);
    }

    /**
     * Returns the meaning of a name in a text; empty if it has none or several.
     *
     * @param start the index of its first character; the words before and after it show whether a capital acts
     * @param end the index after its last character
     * @param language one of en, de, fr, es, it, uk, ru, pl
     * @param country the ISO 3166-1 code of the country that the article or its outlet is about, null if unknown
     */
    public Optional<Meaning> read(String text, int start, int end, String language, @Nullable String country) {
        KindWords kinds = KindWords.of(language);
        List<Token> tokens = new ArrayList<>(Tokens.of(text, start, end));
        while (!tokens.isEmpty() && kinds.isFiller(tokens.get(0))) {
            tokens.remove(0);
        }
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        FixedNames fixed = FixedNames.of(language);
        String party = fixed.party(tokens);
        if (party != null) {
            return Optional.of(Meaning.party(party));
        }
        int first = tokens.get(0).start();
        PlaceContext context = country == null ? PlaceContext.NONE : PlaceContext.of(country);
        List<List<Candidate>> holders = takePlaces(text, first, end, tokens, language, context);
        takeDemonyms(tokens, language, country, holders);
        if (tokens.stream().allMatch(kinds::isFiller)) {
            return holders.size() == 1 ? placeAlone(text, first, end, language, context) : Optional.empty();
        }
        if (holders.isEmpty()) {
            holders.addAll(CityAdjectives.of(places, language).take(tokens));
        }
        String key = fixedWith(holders, withoutFillers(tokens, kinds), fixed);
        return Optional.ofNullable(key == null ? institution(tokens, holders, kinds, fixed, country) : key)
                .map(Meaning::party);
    }

    /** Reads a name that means a party by itself beside its country: "US State Department". */
    private static @Nullable String fixedWith(List<List<Candidate>> holders, List<Token> tokens, FixedNames fixed) {
        String party = fixed.party(tokens);
        boolean agrees = party != null
                && holders.stream().allMatch(meanings -> meanings.stream()
                        .anyMatch(
                                candidate -> party.startsWith(candidate.place().country() + "/")));
        return agrees ? party : null;
    }

    private static List<Token> withoutFillers(List<Token> tokens, KindWords kinds) {
        return tokens.stream().filter(token -> !kinds.isFiller(token)).toList();
    }

    private @Nullable String institution(
            List<Token> tokens,
            List<List<Candidate>> holders,
            KindWords kinds,
            FixedNames fixed,
            @Nullable String country) {
        InstitutionKind kind = kinds.kind(tokens);
        if (kind == null) {
            String owner = fixed.takeOwner(tokens);
            kind = owner == null ? null : kinds.kind(tokens);
            places.byKey(owner == null ? "" : owner).ifPresent(place -> holders.add(List.of(new Candidate(place, 0))));
        }
        if (kind == null) {
            return null;
        }
        String holder = holders.isEmpty() ? known(kind, tokens, country) : Holders.of(kind, holders);
        return holder == null ? null : holder + "/" + kind.name();
    }

    /** Moves the names of places from the words to the holders; an adjective or a kind of institution is no place. */
    private List<List<Candidate>> takePlaces(
            String text, int start, int end, List<Token> tokens, String language, PlaceContext context) {
        List<List<Candidate>> holders = new ArrayList<>();
        for (Mention mention : places.mentions(text, start, end, language, context)) {
            List<Token> name = tokens.stream()
                    .filter(token -> token.start() >= mention.start() && token.end() <= mention.end())
                    .toList();
            boolean adjective = Demonyms.of(language)
                            .at(tokens, tokens.indexOf(name.get(0)))
                            .length()
                    >= name.size();
            if (adjective || name.stream().allMatch(KindWords.of(language)::isKindWord)) {
                continue;
            }
            tokens.removeAll(name);
            if (mention.cue() != Cue.CONTAINER) {
                holders.add(mention.candidates());
            }
        }
        return holders;
    }

    private void takeDemonyms(
            List<Token> tokens, String language, @Nullable String country, List<List<Candidate>> holders) {
        Demonyms demonyms = Demonyms.of(language);
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<String> match = demonyms.at(tokens, i);
            if (match.length() > 0) {
                holders.add(candidates(match.meanings(), country));
                tokens.subList(i, i + match.length()).clear();
                i--;
            }
        }
    }

    /** Returns the places of an adjective: those of the known country if there are any, else all as equals. */
    private List<Candidate> candidates(List<String> keys, @Nullable String country) {
        List<Candidate> all = new ArrayList<>();
        List<Candidate> inCountry = new ArrayList<>();
        for (String key : keys) {
            Place place = places.byKey(key).orElseThrow();
            all.add(new Candidate(place, 0));
            if (place.country().equals(country)) {
                inCountry.add(new Candidate(place, 0));
            }
        }
        return inCountry.isEmpty() ? all : inCountry;
    }

    /** Returns the known country if the kind needs no other word and is written as a name. */
    private static @Nullable String known(InstitutionKind kind, List<Token> tokens, @Nullable String country) {
        return kind.alone() && tokens.stream().anyMatch(Token::capital) ? country : null;
    }

    /** Reads the name of a place without an institution: its government if it acts, the place itself if a preposition says so. */
    private Optional<Meaning> placeAlone(String text, int start, int end, String language, PlaceContext context) {
        List<Token> tokens = Tokens.of(text);
        for (Mention mention : places.mentions(text, language, context)) {
            if (mention.start() < start || mention.end() > end) {
                continue;
            }
            Place place = mention.best();
            boolean city = place.kind().isCity();
            if (mention.cue() == Cue.IN || mention.cue() == Cue.DATELINE) {
                return mention.ambiguous() ? Optional.empty() : Optional.of(Meaning.place(place.key()));
            }
            Optional<Place> governing = governing(mention);
            if (governing.isPresent() && acts(text, tokens, mention, language)) {
                return governing.map(acting -> Meaning.party(acting.country() + "/GOVERNMENT"));
            }
            return city && mention.cue() == Cue.OF && !mention.ambiguous()
                    ? Optional.of(Meaning.place(place.key()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Returns the country or capital that a name means if it acts; a small capital may be the name of a person. */
    private static Optional<Place> governing(Mention mention) {
        int best = mention.candidates().get(0).score();
        return mention.candidates().stream()
                .filter(candidate -> candidate.score() > best - 3 * Candidate.CLEAR)
                .map(Candidate::place)
                .filter(place -> place.kind() == PlaceKind.COUNTRY
                        || (place.kind() == PlaceKind.CAPITAL && place.population() >= FEWEST_PEOPLE))
                .findFirst();
    }

    private static boolean acts(String text, List<Token> tokens, Mention mention, String language) {
        int first = 0;
        while (tokens.get(first).start() < mention.start()) {
            first++;
        }
        int last = first;
        while (tokens.get(last).end() < mention.end()) {
            last++;
        }
        return ActingPlaces.of(language).acts(text, tokens, first, last);
    }
}
