package org.crosstally.claims.outlet;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.NewOutlet;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.OutletsApi;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class OutletsResource implements OutletsApi {

    private final Outlets outlets;

    OutletsResource(Outlets outlets) {
        this.outlets = outlets;
    }

    @Override
    public Outlet record(NewOutlet outlet) {
        return outlets.record(outlet);
    }

    @Override
    public Page<Outlet> list(RecordFilter filter) {
        return outlets.list(filter);
    }

    @Override
    public Outlet read(UUID id, Instant asOf) {
        return outlets.read(id, asOf);
    }

    @Override
    public Page<Outlet> revisions(UUID id, PageParams page) {
        return outlets.revisions(id, page);
    }

    @Override
    @Needs(Role.EDITOR)
    public Outlet replace(UUID id, String ifMatch, NewOutlet outlet) {
        return outlets.replace(id, ifMatch, outlet);
    }

    @Override
    @Needs(Role.EDITOR)
    public Outlet confirm(UUID id, String ifMatch) {
        return outlets.confirm(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Outlet merge(UUID id, String ifMatch, Merge merge) {
        return outlets.merge(id, ifMatch, merge);
    }

    @Override
    @Needs(Role.EDITOR)
    public Outlet unmerge(UUID id, String ifMatch) {
        return outlets.unmerge(id, ifMatch);
    }
}
