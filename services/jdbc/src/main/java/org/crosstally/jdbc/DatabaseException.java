package org.crosstally.jdbc;

import java.sql.SQLException;

/** An unchecked {@link SQLException}: the service's error mapper finds out whether the database is lost or the statement wrong. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
