package org.crosstally.claims.register;

import java.util.List;
import java.util.Locale;

/** The kinds of records that claims refer to. All but articles are named registers; an article is known by its URL. */
public enum Kind {
    OUTLET("outlets"),
    PARTY("parties"),
    MEASURE("measures"),
    PLACE("places"),
    EVENT("events"),
    ARTICLE("articles");

    /** The named registers, in the order in which they are locked. */
    public static final List<Kind> NAMED = List.of(OUTLET, PARTY, MEASURE, PLACE, EVENT);

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** The value in the API and in the column kind: outlet, party, measure, place, event, article. Also the name of its table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The collection's path below /v1. */
    public String path() {
        return path;
    }

    /** Whether its records may have keys, which are unique and do not change with names. */
    public boolean hasKeys() {
        return this == PLACE || this == PARTY;
    }

    /** With its article, for a sentence. */
    public String described() {
        return (this == OUTLET || this == EVENT || this == ARTICLE ? "an " : "a ") + code();
    }
}
