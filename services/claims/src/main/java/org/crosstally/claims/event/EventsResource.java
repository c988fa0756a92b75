package org.crosstally.claims.event;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.NewEvent;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.EventsApi;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.claims.api.register.Split;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class EventsResource implements EventsApi {

    private final Events events;

    EventsResource(Events events) {
        this.events = events;
    }

    @Override
    public Event record(NewEvent event) {
        return events.record(event);
    }

    @Override
    public Page<Event> list(RecordFilter filter) {
        return events.list(filter);
    }

    @Override
    public Event read(UUID id, Instant asOf) {
        return events.read(id, asOf);
    }

    @Override
    public Page<Event> revisions(UUID id, PageParams page) {
        return events.revisions(id, page);
    }

    @Override
    @Needs(Role.EDITOR)
    public Event replace(UUID id, String ifMatch, NewEvent event) {
        return events.replace(id, ifMatch, event);
    }

    @Override
    @Needs(Role.EDITOR)
    public Event confirm(UUID id, String ifMatch) {
        return events.confirm(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Event merge(UUID id, String ifMatch, Merge merge) {
        return events.merge(id, ifMatch, merge);
    }

    @Override
    @Needs(Role.EDITOR)
    public Event unmerge(UUID id, String ifMatch) {
        return events.unmerge(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Event split(UUID id, String ifMatch, Split split) {
        return events.split(id, ifMatch, split);
    }
}
