package org.crosstally.claims.measure;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.MeasuresApi;
import org.crosstally.claims.api.register.Merge;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class MeasuresResource implements MeasuresApi {

    private final Measures measures;

    MeasuresResource(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Measure record(NewMeasure measure) {
        return measures.record(measure);
    }

    @Override
    public Page<Measure> list(RecordFilter filter) {
        return measures.list(filter);
    }

    @Override
    public Measure read(UUID id, Instant asOf) {
        return measures.read(id, asOf);
    }

    @Override
    public Page<Measure> revisions(UUID id, PageParams page) {
        return measures.revisions(id, page);
    }

    @Override
    @Needs(Role.EDITOR)
    public Measure replace(UUID id, String ifMatch, NewMeasure measure) {
        return measures.replace(id, ifMatch, measure);
    }

    @Override
    @Needs(Role.EDITOR)
    public Measure confirm(UUID id, String ifMatch) {
        return measures.confirm(id, ifMatch);
    }

    @Override
    @Needs(Role.EDITOR)
    public Measure merge(UUID id, String ifMatch, Merge merge) {
        return measures.merge(id, ifMatch, merge);
    }

    @Override
    @Needs(Role.EDITOR)
    public Measure unmerge(UUID id, String ifMatch) {
        return measures.unmerge(id, ifMatch);
    }
}
