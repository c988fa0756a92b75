package org.crosstally.web.idempotency;

/** Encodes stored answers. A service whose answers contain secrets has a bean of its own that encrypts them. */
public interface AnswerSeal {

    /**
     * Returns the answer as it is stored.
     *
     * @param about caller and key of the request; {@link #open} gets the same
     */
    byte[] seal(byte[] answer, String about);

    /** Returns the answer as it was sent; reverses {@link #seal}. */
    byte[] open(byte[] stored, String about);
}
