package org.crosstally.local;

/** An error that the user can correct; the message says how. The program prints it without a stack trace and exits with 1. */
class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalException(String message) {
        super(message);
    }
}
