package org.crosstally.claims.register;

import java.util.List;
import java.util.UUID;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.register.Wanted.MeasureHint;

/** A named register, as {@link Names} needs it: it can take in records of which only the name is known. */
public interface Register {

    /** Which register this is. */
    Kind kind();

    /** Creates one unconfirmed record for each newcomer and writes its first revision. The names are taken already. */
    void admit(List<Newcomer> newcomers, String recordedBy, ChangeSet changeSet);

    /**
     * A record to create.
     *
     * @param id its id, made already
     * @param name as it was printed, tidied
     * @param hint for a measure, or {@code null}
     */
    record Newcomer(UUID id, String name, MeasureHint hint) {}
}
