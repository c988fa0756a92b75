package org.crosstally.comparison.mirror;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Event;

/** Events in memory, with their merges and the event that contains each. Immutable. */
public final class EventRegister {

    private final PersistentMap<UUID, Event> events;

    EventRegister(PersistentMap<UUID, Event> events) {
        this.events = events;
    }

    EventRegister with(Map<UUID, Event> news) {
        return new EventRegister(events.with(news));
    }

    PersistentMap<UUID, Event> all() {
        return events;
    }

    /** The event as recorded, merges not followed; null when unknown. */
    public Event recorded(UUID id) {
        return events.get(id);
    }

    /** Returns the id of the event with merges followed; itself when it is not on record. */
    public UUID survivor(UUID id) {
        return Links.survivor(
                id, each -> events.get(each) == null ? null : events.get(each).mergedInto());
    }

    /** The event as a reference with its present name; null for null. */
    public Ref ref(UUID id) {
        if (id == null) {
            return null;
        }
        UUID survivor = survivor(id);
        Event event = events.get(survivor);
        return new Ref(survivor, event == null ? null : event.name());
    }

    /** The event that contains one, merges of both followed. */
    Optional<UUID> containing(UUID id) {
        Event event = events.get(survivor(id));
        return Optional.ofNullable(event)
                .map(Event::partOf)
                .map(whole -> survivor(whole.id()))
                .filter(whole -> !whole.equals(event.id()));
    }

    void forEach(BiConsumer<UUID, Event> each) {
        events.forEach(each);
    }
}
