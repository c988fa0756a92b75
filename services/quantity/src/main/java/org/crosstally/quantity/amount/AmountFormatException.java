package org.crosstally.quantity.amount;

/** The words are no amount. Says where it stopped reading and what would be read instead. */
public final class AmountFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String hint;

    AmountFormatException(String message, int position, String hint) {
        super(message + " (at character " + (position + 1) + "); " + hint);
        this.position = position;
        this.hint = hint;
    }

    /** Index of the first character that could not be read, from 0. */
    public int position() {
        return position;
    }

    /** What to write instead. */
    public String hint() {
        return hint;
    }
}
