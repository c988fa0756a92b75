package org.crosstally.comparison.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Database;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** Creates, changes, ends and lists silences; each change is an event of the audit. */
@ApplicationScoped
class Silences {

    private final Database database;
    private final SilenceRepository repository;
    private final Matchers matchers;
    private final RegisterStore records;
    private final EventLog log;
    private final Events events;
    private final Silencing silencing;

    Silences(
            Database database,
            SilenceRepository repository,
            Matchers matchers,
            RegisterStore records,
            EventLog log,
            Events events,
            Silencing silencing) {
        this.database = database;
        this.repository = repository;
        this.matchers = matchers;
        this.records = records;
        this.log = log;
        this.events = events;
        this.silencing = silencing;
    }

    @Transactional
    Silence create(NewSilence silence, Person person) {
        SilenceRow row = newRow(silence, person);
        row.id = UUID.randomUUID();
        repository.persist(row);
        Silence created = applied(row);
        log("silence", Map.of(), created, person, silence.reason());
        return created;
    }

    /** Returns the silence as it would be, without an id; writes nothing. */
    @Transactional
    Silence preview(NewSilence silence, Person person) {
        SilenceRow row = newRow(silence, person);
        return database.read(session -> silence(row, silencing.matches(session, row), records.current(session)));
    }

    @Transactional
    Silence replace(UUID id, String ifMatch, NewSilence silence, Person person) {
        SilenceRow row = lock(id, ifMatch);
        Silence before = read(id);
        matchers.fill(row, silence);
        return changed("replace", row, before, person, silence.reason());
    }

    @Transactional
    Silence expire(UUID id, String ifMatch, String reason, Person person) {
        SilenceRow row = lock(id, ifMatch);
        Silence before = read(id);
        if (!before.active()) {
            throw new ProblemException(ErrorCode.WRONG_STATE, "The silence expired at " + before.expiresAt() + ".");
        }
        row.expiresAt = now();
        return changed("expire", row, before, person, reason);
    }

    private Silence changed(String type, SilenceRow row, Silence before, Person person, String reason) {
        row.revision++;
        Silence after = applied(row);
        log(type, fields(before), after, person, reason);
        return after;
    }

    @Transactional
    Silence read(UUID id) {
        return silences(List.of(repository.read(id))).get(0);
    }

    @Transactional
    Page<Silence> list(SilenceFilter filter) {
        Paging paging = Paging.of(filter, "silences", filter.active);
        Instant now = now();
        List<SilenceRow> found = repository.newest(
                filter.active, now, paging.key(0, Instant::parse), paging.key(1, UUID::fromString), paging.limit());
        Page<SilenceRow> page = paging.page(
                found,
                paging.total(() -> repository.count(filter.active, now)),
                last -> List.of(last.createdAt, last.id));
        return page.withItems(silences(page.items()));
    }

    private SilenceRow lock(UUID id, String ifMatch) {
        SilenceRow row = repository.lock(id);
        Preconditions.check(ifMatch, row.revision, revision -> events.since(id, revision));
        return row;
    }

    private SilenceRow newRow(NewSilence silence, Person person) {
        SilenceRow row = new SilenceRow();
        matchers.fill(row, silence);
        row.author = person.name();
        row.createdAt = now();
        return row;
    }

    /** Writes the row and applies its silence to the queue. */
    private Silence applied(SilenceRow row) {
        repository.flush();
        database.transaction(session -> {
            silencing.applyToAll(session);
            return null;
        });
        return silences(List.of(row)).get(0);
    }

    private List<Silence> silences(List<SilenceRow> rows) {
        return database.read(session -> {
            Map<UUID, Long> matches =
                    silencing.matches(session, rows.stream().map(row -> row.id).toList());
            Registers registers = records.current(session);
            return rows.stream()
                    .map(row -> silence(row, matches.get(row.id), registers))
                    .toList();
        });
    }

    private void log(String type, Map<String, Object> before, Silence after, Person person, String reason) {
        log.write(new NewEvent(
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
        fields.put("matcher", silence.matcher());
        return fields;
    }

    private static Silence silence(SilenceRow row, long matches, Registers registers) {
        return new Silence(
                row.id,
                row.id == null ? null : row.revision,
                new Silence.Matcher(
                        row.kinds == null ? null : List.of(row.kinds),
                        refs(row.measures, id -> new Ref(id, registers.nameOf("measure", id.toString()))),
                        refs(row.outlets, registers::outletRef),
                        refs(row.parties, registers::partyRef),
                        row.series == null ? null : List.of(row.series)),
                row.reason,
                row.author,
                row.createdAt,
                row.expiresAt,
                row.isActive(now()),
                matches);
    }

    private static List<Ref> refs(String[] ids, Function<UUID, Ref> named) {
        return ids == null
                ? null
                : Arrays.stream(ids).map(UUID::fromString).map(named).toList();
    }

    /** Returns the present instant as the database stores it: to the microsecond. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
