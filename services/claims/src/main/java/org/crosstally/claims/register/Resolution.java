package org.crosstally.claims.register;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The result of resolving the references of a request or a batch. */
public final class Resolution {

    private final Map<Key, UUID> ids;
    private final Map<UUID, Created> created;

    Resolution(Map<Key, UUID> ids, Map<UUID, Created> created) {
        this.ids = ids;
        this.created = created;
    }

    /** The record's id, empty when there is no record with this id, or the name is none (blank, too long). */
    public Optional<UUID> find(Kind kind, String reference) {
        return Optional.ofNullable(ids.get(Key.of(kind, reference)));
    }

    /**
     * The record's id.
     *
     * @param pointer JSON pointer of the field that holds the reference
     * @throws ProblemException UNKNOWN_REFERENCE at {@code pointer}
     */
    public UUID id(Kind kind, String reference, String pointer) {
        return find(kind, reference)
                .orElseThrow(() -> new ProblemException(new FieldError(
                        pointer,
                        ErrorCode.UNKNOWN_REFERENCE,
                        "There is no " + kind.code() + " " + quoted(reference) + ".")));
    }

    /** The record that was created for an unknown name, empty when the record existed. */
    public Optional<Created> created(Kind kind, String reference) {
        return find(kind, reference).map(created::get);
    }

    private static String quoted(String reference) {
        return "\"" + (reference.length() > 100 ? reference.substring(0, 100) + "…" : reference) + "\"";
    }

    /** A reference made comparable: an id in lower case, or a folded name. */
    record Key(Kind kind, String folded) {
        static Key of(Kind kind, String reference) {
            return new Key(kind, Spelling.folded(reference));
        }
    }
}
