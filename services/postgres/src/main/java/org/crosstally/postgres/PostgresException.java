package org.crosstally.postgres;

/** PostgreSQL cannot be started, reached or stopped. The message says what to do. */
public class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, for a person to read */
    public PostgresException(String message) {
        super(message);
    }

    /**
     * @param message what happened and what to do, for a person to read
     * @param cause the underlying error
     */
    public PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
