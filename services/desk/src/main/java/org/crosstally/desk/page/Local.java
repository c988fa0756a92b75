package org.crosstally.desk.page;

/** Addresses within the desk. */
public final class Local {

    private Local() {}

    /** {@code given} when it is an address within the desk, else {@code otherwise}: a form must not lead elsewhere. */
    public static String or(String given, String otherwise) {
        return given != null && given.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? given : otherwise;
    }
}
