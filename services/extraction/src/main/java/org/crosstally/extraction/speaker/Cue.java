package org.crosstally.extraction.speaker;

/**
 * A place where the text says who speaks.
 *
 * @param verb first token of the verb or of "according to"
 * @param verbTo behind it
 * @param from first token of the speaker
 * @param to behind the speaker
 * @param kind how the two stand
 */
public record Cue(int verb, int verbTo, int from, int to, Kind kind) {

    enum Kind {
        /** he said that. */
        BEFORE,
        /** said the minister. */
        AFTER,
        /** according to the ministry. */
        ACCORDING,
        /** WALLACE: at a paragraph's start. */
        LABEL,
        /** citing the ministry: on whom another speaker leans. */
        CITED,
        /** the ministry's estimate. */
        POSSESSIVE
    }

    public int start() {
        return Math.min(verb, from);
    }

    public int end() {
        return Math.max(verbTo, to);
    }
}
