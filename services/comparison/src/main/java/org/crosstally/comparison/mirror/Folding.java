package org.crosstally.comparison.mirror;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.quantity.Units;

/** Levels spellings of names and objects, so that two spellings of one thing are equal. */
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern MEASURED = Pattern.compile("(\\d+(?:\\.\\d+)?)[ -]?(\\p{L}+)");

    private Folding() {}

    /** A name: compatibility forms are made one, accents and case go, runs of white space become one space. */
    public static String name(String name) {
        String apart = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String seen = INVISIBLE
                .matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC))
                .replaceAll("");
        // Upper first: it levels what lower case alone keeps apart, such as the German sharp s.
        String level = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(level).replaceAll(" ").strip();
    }

    /**
     * An object: as a name, and a number with a unit is written one way: "155-millimeter shells", "155 mm shells" and
     * "155mm Shells" are one. Null and blank are unknown, thus null.
     */
    public static String object(String object) {
        if (object == null || object.isBlank()) {
            return null;
        }
        Matcher measured = MEASURED.matcher(DASHES.matcher(name(object)).replaceAll("-"));
        return measured.replaceAll(match -> Matcher.quoteReplacement(Units.find(match.group(2))
                .map(unit -> match.group(1) + unit.code())
                .orElse(match.group())));
    }
}
