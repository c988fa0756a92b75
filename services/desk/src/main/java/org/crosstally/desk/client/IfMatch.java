package org.crosstally.desk.client;

/** Writes the revision that an editor saw as an {@code If-Match} header. */
public final class IfMatch {

    private IfMatch() {}

    /** The entity tag of a revision: {@code "3"}, with its quotes. */
    public static String revision(int number) {
        return '"' + Integer.toString(number) + '"';
    }
}
