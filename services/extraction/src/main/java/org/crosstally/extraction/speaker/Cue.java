package org.crosstally.extraction.speaker;

/**
 * A place where the text says who speaks.
 *
 * @param verb first token of the verb or of "according to"
 * @param verbTo behind it
 * @param from first token of the speaker; the verb itself where the text names nobody beside it
 * @param to behind the speaker
 * @param kind how the two stand
 * @param start first token of the verb and of all that names the speaker, his office included
 */
public record Cue(int verb, int verbTo, int from, int to, Kind kind, int start) {

    Cue(int verb, int verbTo, int from, int to, Kind kind) {
        this(verb, verbTo, from, to, kind, Math.min(verb, from));
    }

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

    public int end() {
        return Math.max(verbTo, to);
    }

    /** Whether the speaker was named before and is only pointed to here. */
    boolean pointsBack() {
        return from == verb;
    }
}
