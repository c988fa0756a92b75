package org.crosstally.claims.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** A place in the feed: the position of a change set and the ordinal within it. Written "18.3". */
public record Cursor(long position, int ordinal) implements Comparable<Cursor> {

    /** Before the first change. */
    static final Cursor START = new Cursor(0, 0);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

    /**
     * Reads a cursor; {@code null} is the start.
     *
     * @throws ProblemException BAD_PARAMETER
     */
    static Cursor parse(String text) {
        if (text == null) {
            return START;
        }
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(new FieldError(
                    "after", ErrorCode.BAD_PARAMETER, "`after` must be the cursor of a change, such as 18.3."));
        }
        return new Cursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Returns the seven parameters that the statement of every {@link ChangeSource} has, in their order. */
    public Object[] parameters(Cursor to, int limit) {
        return new Object[] {position, to.position, position, ordinal, to.position, to.ordinal, limit};
    }

    @Override
    public int compareTo(Cursor other) {
        int order = Long.compare(position, other.position);
        return order != 0 ? order : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return position + "." + ordinal;
    }
}
