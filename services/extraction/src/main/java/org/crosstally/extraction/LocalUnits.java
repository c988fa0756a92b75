package org.crosstally.extraction;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.LexiconFile;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.quantity.assertion.Ambiguity;

/**
 * Decides by the countries that a text names what "pesos", "pounds" or "tons" are. Where the text names none of their
 * countries, or two, the amount keeps its usual reading and is marked as ambiguous.
 */
final class LocalUnits {

    private static final String POUND = "[lb_av]";
    private static final String TON = "ton";
    private static final String UNITED_STATES = "US";
    private static final int PAYING_REACH = 8;

    /** Code by country, by name of the unit. */
    private static final Map<String, Map<String, String>> CODES = codes();

    private final Text text;
    private final PlaceReader places;
    private final Set<String> ofText;
    private final Set<String> region;
    private Sentence sentence;
    private Set<String> ofSentence;

    /** @param language the BCP 47 tag of the document, of which the region counts where the text names no country; may be null */
    LocalUnits(Text text, PlaceReader places, String language) {
        String country = language == null
                ? ""
                : Locale.forLanguageTag(language.replace('_', '-')).getCountry();
        this.region = country.isEmpty() ? Set.of() : Set.of(country);
        this.text = text;
        this.places = places;
        this.ofText = places.countries(0, text.size());
    }

    private static Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new HashMap<>();
        LexiconFile.rows("local-units.txt").forEach(row -> codes.computeIfAbsent(row.get(0), any -> new HashMap<>())
                .put(row.get(1), row.get(2)));
        return codes;
    }

    /** Gives an amount in such a unit the code of its country, or marks it. */
    void decide(Mention mention) {
        Phrases.Match<String> name = name(mention);
        if (name == null) {
            return;
        }
        if (name.meaning().equals(TON)) {
            ton(mention);
        } else if (POUND.equals(mention.unit)) {
            pound(mention, name);
        } else {
            money(mention, name.meaning());
        }
    }

    /** The name of a local unit in the words of an amount; null without one, or where its country stands beside it. */
    private Phrases.Match<String> name(Mention mention) {
        int first = mention.number.to();
        for (int i = first; i < mention.to; i++) {
            Phrases.Match<String> name = text.lexicon.at(Lexicon.Kind.LOCAL, text.tokens, i, mention.to);
            if (name != null) {
                boolean named =
                        isNamed(i, name.end(), mention.to) || i > first && isNamed(i - 1, name.end(), mention.to);
                return named ? null : name;
            }
        }
        return null;
    }

    /** "Mexican pesos", "metric tons", "tons of TNT": a longer name of money or of a unit holds the word. */
    private boolean isNamed(int from, int end, int limit) {
        for (Lexicon.Kind kind : new Lexicon.Kind[] {Lexicon.Kind.MONEY, Lexicon.Kind.UNIT}) {
            Phrases.Match<String> longer = text.lexicon.at(kind, text.tokens, from, limit);
            if (longer != null && longer.end() >= end && longer.end() - from > 1) {
                return true;
            }
        }
        return false;
    }

    /** Metric in a text that names other countries only. */
    private void ton(Mention mention) {
        Set<String> countries = ofText.isEmpty() ? region : ofText;
        boolean metric = !countries.isEmpty() && !countries.contains(UNITED_STATES);
        if ("t".equals(mention.unit) && !metric) {
            mention.ambiguities.add(Ambiguity.TON);
        }
    }

    /** A weight "of" something or in front of a noun; money beside a word of paying in a country that has it. */
    private void pound(Mention mention, Phrases.Match<String> name) {
        int next = name.end();
        boolean weight = next < mention.sentence.to()
                && (text.lexicon.has(WordList.OF, text.token(next).lower)
                        || text.token(name.end() - 2).isHyphen());
        if (weight) {
            return;
        }
        Set<String> countries = new HashSet<>(CODES.get(name.meaning()).keySet());
        countries.retainAll(ofText);
        if (!countries.isEmpty() && paying(mention)) {
            money(mention, name.meaning());
        } else if (!countries.isEmpty() || !ofText.contains(UNITED_STATES)) {
            mention.ambiguities.add(Ambiguity.WEIGHT_OR_MONEY);
        }
    }

    private boolean paying(Mention mention) {
        int from = Math.max(mention.sentence.from(), mention.from - PAYING_REACH);
        int to = Math.min(mention.sentence.to(), mention.to + PAYING_REACH);
        for (int i = from; i < to; i++) {
            Token token = text.token(i);
            if (text.lexicon.has(WordList.PAYING, token.lower)) {
                return true;
            }
        }
        return false;
    }

    private void money(Mention mention, String name) {
        Map<String, String> codes = CODES.get(name);
        String code = only(codes, ofSentence(mention.sentence));
        code = code == null ? only(codes, ofText) : code;
        code = code == null && Collections.disjoint(codes.keySet(), ofText) ? only(codes, region) : code;
        if (code == null) {
            mention.ambiguities.add(Ambiguity.CURRENCY);
            return;
        }
        mention.currency = code;
        mention.unit = null;
        mention.nounFrom = mention.nounTo;
        mention.rules.add("money.local");
    }

    /** The countries of a sentence, found once for all its amounts. */
    private Set<String> ofSentence(Sentence of) {
        if (of != sentence) {
            sentence = of;
            ofSentence = places.countries(of.from(), of.to());
        }
        return ofSentence;
    }

    /** The one code that the countries have; null without one, or with several. */
    private static String only(Map<String, String> codes, Set<String> countries) {
        Set<String> found = new HashSet<>();
        countries.stream().map(codes::get).filter(Objects::nonNull).forEach(found::add);
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
