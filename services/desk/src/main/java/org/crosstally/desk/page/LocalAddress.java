package org.crosstally.desk.page;

/** Addresses inside the desk, such as {@code /discrepancies/1}. */
public final class LocalAddress {

    private LocalAddress() {}

    /** Returns {@code given} when it is a path of the desk, else {@code otherwise}: a form must not redirect to another site. */
    public static String orElse(String given, String otherwise) {
        return given != null && given.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? given : otherwise;
    }
}
