package org.crosstally.desk.page;

import java.util.Locale;

/** Constants of the APIs as a reader says them. */
public final class Labels {

    private Labels() {}

    /** {@code IN_PRODUCTION} as "In production", {@code timeKind} as "Time kind", {@code asOf} as "As of"; a dash for null. */
    public static String of(Object constant) {
        if (constant == null || constant.toString().isEmpty()) {
            return "–";
        }
        String name = constant.toString();
        String spaced = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String words = spaced.replace('_', ' ').replace('.', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
