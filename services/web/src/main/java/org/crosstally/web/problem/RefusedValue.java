package org.crosstally.web.problem;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Distinguishes a value that our checks accept and the database refuses from a programming error. The tables state
 * what must hold; whoever sent the value learns which statement it breaks.
 */
public final class RefusedValue {

    private static final String TAKEN = "23505";

    private RefusedValue() {}

    /** The problem to answer; empty when {@code failure} is of another kind. */
    public static Optional<Problem> problem(Throwable failure) {
        SQLException refusal = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The innermost one: those around it repeat the statement in their words.
            refusal = cause instanceof SQLException sql ? sql : refusal;
        }
        if (refusal == null || !isOfTheValue(refusal.getSQLState())) {
            return Optional.empty();
        }
        return Optional.of(
                refusal.getSQLState().equals(TAKEN)
                        ? Problem.of(
                                ErrorCode.ALREADY_EXISTS,
                                "Another request stored the same value first: " + words(refusal))
                        : Problem.of(
                                ErrorCode.INVALID_VALUE, "The database does not accept the value: " + words(refusal)));
    }

    /** 22 data, 23 integrity, 54 too long for an index. */
    private static boolean isOfTheValue(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** The first line: the others show the row. */
    private static String words(SQLException refusal) {
        return refusal.getMessage().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }
}
