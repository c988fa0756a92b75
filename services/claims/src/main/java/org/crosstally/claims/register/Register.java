package org.crosstally.claims.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.register.Wanted.MeasureHint;

/** A named register, as {@link Names} needs it: it can take in records of which only the name is known. */
public interface Register {

    /** Which register this is. */
    Kind kind();

    /** Creates one unconfirmed record for each newcomer and writes its first revision. The names are taken already. */
    void admit(List<Newcomer> newcomers, String recordedBy, ChangeSet changeSet);

    /** The record that a reference means, if that is known without a look at the register. */
    default Optional<Identity> identify(String reference) {
        return Optional.empty();
    }

    /** Whether a record that has a name of {@code identity} may be the one it means. */
    default boolean canBe(UUID id, Identity identity) {
        return true;
    }

    /** What is known, recorded or not, by a beginning of a name; the likeliest first. */
    default List<Known> known(String folded, int limit) {
        return List.of();
    }

    /**
     * What may be recorded by its key.
     *
     * @param name what to call it
     * @param matched the name that was searched for
     */
    record Known(String key, String name, String matched) {}

    /** Gives keys to the records that have none and whose names are known to mean one; returns how many. */
    int recognise(String recordedBy);

    /**
     * A record to create.
     *
     * @param id its id, made already
     * @param name as it was printed, tidied
     * @param hint for a measure, or {@code null}
     * @param identity what it is known to be, or {@code null}
     * @param parent the record that contains it, or {@code null}
     */
    record Newcomer(UUID id, String name, MeasureHint hint, Identity identity, UUID parent) {

        /** A record of which only the name is known. */
        Newcomer(UUID id, String name) {
            this(id, name, null, null, null);
        }
    }
}
