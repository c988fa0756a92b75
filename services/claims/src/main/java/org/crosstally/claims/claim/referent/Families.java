package org.crosstally.claims.claim.referent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Names;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Finds the records that a reference in a filter means: the record, all merged with it, and narrower measures if wanted. */
@ApplicationScoped
public class Families {

    private static final String FAMILY = """
            with recursive up (id, merged_into) as (
              select id, merged_into from %1$s where id = ?
              union select r.id, r.merged_into from %1$s r join up on r.id = up.merged_into),
            down (id) as (
              select id from up where merged_into is null
              union select r.id from %1$s r join down on %2$s)
            select id from down""";
    private static final String MERGED = "r.merged_into = down.id";

    private final Names names;
    private final Database database;

    Families(Names names, Database database) {
        this.names = names;
        this.database = database;
    }

    /** Ids of the measures meant; {@code null} for {@code null}. */
    public UUID[] measure(String reference, boolean narrower) {
        return ids(Kind.MEASURE, "measure", reference, narrower ? MERGED + " or r.broader = down.id" : MERGED);
    }

    /** Ids of the parties meant; {@code null} for {@code null}. */
    public UUID[] party(String parameter, String reference) {
        return ids(Kind.PARTY, parameter, reference, MERGED);
    }

    /** Ids of the places meant; {@code null} for {@code null}. */
    public UUID[] place(String reference) {
        return ids(Kind.PLACE, "place", reference, MERGED);
    }

    /** Ids of the events meant, with those that are part of them; {@code null} for {@code null}. */
    public UUID[] event(String reference) {
        return ids(Kind.EVENT, "event", reference, MERGED + " or r.part_of = down.id");
    }

    /** Ids of the outlets meant; {@code null} for {@code null}. */
    public UUID[] outlet(String reference) {
        return ids(Kind.OUTLET, "outlet", reference, MERGED);
    }

    private UUID[] ids(Kind kind, String parameter, String reference, String step) {
        if (reference == null) {
            return null;
        }
        UUID id = names.find(kind, reference)
                .orElseThrow(() -> new ProblemException(new FieldError(
                        parameter,
                        ErrorCode.UNKNOWN_REFERENCE,
                        "There is no " + kind.code() + " '" + reference + "'.")));
        String sql = FAMILY.formatted(kind.code(), step);
        return database.read(session -> session.list(sql, row -> Session.uuid(row, "id"), id))
                .toArray(UUID[]::new);
    }
}
