package org.crosstally.web.idempotency;

/** How an answer lies in the table. A service that answers with secrets brings a bean of its own that encrypts. */
public interface AnswerSeal {

    /**
     * The answer as it is kept.
     *
     * @param about the owner of the answer; {@link #open} needs the same value
     */
    byte[] seal(byte[] answer, String about);

    /** The answer as it was given. */
    byte[] open(byte[] kept, String about);
}
