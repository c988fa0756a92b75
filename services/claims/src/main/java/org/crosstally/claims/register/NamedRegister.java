package org.crosstally.claims.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.jdbc.Conditions;
import org.crosstally.web.access.Caller;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * Base of the named registers. Every change of a record holds the register's lock, is refused unless
 * the caller knows the present revision, and is appended to the revisions in one transaction.
 *
 * @param <R> the row
 * @param <W> the record in the API
 * @param <N> what a client sends to record or replace one
 */
public abstract class NamedRegister<R extends NamedRow, W extends Recorded, N> implements Register {

    /** The name is the record's own, or that of one merged into it. */
    private static final String NAMED = """
            r.id in (
              with recursive named (id) as (
                select record_id from record_name where kind = '%1$s' and folded like ?
                union
                select m.merged_into from %1$s m join named on m.id = named.id where m.merged_into is not null)
              select id from named)""";

    @Inject
    protected PanacheRepositoryBase<R, UUID> rows;

    @Inject
    Revisions revisions;

    @Inject
    RecordList records;

    @Inject
    RecordNames recordNames;

    @Inject
    protected Names names;

    @Inject
    protected Refs refs;

    @Inject
    KeyTable keys;

    @Inject
    Hierarchy hierarchy;

    @Inject
    ChangeSets changeSets;

    @Inject
    Caller caller;

    private final Class<W> wireType;

    protected NamedRegister(Class<W> wireType) {
        this.wireType = wireType;
    }

    /** Makes the row of a record of which only the name is known. */
    protected abstract R newcomer(Newcomer newcomer);

    /** The name and the aliases in what a client sent. */
    protected abstract Naming naming(N content);

    /** Writes what a client sent to the row, the names excepted. The register is locked. */
    protected abstract void fill(R row, N content);

    /** Maps rows to records of the API, in their order. */
    protected abstract List<W> wire(List<R> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto);

    /** Records a new record, confirmed. */
    @Transactional
    public W record(N content) {
        return record(content, caller.subject());
    }

    /** Records a new record, confirmed, in the transaction that runs. */
    @Transactional
    public W record(N content, String recordedBy) {
        hierarchy.lock(kind());
        R row = newcomer(new Newcomer(Ids.next(), naming(content).name()));
        row.id = Ids.next();
        row.confirmed = true;
        row.name = recordNames.set(
                kind(), row.id, naming(content).name(), naming(content).aliases());
        fill(row, content);
        row.revision = 1;
        row.recordedAt = now();
        row.recordedBy = recordedBy;
        rows.persist(row);
        return append(List.of(row)).get(0);
    }

    /** Replaces the content of a record. */
    @Transactional
    public W replace(UUID id, String ifMatch, N content) {
        return replaced(locked(id, ifMatch), content, caller.subject());
    }

    /** Replaces the content of a record, whatever its revision, and confirms it. */
    @Transactional
    public W replace(UUID id, N content, String recordedBy) {
        hierarchy.lock(kind());
        R row = row(id);
        row.confirmed = true;
        return replaced(row, content, recordedBy);
    }

    private W replaced(R row, N content, String recordedBy) {
        mustNotBeMerged(row);
        row.name = recordNames.set(
                kind(), row.id, naming(content).name(), naming(content).aliases());
        refs.forget(kind(), row.id);
        fill(row, content);
        return revised(List.of(row), null, recordedBy).get(0);
    }

    /** Confirms a record that was created from an unknown name. */
    @Transactional
    public W confirm(UUID id, String ifMatch) {
        R row = locked(id, ifMatch);
        mustNotBeMerged(row);
        if (row.confirmed) {
            throw new ProblemException(ErrorCode.WRONG_STATE, "The " + kind().code() + " is already confirmed.");
        }
        row.confirmed = true;
        return revised(List.of(row)).get(0);
    }

    /** Merges a record into another one that is not merged. Both get a revision: the other one has its names now. */
    @Transactional
    public W merge(UUID id, String ifMatch, Merge merge) {
        R row = locked(id, ifMatch);
        mustNotBeMerged(row);
        UUID into = names.find(kind(), merge.into())
                .orElseThrow(() -> new ProblemException(new FieldError(
                        "/into",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "There is no " + kind().code() + " " + merge.into() + ".")));
        if (into.equals(id)) {
            throw new ProblemException(
                    new FieldError("/into", ErrorCode.CIRCULAR_REFERENCE, "A record cannot be merged into itself."));
        }
        R other = row(into);
        // Prevents circles too: a record below this one is merged.
        mustNotBeMerged(other);
        checkMerge(row, other);
        row.mergedInto = into;
        return revised(List.of(row, other), merge.reason()).get(0);
    }

    /** Undoes a merge. The record kept its names all the time. */
    @Transactional
    public W unmerge(UUID id, String ifMatch) {
        R row = locked(id, ifMatch);
        if (row.mergedInto == null) {
            throw new ProblemException(ErrorCode.WRONG_STATE, "The " + kind().code() + " is not merged.");
        }
        List<R> changed = new ArrayList<>(List.of(row));
        hierarchy.above(kind(), id).forEach(above -> changed.add(row(above)));
        row.mergedInto = null;
        return revised(changed).get(0);
    }

    /** Gives a record a revision in which nothing but the reason is new; it must not be merged. */
    protected W touch(UUID id, String ifMatch, String reason) {
        R row = locked(id, ifMatch);
        mustNotBeMerged(row);
        return revised(List.of(row), reason).get(0);
    }

    /** The record and all that are merged into it. */
    protected Set<UUID> family(UUID id) {
        return hierarchy.family(kind(), id);
    }

    /** Who makes the present request. */
    protected String recorder() {
        return caller.subject();
    }

    /** A record as it is, or as it was known at {@code asOf}. */
    @Transactional
    public W read(UUID id, Instant asOf) {
        if (asOf != null) {
            return revisions.at(kind(), id, asOf, wireType).orElseThrow(() -> missing(id));
        }
        return wire(List.of(row(id))).get(0);
    }

    /** Every revision of a record, newest first. */
    @Transactional
    public Page<W> revisions(UUID id, PageParams params) {
        return revisions.of(kind(), id, params, wireType);
    }

    /** One page of the register; merged records only where changes are asked for. */
    @Transactional
    public Page<W> list(RecordFilter filter) {
        if (filter.outlet != null) {
            throw new ProblemException(new FieldError(
                    "outlet", ErrorCode.BAD_PARAMETER, "`outlet` is a filter of articles and claims only."));
        }
        return filter.asOf == null
                ? records.now(kind(), filter, now(filter), rows, this::wire)
                : records.then(kind(), filter, then(filter), wireType);
    }

    private Conditions now(RecordFilter filter) {
        Conditions all = new Conditions();
        if (filter.updatedAfter == null) {
            all.and("r.merged_into is null");
        }
        if (filter.confirmed != null) {
            all.and("r.confirmed = ?", filter.confirmed);
        }
        if (filter.name != null) {
            all.and(NAMED.formatted(kind().code()), RecordList.containing(Spelling.folded(filter.name)));
        }
        return all;
    }

    private static Conditions then(RecordFilter filter) {
        Conditions all = new Conditions();
        if (filter.updatedAfter == null) {
            all.and("r.body -> 'mergedInto' is null");
        }
        if (filter.confirmed != null) {
            all.and("cast(r.body ->> 'confirmed' as boolean) = ?", filter.confirmed);
        }
        if (filter.name != null) {
            all.and(
                    "lower(jsonb_build_array(r.body -> 'name', r.body -> 'aliases') #>> '{}') like lower(?)",
                    RecordList.containing(filter.name));
        }
        return all;
    }

    @Override
    public void admit(List<Newcomer> newcomers, String recordedBy, ChangeSet changeSet) {
        Instant now = now();
        append(newcomers.stream()
                .map(one -> {
                    R row = newcomer(one);
                    row.id = one.id();
                    row.name = one.name();
                    row.revision = 1;
                    row.recordedAt = now;
                    row.recordedBy = recordedBy;
                    rows.persist(row);
                    return row;
                })
                .toList());
    }

    /**
     * Writes what is known of a record that was recorded before keys were; to be overridden.
     *
     * @return false where something is recorded that contradicts it
     */
    protected boolean recognise(R row, Identity identity) {
        return false;
    }

    @Override
    @Transactional
    public int recognise(String recordedBy) {
        Map<String, R> unknown = new HashMap<>();
        rows.list("key is null and mergedInto is null order by id")
                .forEach(row -> identify(row.name).ifPresent(identity -> unknown.putIfAbsent(identity.key(), row)));
        keys.read(kind(), unknown.keySet()).keySet().forEach(unknown::remove);
        List<R> known = unknown.values().stream()
                .filter(row -> recognise(row, identify(row.name).orElseThrow()))
                .toList();
        return known.isEmpty() ? 0 : revised(known, null, recordedBy).size();
    }

    /** Whether no other record has the key. */
    protected boolean isFree(String key, UUID id) {
        return id.equals(keys.read(kind(), List.of(key)).getOrDefault(key, id));
    }

    /** Refuses a key that another record has. */
    protected void mustBeFree(String key, UUID id) {
        UUID owner = key == null ? null : keys.read(kind(), List.of(key)).get(key);
        if (owner != null && !owner.equals(id)) {
            throw new ProblemException(new FieldError(
                    "/key",
                    ErrorCode.ALREADY_EXISTS,
                    "\"" + key + "\" is already the key of " + kind().code() + " " + owner + "."));
        }
    }

    /** Refuses a merge that makes no sense; to be overridden. */
    protected void checkMerge(R row, R into) {}

    /** The row of a record; NOT_FOUND where there is none. */
    protected R row(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    private R locked(UUID id, String ifMatch) {
        hierarchy.lock(kind());
        R row = row(id);
        Preconditions.check(ifMatch, row.revision);
        return row;
    }

    private void mustNotBeMerged(R row) {
        if (row.mergedInto != null) {
            throw new ProblemException(
                    ErrorCode.WRONG_STATE,
                    "The " + kind().code() + " \"" + row.name + "\" is merged into " + row.mergedInto
                            + ". Change that record, or undo the merge.");
        }
    }

    private List<W> revised(List<R> rows) {
        return revised(rows, null);
    }

    private List<W> revised(List<R> rows, String reason) {
        return revised(rows, reason, caller.subject());
    }

    private List<W> revised(List<R> rows, String reason, String recordedBy) {
        Instant now = now();
        for (R row : rows) {
            row.reason = reason;
            row.revision++;
            row.recordedAt = now;
            row.recordedBy = recordedBy;
        }
        return append(rows);
    }

    private List<W> append(List<R> changed) {
        rows.flush();
        List<W> records = wire(changed);
        records.forEach(record -> revisions.append(kind(), record, changeSets.current()));
        return records;
    }

    private List<W> wire(List<R> rows) {
        Map<UUID, String> called = new HashMap<>();
        rows.forEach(row -> called.put(row.id, row.name));
        List<UUID> merged = rows.stream()
                .map(row -> row.mergedInto)
                .filter(Objects::nonNull)
                .toList();
        return wire(rows, recordNames.aliases(kind(), called), refs.of(kind(), merged));
    }

    private ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no " + kind().code() + " " + id + ".");
    }

    /** The present, as finely as the database keeps it. */
    protected static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** A name and the other names; {@code null} aliases are none. */
    protected record Naming(String name, List<String> aliases) {
        public Naming {
            aliases = aliases == null ? List.of() : aliases;
        }
    }
}
