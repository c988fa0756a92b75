package org.crosstally.claims.conditional;

import java.util.Arrays;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** Entity tags made from revisions, and what If-Match demands of them (RFC 9110, section 13.1.1). */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a revision. */
    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Lets a change pass only when the caller has seen the present revision. Call it with the record's row locked.
     *
     * @throws ProblemException PRECONDITION_REQUIRED without If-Match, STALE_REVISION when it names other revisions
     */
    public static void check(String ifMatch, int revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ErrorCode.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the record as you know it");
        }
        if (!names(ifMatch, revision)) {
            throw new ProblemException(
                    ErrorCode.STALE_REVISION, "The record is at revision " + revision + ", not at " + ifMatch.strip());
        }
    }

    /** Whether the list of tags, or the star, covers the revision. */
    static boolean names(String tags, int revision) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",")).map(String::strip).anyMatch(tag(revision)::equals);
    }
}
