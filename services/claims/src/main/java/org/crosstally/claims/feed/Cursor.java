package org.crosstally.claims.feed;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    /** Binds the seven parameters that every {@link ChangeSource}'s statement takes in the same order. */
    public void bind(PreparedStatement statement, Cursor to, int limit) throws SQLException {
        statement.setLong(1, position);
        statement.setLong(2, to.position);
        statement.setLong(3, position);
        statement.setInt(4, ordinal);
        statement.setLong(5, to.position);
        statement.setInt(6, to.ordinal);
        statement.setInt(7, limit);
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
