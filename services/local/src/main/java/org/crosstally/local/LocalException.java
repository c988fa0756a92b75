package org.crosstally.local;

/** Something a person at the terminal can act on; the message says what. Ends the program without a stack trace. */
class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalException(String message) {
        super(message);
    }
}
