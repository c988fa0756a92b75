package org.crosstally.comparison.mirror;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.quantity.unit.Units;

/** Normalizes spellings of objects, so that two spellings of one thing are equal. */
public final class ObjectSpelling {

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern MEASURED = Pattern.compile("(\\d+(?:\\.\\d+)?)[ -]?(\\p{L}+)");

    private ObjectSpelling() {}

    /**
     * An object: as a name, and a number with a unit is written one way: "155-millimeter shells", "155 mm shells" and
     * "155mm Shells" are one. Null and blank are unknown, thus null.
     */
    public static String object(String object) {
        if (object == null || object.isBlank()) {
            return null;
        }
        Matcher measured =
                MEASURED.matcher(DASHES.matcher(Spelling.folded(object)).replaceAll("-"));
        return measured.replaceAll(match -> Matcher.quoteReplacement(Units.find(match.group(2))
                .map(unit -> match.group(1) + unit.code())
                .orElse(match.group())));
    }
}
