package org.crosstally.comparison.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/** Entity tags made from revisions. */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a revision. */
    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Lets a change pass only when the caller has seen the present revision. Call it with the record's row locked.
     *
     * @param changedSince what others changed since a revision
     * @throws ProblemException PRECONDITION_REQUIRED without If-Match, STALE_REVISION when it names other revisions
     */
    public static void check(String ifMatch, int revision, IntFunction<List<Problem.Changed>> changedSince) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ErrorCode.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the record as you know it");
        }
        if (!names(ifMatch, revision)) {
            OptionalInt known = known(ifMatch);
            throw new ProblemException(Problem.of(
                            ErrorCode.STALE_REVISION,
                            "The record is at revision " + revision + ", not at " + ifMatch.strip())
                    .withChanged(known.isPresent() ? changedSince.apply(known.getAsInt()) : List.of()));
        }
    }

    /** Whether the list of tags, or the star, covers the revision. */
    static boolean names(String tags, int revision) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",")).map(String::strip).anyMatch(tag(revision)::equals);
    }

    private static OptionalInt known(String tag) {
        String digits = tag.strip().replace("\"", "");
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
