package org.crosstally.comparison.mirror;

import java.util.Collection;
import java.util.List;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;

/** Revisions of records of the registers. */
public record NewRecords(
        Collection<Measure> measures,
        Collection<Party> parties,
        Collection<Place> places,
        Collection<Event> events,
        Collection<Outlet> outlets) {

    /** Revisions of outlets. */
    public static NewRecords ofOutlets(Outlet... outlets) {
        return new NewRecords(List.of(), List.of(), List.of(), List.of(), List.of(outlets));
    }

    /** Revisions of parties. */
    public static NewRecords ofParties(Party... parties) {
        return new NewRecords(List.of(), List.of(parties), List.of(), List.of(), List.of());
    }

    /** Revisions of places. */
    public static NewRecords ofPlaces(Place... places) {
        return new NewRecords(List.of(), List.of(), List.of(places), List.of(), List.of());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return measures.isEmpty() && parties.isEmpty() && places.isEmpty() && events.isEmpty() && outlets.isEmpty();
    }
}
