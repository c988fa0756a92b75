package org.crosstally.comparison.correction;

import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.CorrectionsApi;
import org.crosstally.comparison.api.correction.NewCorrectionRequest;
import org.crosstally.comparison.api.correction.Report;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class CorrectionsResource implements CorrectionsApi {

    private final CorrectionRequests corrections;
    private final CurrentPerson persons;

    CorrectionsResource(CorrectionRequests corrections, CurrentPerson persons) {
        this.corrections = corrections;
        this.persons = persons;
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest open(NewCorrectionRequest correction) {
        return corrections.open(correction, persons.present());
    }

    @Override
    public Page<CorrectionRequest> list(CorrectionFilter filter) {
        return corrections.list(filter, persons.present());
    }

    @Override
    public CorrectionRequest read(UUID id) {
        return corrections.read(id, persons.present());
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest report(UUID id, String ifMatch, Report report) {
        return take(id, ifMatch, CorrectionSteps.report, report, null);
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest acknowledge(UUID id, String ifMatch, Note note) {
        return take(id, ifMatch, CorrectionSteps.acknowledge, null, note == null ? null : note.reason());
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest refuse(UUID id, String ifMatch, Reason reason) {
        return take(id, ifMatch, CorrectionSteps.refuse, null, reason.reason());
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest fix(UUID id, String ifMatch, Note note) {
        return take(id, ifMatch, CorrectionSteps.fix, null, note == null ? null : note.reason());
    }

    @Override
    @Needs(Role.REVIEWER)
    public CorrectionRequest reopen(UUID id, String ifMatch, Reason reason) {
        return take(id, ifMatch, CorrectionSteps.reopen, null, reason.reason());
    }

    private CorrectionRequest take(UUID id, String ifMatch, CorrectionSteps step, Report report, String reason) {
        return corrections.take(id, ifMatch, step, report, reason, persons.present());
    }
}
