package org.crosstally.postgres;

/** PostgreSQL could not be started, reached or stopped. The message says in words what to do about it. */
public class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, for a person to read */
    public PostgresException(String message) {
        super(message);
    }

    /**
     * @param message what happened and what to do, for a person to read
     * @param cause what was thrown below
     */
    public PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
