package org.crosstally.claims.register;

import java.util.Locale;

/** The kinds of records that claims refer to. The first three are named registers; an article is known by its URL. */
public enum Kind {
    OUTLET("outlets"),
    PARTY("parties"),
    MEASURE("measures"),
    ARTICLE("articles");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** The value in the API and in the column kind: outlet, party, measure, article. Also the name of its table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The collection's path below /v1. */
    public String path() {
        return path;
    }

    /** With its article, for a sentence. */
    public String described() {
        return (this == OUTLET || this == ARTICLE ? "an " : "a ") + code();
    }
}
