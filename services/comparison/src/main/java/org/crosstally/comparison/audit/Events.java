package org.crosstally.comparison.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.Problem;

/** Reads events. */
@ApplicationScoped
public class Events {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final EventRepository repository;
    private final ObjectMapper json;

    Events(EventRepository repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** Returns one page of the audit, newest first. */
    public Page<Event> page(AuditFilter filter) {
        Paging paging = Paging.of(
                filter,
                "events",
                filter.actor,
                filter.type,
                filter.about,
                filter.record,
                filter.batch,
                filter.since,
                filter.until);
        List<EventRow> found = repository.newest(filter, paging.key(0, Long::valueOf), paging.limit());
        Page<EventRow> page =
                paging.page(found, paging.total(() -> repository.count(filter)), last -> List.of(last.id));
        return page.withItems(page.items().stream().map(this::event).toList());
    }

    /** Returns what changed in a record since {@code revision}, by field: its value then and its value now. */
    public List<Problem.Changed> since(UUID record, int revision) {
        Map<String, Problem.Changed> changed = new LinkedHashMap<>();
        repository.after(record, revision).stream()
                .flatMap(row -> event(row).changes().stream())
                .forEach(each -> changed.merge(
                        each.field(),
                        new Problem.Changed(each.field(), each.before(), each.after()),
                        (old, now) -> new Problem.Changed(old.field(), old.before(), now.after())));
        return changed.values().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }

    /** Returns the fields of the event's record as they were before it. */
    public Map<String, Object> before(long id) {
        return fields(repository.findByIdOptional(id).orElseThrow().before);
    }

    /** A step that a batch took. */
    public record BatchStep(long id, UUID record) {}

    /** Returns the steps of a batch, the latest first. */
    public List<BatchStep> ofBatch(UUID batch) {
        return repository.ofBatch(batch).stream()
                .map(row -> new BatchStep(row.id, row.record))
                .toList();
    }

    /** A step of a person that can be undone. */
    public record LastStep(long id, String actor) {}

    /** Returns the step that can be undone once {@code undone} is; null when the last one before it is the service's own. */
    public LastStep stepBefore(UUID record, long undone) {
        return repository
                .lastStepBefore(record, undone)
                .filter(row -> row.actor != null)
                .map(row -> new LastStep(row.id, row.actor))
                .orElse(null);
    }

    Event event(EventRow row) {
        return new Event(
                row.id,
                row.about,
                row.record,
                row.revision,
                row.type,
                row.at,
                row.actor,
                row.reason,
                row.requestId,
                row.batch,
                row.undoes,
                row.undoneBy,
                changes(fields(row.before), fields(row.after)));
    }

    private List<Event.FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
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

    /** Returns a scalar as text, an object or an array as JSON. */
    private String text(Object value) {
        if (!(value instanceof Map || value instanceof List)) {
            return value == null ? null : value.toString();
        }
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A field of an event cannot be written as JSON", e);
        }
    }

    private Map<String, Object> fields(String object) {
        try {
            return json.readValue(object, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fields of an event cannot be parsed", e);
        }
    }
}
