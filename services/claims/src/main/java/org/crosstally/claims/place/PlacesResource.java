package org.crosstally.claims.place;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.NewPlace;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.Place;
import org.crosstally.claims.api.register.PlacesApi;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class PlacesResource implements PlacesApi {

    private final Places places;

    PlacesResource(Places places) {
        this.places = places;
    }

    @Override
    public Place record(NewPlace place) {
        return places.record(place);
    }

    @Override
    public Page<Place> list(RecordFilter filter) {
        return places.list(filter);
    }

    @Override
    public Place read(UUID id, Instant asOf) {
        return places.read(id, asOf);
    }

    @Override
    public Page<Place> revisions(UUID id, PageParams page) {
        return places.revisions(id, page);
    }

    @Override
    @Needs(Role.EDITOR)
    public Place replace(UUID id, String ifMatch, NewPlace place) {
        return places.replace(id, ifMatch, place);
    }

    @Override
    @Needs(Role.EDITOR)
    public Place confirm(UUID id, String ifMatch) {
        return places.confirm(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Place merge(UUID id, String ifMatch, Merge merge) {
        return places.merge(id, ifMatch, merge);
    }

    @Override
    @Needs(Role.EDITOR)
    public Place unmerge(UUID id, String ifMatch) {
        return places.unmerge(id, ifMatch);
    }
}
