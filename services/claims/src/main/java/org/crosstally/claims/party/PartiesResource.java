package org.crosstally.claims.party;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.NewParty;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.PartiesApi;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class PartiesResource implements PartiesApi {

    private final Parties parties;

    PartiesResource(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Party record(NewParty party) {
        return parties.record(party);
    }

    @Override
    public Page<Party> list(RecordFilter filter) {
        return parties.list(filter);
    }

    @Override
    public Party read(UUID id, Instant asOf) {
        return parties.read(id, asOf);
    }

    @Override
    public Page<Party> revisions(UUID id, PageParams page) {
        return parties.revisions(id, page);
    }

    @Override
    @Needs(Role.EDITOR)
    public Party replace(UUID id, String ifMatch, NewParty party) {
        return parties.replace(id, ifMatch, party);
    }

    @Override
    @Needs(Role.EDITOR)
    public Party confirm(UUID id, String ifMatch) {
        return parties.confirm(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Party merge(UUID id, String ifMatch, Merge merge) {
        return parties.merge(id, ifMatch, merge);
    }

    @Override
    @Needs(Role.EDITOR)
    public Party unmerge(UUID id, String ifMatch) {
        return parties.unmerge(id, ifMatch);
    }
}
