package org.crosstally.web.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Prefer} (RFC 7240): what a caller would like, but does not insist on. */
public final class Prefer {

    /** Name of the header. */
    public static final String HEADER = "Prefer";

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    // A name, perhaps its value, perhaps parameters: none of the preferences that are read here has any.
    private static final Pattern PREFERENCE = Pattern.compile(
            "([^\\s,;=\"]++)\\s*+(?:=\\s*+(" + QUOTED + "|[^\\s,;\"]*+))?+\\s*+(?:;(?:" + QUOTED + "|[^,\"])*+)?+");

    private Prefer() {}

    /**
     * Whether {@code return=what} is preferred. As the RFC has it, case does not matter, and of a preference that is
     * named more than once the first counts. What cannot be read is no preference.
     *
     * @param lines values of the header, one a line of the request; {@code null} for none
     */
    public static boolean returns(String what, List<String> lines) {
        if (lines == null) {
            return false;
        }
        Matcher preference = PREFERENCE.matcher(String.join(",", lines));
        while (preference.find()) {
            if (preference.group(1).equalsIgnoreCase("return")) {
                String value = preference.group(2);
                return value != null && value.replace("\"", "").equalsIgnoreCase(what);
            }
        }
        return false;
    }
}
