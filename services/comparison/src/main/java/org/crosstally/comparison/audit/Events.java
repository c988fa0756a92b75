package org.crosstally.comparison.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.AuditFilter;
import org.crosstally.comparison.paging.Conditions;
import org.crosstally.comparison.paging.Paging;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.Problem;

/** Reads events. */
@ApplicationScoped
public class Events {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static final String SELECT = """
            select e.*, (select u.id from event u where u.undoes = e.id) as undone_by from event e
            """;

    private final ObjectMapper json;

    Events(ObjectMapper json) {
        this.json = json;
    }

    /** One page of the audit, newest first. */
    public Page<Event> page(Session session, AuditFilter filter) {
        Paging paging = Paging.of(
                filter,
                filter.actor,
                filter.type,
                filter.about,
                filter.record,
                filter.batch,
                filter.since,
                filter.until);
        Conditions all = conditions(filter);
        Long total = Paging.wantsTotal(filter)
                ? session.first("select count(*) from event e" + all.where(), row -> row.getLong(1), all.parameters())
                        .orElse(0L)
                : null;
        if (paging.after() != null) {
            all.and("e.id < ?", Long.parseLong(paging.after().value()));
        }
        List<Event> found = session.list(
                SELECT + all.where() + " order by e.id desc limit ?", this::event, all.parameters(paging.size() + 1));
        boolean more = found.size() > paging.size();
        List<Event> shown = more ? found.subList(0, paging.size()) : found;
        Event last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown,
                more ? paging.token(new Paging.Mark(Long.toString(last.id()), last.record())) : null,
                total,
                null);
    }

    private static Conditions conditions(AuditFilter filter) {
        Conditions all = new Conditions();
        any(all, "e.actor", filter.actor);
        any(all, "e.type", filter.type);
        any(all, "e.about", filter.about);
        if (filter.record != null) {
            all.and("e.record_id = ?", filter.record);
        }
        if (filter.batch != null) {
            all.and("e.batch_id = ?", filter.batch);
        }
        if (filter.since != null) {
            all.and("e.at >= ?", filter.since);
        }
        if (filter.until != null) {
            all.and("e.at < ?", filter.until);
        }
        return all;
    }

    private static void any(Conditions all, String column, List<String> values) {
        if (values != null && !values.isEmpty()) {
            all.and(column + " = any(?)", (Object) Session.texts(values));
        }
    }

    /** What changed in a record since {@code revision}, by field: as it was then and as it is now. */
    public List<Problem.Changed> since(Session session, UUID record, int revision) {
        Map<String, Problem.Changed> changed = new LinkedHashMap<>();
        session.list(SELECT + " where e.record_id = ? and e.revision > ? order by e.id", this::event, record, revision)
                .forEach(event -> event.changes()
                        .forEach(each -> changed.merge(
                                each.field(),
                                new Problem.Changed(each.field(), each.before(), each.after()),
                                (old, now) -> new Problem.Changed(old.field(), old.before(), now.after()))));
        return changed.values().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }

    /** The fields as they were before an event. */
    public Map<String, Object> before(Session session, long id) {
        return session.first("select before from event where id = ?", row -> fields(row, "before"), id)
                .orElseThrow();
    }

    /** A step that a batch took. */
    public record BatchStep(long id, UUID record) {}

    /** The steps of a batch, the latest first. */
    public List<BatchStep> ofBatch(Session session, UUID batch) {
        return session.list(
                "select id, record_id from event where batch_id = ? order by id desc",
                row -> new BatchStep(row.getLong("id"), Session.uuid(row, "record_id")),
                batch);
    }

    /** A step of a person that can be undone. */
    public record LastStep(long id, String actor) {}

    /** The step that undo would undo after {@code undone}; null when the service itself did something before it. */
    public LastStep stepBefore(Session session, UUID record, long undone) {
        return session.first("""
                        select e.id, e.actor from event e
                        where e.record_id = ? and e.id < ? and e.type not in ('undo', 'comment')
                          and not exists (select from event u where u.undoes = e.id)
                        order by e.id desc limit 1
                        """, row -> new LastStep(row.getLong("id"), row.getString("actor")), record, undone)
                .filter(step -> step.actor() != null)
                .orElse(null);
    }

    /** Reads {@code select e.*, ... as undone_by}. */
    Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getString("about"),
                Session.uuid(row, "record_id"),
                row.getInt("revision"),
                row.getString("type"),
                Session.instant(row, "at"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("request_id"),
                Session.uuid(row, "batch_id"),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class),
                changes(fields(row, "before"), fields(row, "after")));
    }

    private static List<Event.FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Event.FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new Event.FieldChange(name, text(before.get(name)), text(after.get(name))));
            }
        }
        return changes;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private Map<String, Object> fields(ResultSet row, String column) throws SQLException {
        try {
            return json.readValue(row.getString(column), FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event on record cannot be read", e);
        }
    }
}
