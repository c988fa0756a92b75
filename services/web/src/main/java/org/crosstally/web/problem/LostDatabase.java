package org.crosstally.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Distinguishes a temporary loss of the database from a programming error. */
public final class LostDatabase {

    private LostDatabase() {}

    /** Whether {@code failure} comes from a connection that broke, could not be had, or from a transaction to repeat. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // The pool's own words when no connection became free.
            return sql.getMessage() != null && sql.getMessage().contains("cquisition timeout");
        }
        // 08 connection, 57P0x shut down, 53 out of resources, 40 to be repeated (serialisation, deadlock).
        return state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53") || state.startsWith("40");
    }
}
