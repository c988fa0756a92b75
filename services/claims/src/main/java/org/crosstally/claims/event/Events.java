package org.crosstally.claims.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.EventType;
import org.crosstally.api.NewEvent;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Split;
import org.crosstally.claims.claim.ClaimEvents;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;
import org.crosstally.claims.register.Wanted;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The register of events, with the event that contains each. */
@ApplicationScoped
class Events extends NamedRegister<EventRow, Event, NewEvent> {

    @Inject
    ClaimEvents claims;

    Events() {
        super(Event.class);
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    protected EventRow newcomer(Newcomer newcomer) {
        return new EventRow();
    }

    @Override
    protected Naming naming(NewEvent content) {
        return new Naming(content.name(), content.aliases());
    }

    @Override
    protected void fill(EventRow row, NewEvent content) {
        row.type = content.type() == null ? EventType.OTHER : content.type();
        row.place = content.place() == null ? null : place(content.place());
        mustBeInOrder(content.earliest(), content.latest());
        row.earliest = content.earliest();
        row.latest = content.latest();
        row.partOf = content.partOf() == null ? null : containing(row, content.partOf());
        row.externalIds = content.externalIds() == null ? Map.of() : content.externalIds();
    }

    private static void mustBeInOrder(LocalDate earliest, LocalDate latest) {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new ProblemException(
                    new FieldError("/latest", ErrorCode.INVALID_VALUE, "`latest` must not be before `earliest`."));
        }
    }

    private UUID place(String reference) {
        return names.lookUp(List.of(new Wanted(Kind.PLACE, reference))).id(Kind.PLACE, reference, "/place");
    }

    private UUID containing(EventRow row, String reference) {
        UUID id = names.lookUp(List.of(new Wanted(Kind.EVENT, reference))).id(Kind.EVENT, reference, "/partOf");
        for (UUID above = id; above != null; above = row(above).partOf) {
            if (above.equals(row.id)) {
                throw new ProblemException(new FieldError(
                        "/partOf",
                        ErrorCode.CIRCULAR_REFERENCE,
                        "An event cannot be part of itself. Choose another `partOf`."));
            }
        }
        return id;
    }

    @Override
    @Transactional
    public Event record(NewEvent content, String recordedBy) {
        admitPlace(content, recordedBy);
        return super.record(content, recordedBy);
    }

    @Override
    @Transactional
    public Event replace(UUID id, String ifMatch, NewEvent content) {
        admitPlace(content, recorder());
        return super.replace(id, ifMatch, content);
    }

    /** Records an unknown place, as for a claim. It takes its names before the event does: in the order of all transactions. */
    private void admitPlace(NewEvent content, String recordedBy) {
        if (content.place() != null) {
            names.resolve(List.of(new Wanted(Kind.PLACE, content.place())), recordedBy);
        }
    }

    /** Records a new event and moves claims of an event to it; both events and each claim get a revision. */
    @Transactional
    Event split(UUID id, String ifMatch, Split split) {
        admitPlace(split.event(), recorder());
        touch(id, ifMatch, split.reason());
        Event added = record(split.event());
        claims.move(split.claims(), family(id), added.id(), split.reason(), recorder());
        return added;
    }

    @Override
    protected List<Event> wire(List<EventRow> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto) {
        Map<UUID, Ref> places =
                refs.of(Kind.PLACE, rows.stream().map(row -> row.place).toList());
        Map<UUID, Ref> containing =
                refs.of(Kind.EVENT, rows.stream().map(row -> row.partOf).toList());
        return rows.stream()
                .map(row -> new Event(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        row.type,
                        aliases.get(row.id),
                        places.get(row.place),
                        row.earliest,
                        row.latest,
                        containing.get(row.partOf),
                        row.externalIds,
                        row.confirmed,
                        mergedInto.get(row.mergedInto),
                        row.reason))
                .toList();
    }
}
