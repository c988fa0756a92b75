package org.crosstally.comparison.silence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.api.Page;
import org.crosstally.api.Ref;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.comparison.api.silence.SilenceFilter;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.conditional.Preconditions;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.paging.Conditions;
import org.crosstally.comparison.paging.Paging;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Silences on record. */
@ApplicationScoped
class Silences {

    private static final String SELECT = """
            select s.*, s.expires_at > now() as active,
              (select count(*) from discrepancy d where d.closed_at is null and %s) as matches
            from\s""".formatted(Silencing.FITS);
    private static final String KEPT = SELECT + "silence s";

    /** A silence that is not on record: its content, its author, and when. */
    private static final String IMAGINED = SELECT + """
            (select null::uuid as id, null::int as revision, ?::text[] as kinds, ?::text[] as measures,
              ?::text[] as outlets, ?::text[] as parties, ?::uuid[] as series, ?::text as reason,
              ?::timestamptz as expires_at, ?::text as author, ?::timestamptz as created_at) s
            """;

    private final RegisterStore records;
    private final EventLog log;
    private final Events events;
    private final Silencing silencing;

    Silences(RegisterStore records, EventLog log, Events events, Silencing silencing) {
        this.records = records;
        this.log = log;
        this.events = events;
        this.silencing = silencing;
    }

    Silence create(Session session, NewSilence silence, Person person) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        session.update("""
                insert into silence (id, kinds, measures, outlets, parties, series, reason, expires_at, author, created_at)
                values (?, ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?, ?, ?, ?)
                """, with(id, content(session, silence), person.name(), now));
        silencing.applyToAll(session);
        Silence made = read(session, id);
        tell(session, made, "silence", Map.of(), person, silence.reason());
        return made;
    }

    /** The silence as it would be; nothing is written. */
    Silence preview(Session session, NewSilence silence, Person person) {
        Object[] content = content(session, silence);
        Object[] all = Arrays.copyOf(content, content.length + 2);
        all[content.length] = person.name();
        all[content.length + 1] = Instant.now();
        Registers registers = records.current(session);
        return session.first(IMAGINED, row -> silence(row, registers), all).orElseThrow();
    }

    Silence replace(Session session, UUID id, String ifMatch, NewSilence silence, Person person) {
        Silence before = hold(session, id, ifMatch);
        Object[] content = content(session, silence);
        session.update("""
                update silence set revision = revision + 1, kinds = ?::text[], measures = ?::text[], outlets = ?::text[],
                  parties = ?::text[], series = ?::uuid[], reason = ?, expires_at = ? where id = ?
                """, with(content, id));
        return changed(session, before, "replace", person, silence.reason());
    }

    Silence expire(Session session, UUID id, String ifMatch, String reason, Person person) {
        Silence before = hold(session, id, ifMatch);
        if (!before.active()) {
            throw new ProblemException(ErrorCode.WRONG_STATE, "The silence ran out at " + before.expiresAt());
        }
        session.update("update silence set revision = revision + 1, expires_at = ? where id = ?", Instant.now(), id);
        return changed(session, before, "expire", person, reason);
    }

    private Silence changed(Session session, Silence before, String type, Person person, String reason) {
        silencing.applyToAll(session);
        Silence after = read(session, before.id());
        tell(session, after, type, fields(before), person, reason);
        return after;
    }

    private Silence hold(Session session, UUID id, String ifMatch) {
        session.first("select id from silence where id = ? for update", row -> id, id);
        Silence silence = read(session, id);
        Preconditions.check(ifMatch, silence.revision(), revision -> events.since(session, id, revision));
        return silence;
    }

    Silence read(Session session, UUID id) {
        Registers registers = records.current(session);
        return session.first(KEPT + " where s.id = ?", row -> silence(row, registers), id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no silence " + id));
    }

    Page<Silence> list(Session session, SilenceFilter filter) {
        Paging paging = Paging.of(filter, filter.active);
        Conditions all = new Conditions();
        if (filter.active != null) {
            all.and("(s.expires_at > now()) = ?", filter.active);
        }
        Long total = Paging.wantsTotal(filter)
                ? session.first("select count(*) from silence s" + all.where(), row -> row.getLong(1), all.parameters())
                        .orElse(0L)
                : null;
        if (paging.after() != null) {
            all.and(
                    "(s.created_at, s.id) < (?::timestamptz, ?)",
                    paging.after().value(),
                    paging.after().id());
        }
        Registers registers = records.current(session);
        List<Silence> found = session.list(
                KEPT + all.where() + " order by s.created_at desc, s.id desc limit ?",
                row -> silence(row, registers),
                all.parameters(paging.size() + 1));
        boolean more = found.size() > paging.size();
        List<Silence> shown = more ? found.subList(0, paging.size()) : found;
        Silence last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown,
                more ? paging.token(new Paging.Mark(last.createdAt().toString(), last.id())) : null,
                total,
                null);
    }

    /** What a silence says, as parameters: its matcher by ids, its reason and its expiry. */
    private Object[] content(Session session, NewSilence silence) {
        NewSilence.Matcher matcher = silence.matcher();
        if (!silence.expiresAt().isAfter(Instant.now())) {
            throw new ProblemException(
                    new FieldError("/expiresAt", ErrorCode.INVALID_VALUE, "must be an instant to come"));
        }
        Object[] content = {
            texts(matcher.kinds()),
            ids(session, "measures", "measure", matcher.measures()),
            ids(session, "outlets", "outlet", matcher.outlets()),
            ids(session, "parties", "party", matcher.parties()),
            matcher.series() == null || matcher.series().isEmpty() ? null : Session.uuids(matcher.series()),
            silence.reason(),
            silence.expiresAt()
        };
        if (Arrays.stream(content, 0, 5).allMatch(each -> each == null)) {
            throw new ProblemException(new FieldError(
                    "/matcher",
                    ErrorCode.MISSING_VALUE,
                    "must name at least one kind, measure, outlet, party or series"));
        }
        return content;
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
                        "/matcher/" + field, ErrorCode.UNKNOWN_REFERENCE, "there is no " + kind + " " + name));
            }
            named.forEach(id -> ids.add(registers.standing(kind, id).toString()));
        }
        return Session.texts(ids);
    }

    private static String[] texts(List<String> values) {
        return values == null || values.isEmpty() ? null : Session.texts(values);
    }

    private static Object[] with(UUID id, Object[] content, Object... more) {
        Object[] all = new Object[1 + content.length + more.length];
        all[0] = id;
        System.arraycopy(content, 0, all, 1, content.length);
        System.arraycopy(more, 0, all, 1 + content.length, more.length);
        return all;
    }

    private static Object[] with(Object[] content, UUID id) {
        Object[] all = Arrays.copyOf(content, content.length + 1);
        all[content.length] = id;
        return all;
    }

    private void tell(
            Session session, Silence after, String type, Map<String, Object> before, Person person, String reason) {
        log.write(
                session,
                new NewEvent(
                        "silence",
                        after.id(),
                        after.revision(),
                        type,
                        person.name(),
                        reason,
                        person.requestId(),
                        null,
                        null,
                        before,
                        fields(after)));
    }

    private static Map<String, Object> fields(Silence silence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reason", silence.reason());
        fields.put("expiresAt", silence.expiresAt().toString());
        fields.put("matcher", silence.matcher().toString());
        return fields;
    }

    private static Silence silence(ResultSet row, Registers registers) throws SQLException {
        return new Silence(
                Session.uuid(row, "id"),
                row.getObject("revision", Integer.class),
                new Silence.Matcher(
                        list(row, "kinds"),
                        refs(list(row, "measures"), id -> new Ref(id, registers.nameOf("measure", id.toString()))),
                        refs(list(row, "outlets"), registers::outletRef),
                        refs(list(row, "parties"), registers::partyRef),
                        series(row)),
                row.getString("reason"),
                row.getString("author"),
                Session.instant(row, "created_at"),
                Session.instant(row, "expires_at"),
                row.getBoolean("active"),
                row.getLong("matches"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static List<UUID> series(ResultSet row) throws SQLException {
        Array array = row.getArray("series");
        return array == null ? null : List.of((UUID[]) array.getArray());
    }

    private static List<Ref> refs(List<String> ids, Function<UUID, Ref> named) {
        return ids == null
                ? null
                : ids.stream().map(UUID::fromString).map(named).toList();
    }
}
