package org.crosstally.extraction.mention;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosstally.extraction.text.LexiconFile;

/**
 * The share of drafts with a trait whose value and unit were both right on labelled news, by {@code confidence.txt}: for English, and for
 * the other languages together.
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

    private static final int DRAWN = 5;

    /** The languages whose drafts are counted together: too few figures are labelled to count each by itself. */
    public enum Group {
        EN,
        OTHER;

        public static Group of(String language) {
            return language.equals("en") ? EN : OTHER;
        }
    }

    private static final Map<Group, Map<Trait, Double>> SHARES = shares();

    private Confidence() {}

    public static double of(Mention mention, String language) {
        return SHARES.get(Group.of(language)).get(trait(mention));
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
    public static Map<Group, Map<Trait, int[]>> counts() {
        Map<Group, Map<Trait, int[]>> counts = new EnumMap<>(Group.class);
        for (List<String> row : LexiconFile.rows("confidence.txt")) {
            counts.computeIfAbsent(Group.valueOf(upper(row.get(1))), any -> new EnumMap<>(Trait.class))
                    .put(
                            Trait.valueOf(upper(row.get(0))),
                            new int[] {Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))});
        }
        return counts;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Map<Group, Map<Trait, Double>> shares() {
        Map<Group, Map<Trait, int[]>> counts = counts();
        Map<Group, Map<Trait, Double>> shares = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            shares.put(group, new EnumMap<>(Trait.class));
            for (Trait trait : Trait.values()) {
                shares.get(group).put(trait, share(counts, group, trait));
            }
        }
        return shares;
    }

    /** The share of a group, drawn to that of all languages as if {@link #DRAWN} more drafts had it: few cases say little. */
    private static double share(Map<Group, Map<Trait, int[]>> counts, Group group, Trait trait) {
        int right = counts.values().stream().mapToInt(all -> all.get(trait)[0]).sum();
        int all = counts.values().stream().mapToInt(each -> each.get(trait)[1]).sum();
        double everywhere = (right + 1.0) / (all + 2.0);
        int[] count = counts.get(group).get(trait);
        return Math.round(100 * (count[0] + DRAWN * everywhere) / (count[1] + DRAWN)) / 100.0;
    }
}
