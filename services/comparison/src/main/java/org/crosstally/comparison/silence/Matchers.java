package org.crosstally.comparison.silence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Checks what a request says of a silence and replaces names by ids. */
@ApplicationScoped
class Matchers {

    private final Database database;
    private final RegisterStore records;

    Matchers(Database database, RegisterStore records) {
        this.database = database;
        this.records = records;
    }

    /**
     * Sets the row's matcher, reason and expiry.
     *
     * @throws ProblemException INVALID_VALUE, UNKNOWN_REFERENCE or MISSING_VALUE, naming the field
     */
    void fill(SilenceRow row, NewSilence silence) {
        if (!silence.expiresAt().isAfter(Instant.now())) {
            throw new ProblemException(
                    new FieldError("/expiresAt", ErrorCode.INVALID_VALUE, "`expiresAt` must be in the future."));
        }
        NewSilence.Matcher matcher = silence.matcher();
        List<UUID> series = matcher.series();
        row.kinds = matcher.kinds() == null || matcher.kinds().isEmpty() ? null : Session.texts(matcher.kinds());
        row.series = series == null || series.isEmpty() ? null : Session.uuids(series);
        database.read(session -> {
            row.measures = ids(session, "measures", "measure", matcher.measures());
            row.outlets = ids(session, "outlets", "outlet", matcher.outlets());
            row.parties = ids(session, "parties", "party", matcher.parties());
            return null;
        });
        row.reason = silence.reason();
        row.expiresAt = silence.expiresAt().truncatedTo(ChronoUnit.MICROS);
        if (!row.hasMatcher()) {
            throw new ProblemException(new FieldError(
                    "/matcher",
                    ErrorCode.MISSING_VALUE,
                    "`matcher` must name at least one kind, measure, outlet, party or series."));
        }
    }

    private String[] ids(Session session, String field, String kind, List<String> names) {
        if (names == null || names.isEmpty()) {
            return null;
        }
        Registers registers = records.current(session);
        Set<String> ids = new TreeSet<>();
        for (String name : names) {
            Set<UUID> named = records.named(session, kind, name);
            if (named.isEmpty()) {
                throw new ProblemException(new FieldError(
                        "/matcher/" + field, ErrorCode.UNKNOWN_REFERENCE, "There is no " + kind + " " + name + "."));
            }
            named.forEach(id -> ids.add(registers.survivor(kind, id).toString()));
        }
        return Session.texts(ids);
    }
}
