package org.crosstally.quantity.amount;

/** The fields of an amount contradict each other or name something unknown. */
public final class InvalidAmountException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the field. */
    public enum Reason {
        /** No number, no bound and no text. */
        MISSING,
        /** The text was all there was, and it is no amount. */
        UNREADABLE,
        LOW_ABOVE_HIGH,
        /** The qualifier needs a number, or another bound, than the one given. */
        BOUND_MISSING,
        /** The interval holds no number at all: both bounds are equal and one of them is excluded. */
        EMPTY,
        /** The value lies outside its own bounds. */
        OUT_OF_BOUNDS,
        NEGATIVE_COUNT,
        /** More digits than any printed figure has. */
        TOO_MANY_DIGITS,
        UNKNOWN_UNIT,
        UNKNOWN_CURRENCY,
        /** A unit and a currency at once. */
        UNIT_AND_CURRENCY
    }

    private final String field;
    private final Reason reason;

    InvalidAmountException(String field, Reason reason, String message) {
        super(message);
        this.field = field;
        this.reason = reason;
    }

    InvalidAmountException(String field, Reason reason, Throwable cause) {
        super(cause.getMessage(), cause);
        this.field = field;
        this.reason = reason;
    }

    /** Name of the field at fault, as {@link Amounts#of} names its parameters. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
