package org.crosstally.desk.peer;

/** The revision that an editor saw, as the services want to be told of it. */
public final class Seen {

    private Seen() {}

    /** The value of If-Match. */
    public static String revision(int number) {
        return '"' + Integer.toString(number) + '"';
    }
}
