package org.crosstally.comparison.stream;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.crosstally.comparison.api.event.EventsApi;
import org.crosstally.comparison.audit.EventFeed;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class EventsResource implements EventsApi {

    private final EventFeed feed;
    private final EventStream listeners;

    EventsResource(EventFeed feed, EventStream listeners) {
        this.feed = feed;
        this.listeners = listeners;
    }

    @Override
    public void follow(SseEventSink sink, Sse sse, String lastEventId) {
        long after = feed.head();
        if (lastEventId != null && !lastEventId.isBlank()) {
            if (!lastEventId.strip().matches("[0-9]{1,18}")) {
                throw new ProblemException(
                        ErrorCode.BAD_HEADER, "`Last-Event-ID` must be the id of an event of this stream.");
            }
            after = Math.min(after, Long.parseLong(lastEventId.strip()));
        }
        listeners.add(sink, sse, after);
    }
}
