package org.crosstally.quantity.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.quantity.table.Table;

/** Singular and plural of English nouns in lower case, as far as counted things need them. */
public final class Nouns {

    private static final Map<String, String> SINGULAR = new HashMap<>();
    private static final Map<String, String> PLURAL = new HashMap<>();

    static {
        for (List<String> row : Table.resource("nouns.txt")) {
            SINGULAR.put(row.get(0), row.get(1));
            SINGULAR.putIfAbsent(row.get(1), row.get(1));
            PLURAL.putIfAbsent(row.get(1), row.get(0));
        }
    }

    private Nouns() {}

    /** casualties is casualty; a noun in the singular stays as it is, so that twice is the same as once. */
    public static String singular(String noun) {
        String irregular = SINGULAR.get(noun);
        if (irregular != null) {
            return irregular;
        }
        int hyphen = noun.lastIndexOf('-');
        if (hyphen > 0 && SINGULAR.containsKey(noun.substring(hyphen + 1))) {
            return noun.substring(0, hyphen + 1) + SINGULAR.get(noun.substring(hyphen + 1));
        }
        String once = strip(noun);
        return once.equals(noun) || strip(once).equals(once) ? once : noun;
    }

    /** The plural that {@link #singular} takes back. */
    public static String plural(String noun) {
        String irregular = PLURAL.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.length() > 2 && noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return sibilant(noun) || noun.endsWith("o") ? noun + "es" : noun + "s";
    }

    private static String strip(String noun) {
        int length = noun.length();
        if (length < 4 || !noun.endsWith("s") || noun.endsWith("ss") || noun.endsWith("us") || noun.endsWith("is")) {
            return noun;
        }
        if (noun.endsWith("ies")) {
            return length > 4 ? noun.substring(0, length - 3) + "y" : noun.substring(0, length - 1);
        }
        if (noun.endsWith("es") && (sibilant(noun.substring(0, length - 2)) || noun.endsWith("oes"))) {
            return noun.substring(0, length - 2);
        }
        return noun.substring(0, length - 1);
    }

    private static boolean sibilant(String noun) {
        return noun.endsWith("ss") || noun.endsWith("sh") || noun.endsWith("ch") || noun.endsWith("x");
    }
}
