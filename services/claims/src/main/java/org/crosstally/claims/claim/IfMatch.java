package org.crosstally.claims.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;

/** The header If-Match: a strong entity tag, which is the revision in quotes. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private IfMatch() {}

    /**
     * The revision the client has seen.
     *
     * @throws ProblemException PRECONDITION_REQUIRED, BAD_HEADER
     */
    static int revision(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ErrorCode.PRECONDITION_REQUIRED, "Send the claim's ETag as If-Match.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(ErrorCode.BAD_HEADER, "If-Match is one strong ETag such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }
}
