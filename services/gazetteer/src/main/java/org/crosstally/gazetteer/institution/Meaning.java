package org.crosstally.gazetteer.institution;

/**
 * What a name means.
 *
 * @param key of a party {@code UA/MOD}, {@code US-TX/Houston/POLICE}; of a place {@code geo:703448}
 */
public record Meaning(Type type, String key) {

    /** Whether the name is that of someone who acts or of a place where something happens. */
    public enum Type {
        PARTY,
        PLACE
    }

    static Meaning party(String key) {
        return new Meaning(Type.PARTY, key);
    }

    static Meaning place(String key) {
        return new Meaning(Type.PLACE, key);
    }
}
