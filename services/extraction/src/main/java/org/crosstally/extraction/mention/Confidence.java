package org.crosstally.extraction.mention;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosstally.extraction.text.Lexicon;

/**
 * The share of drafts with a trait whose value and unit were both right on labelled news, by {@code confidence.txt}. One right and
 * one wrong draft are added to each count (Laplace's rule of succession), so that few cases say little.
 */
public final class Confidence {

    /** What a draft's unit comes from; the first that fits is its trait. */
    public enum Trait {
        /** A neighbour's unit. */
        COPIED,
        /** None: a number and nothing else. */
        BARE,
        MONEY,
        /** A unit of the catalogue or a symbol. */
        MEASURE,
        /** One word that is counted. */
        NOUN,
        /** A counted noun with words that describe it. */
        NOUN_PHRASE
    }

    private static final Map<Trait, Double> SHARES = shares();

    private Confidence() {}

    public static double of(Mention mention) {
        return SHARES.get(trait(mention));
    }

    public static Trait trait(Mention mention) {
        if (mention.copied) {
            return Trait.COPIED;
        }
        if (mention.isBare()) {
            return Trait.BARE;
        }
        if (mention.currency != null) {
            return Trait.MONEY;
        }
        int words = mention.nounTo - mention.nounFrom;
        return words == 0 ? Trait.MEASURE : words == 1 ? Trait.NOUN : Trait.NOUN_PHRASE;
    }

    /** The counts of the table, right and all. */
    public static Map<Trait, int[]> counts() {
        Map<Trait, int[]> counts = new EnumMap<>(Trait.class);
        for (List<String> row : Lexicon.rows("confidence.txt")) {
            counts.put(
                    Trait.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    new int[] {Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))});
        }
        return counts;
    }

    private static Map<Trait, Double> shares() {
        Map<Trait, Double> shares = new EnumMap<>(Trait.class);
        counts().forEach((trait, count) ->
                shares.put(trait, Math.round(100.0 * (count[0] + 1) / (count[1] + 2)) / 100.0));
        return shares;
    }
}
