package org.crosstally.web.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/** Checks If-Match against the entity tag of a revision (RFC 9110, section 13.1.1). */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a revision. */
    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Lets a change pass only if the caller knows the current revision. Call it with the record's row locked.
     *
     * @param ifMatch value of the header If-Match: entity tags separated by commas, or a star; {@code null} without it
     * @throws ProblemException PRECONDITION_REQUIRED without If-Match, STALE_REVISION when it names other revisions
     */
    public static void check(String ifMatch, int revision) {
        check(ifMatch, revision, known -> List.of());
    }

    /**
     * As {@link #check(String, int)}; the problem also lists the fields that changed since the caller's revision.
     *
     * @param changedSince the fields that others changed after a revision
     */
    public static void check(String ifMatch, int revision, IntFunction<List<Problem.Changed>> changedSince) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ErrorCode.PRECONDITION_REQUIRED, "The header `If-Match` is missing. Send the record's ETag.");
        }
        if (!names(ifMatch, revision)) {
            OptionalInt known = known(ifMatch);
            throw new ProblemException(Problem.of(
                            ErrorCode.STALE_REVISION,
                            "`If-Match` is " + ifMatch.strip() + ", but the record's ETag is " + tag(revision) + ".")
                    .withChanged(known.isPresent() ? changedSince.apply(known.getAsInt()) : List.of()));
        }
    }

    /** Whether the list of tags, or the star, includes the revision. */
    static boolean names(String tags, int revision) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",")).map(String::strip).anyMatch(tag(revision)::equals);
    }

    private static OptionalInt known(String tag) {
        String digits = tag.strip().replace("\"", "");
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
