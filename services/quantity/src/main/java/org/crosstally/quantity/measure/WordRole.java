package org.crosstally.quantity.measure;

/** How words of a class relate to a figure. */
public enum WordRole {
    /** The measure's own name: counted by the number, or it governs a number that has no noun. */
    NAME,
    /** The noun that the number counts. */
    COUNTED,
    /** The verb or participle of the figure's clause. */
    PREDICATE,
    /** Anywhere in the sentence. */
    NEAR,
    /** A topic of the article. */
    ARTICLE,
    /** Nothing is counted by name: the number has no noun. */
    BARE
}
