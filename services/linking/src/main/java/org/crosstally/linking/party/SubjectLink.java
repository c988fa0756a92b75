package org.crosstally.linking.party;

/**
 * Whose figure it is.
 *
 * @param key of the party: {@code UA/ARMED_FORCES}, or of a state, {@code UA}
 * @param name of the party in English
 * @param words of the text that name it
 * @param reason how these words are bound to the figure
 */
public record SubjectLink(String key, String name, String words, Reason reason) {

    /** How the words that name a party are bound to a figure. */
    public enum Reason {
        /** "900 Russian soldiers", "40 tanks of Russia". */
        COUNTED,
        /** "Russia lost 40 tanks", "the losses of Russia reached 900". */
        LOSER,
        /** An item of a list, or of the sentences behind it, in which no other party is named. */
        LIST,
        /** "Germany pledged two billion": the subject of the figure's clause. */
        CLAUSE
    }
}
