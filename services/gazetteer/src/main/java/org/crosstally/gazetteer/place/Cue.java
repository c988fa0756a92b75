package org.crosstally.gazetteer.place;

/** The words around a mention that show how the text uses the name. */
public enum Cue {
    /** The start of an article: "KYIV, March 3 (Agency) —". */
    DATELINE,
    /** A preposition of location: "in Kyiv", "near the city of Kyiv", "в Киеве". */
    IN,
    /** Another preposition: "of Kyiv", "from Kyiv". */
    OF,
    /** It follows the name of a place inside it: Texas in "Paris, Texas". */
    CONTAINER,
    /** No cue: "Kyiv said". */
    NONE,
    /** A neighbouring word with a capital: the name may belong to a person or a company ("Jack London", "Phoenix Holdings"). */
    PART_OF_NAME
}
