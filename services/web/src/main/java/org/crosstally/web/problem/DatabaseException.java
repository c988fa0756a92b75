package org.crosstally.web.problem;

import java.sql.SQLException;

/** A checked {@link SQLException} on its way to the mapper, which tells a lost database from a mistake of ours. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
