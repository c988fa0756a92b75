package org.crosstally.comparison.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Event;
import org.crosstally.consensus.model.Assertion;

/** Finds the events that a figure may be of: those at its place, or at one that contains it, within its days. */
public final class EventCandidates {

    private static final int MOST = 5;
    /** How long after its last known day figures of an event are still reported. */
    private static final int DAYS_AFTER = 60;

    private final Registers registers;

    public EventCandidates(Registers registers) {
        this.registers = registers;
    }

    /** The events, newest first; none where the place of the figure is not known. */
    public List<Ref> of(Assertion assertion) {
        String place = assertion.meaning().place();
        if (place == null) {
            return List.of();
        }
        Set<String> wholes = registers.wholesFrom(List.of(place)).getOrDefault(place, Set.of());
        LocalDate day =
                assertion.time().asOf() == null ? null : assertion.time().asOf().latest();
        List<Event> found = new ArrayList<>();
        registers.events().forEach((id, event) -> {
            if (event.mergedInto() == null && event.place() != null && isWithin(event, day)) {
                String at = registers.place(event.place().id()).toString();
                if (at.equals(place) || wholes.contains(at)) {
                    found.add(event);
                }
            }
        });
        found.sort(Comparator.comparing(Event::earliest, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(Event::id));
        return found.stream()
                .limit(MOST)
                .map(event -> new Ref(event.id(), event.name()))
                .toList();
    }

    private static boolean isWithin(Event event, LocalDate day) {
        return day == null
                || (event.earliest() == null || !day.isBefore(event.earliest()))
                        && (event.latest() == null
                                || !day.isAfter(event.latest().plusDays(DAYS_AFTER)));
    }
}
