package org.crosstally.comparison.silence;

import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.comparison.api.silence.SilenceFilter;
import org.crosstally.comparison.api.silence.SilencesApi;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class SilencesResource implements SilencesApi {

    private final Silences silences;
    private final CurrentPerson persons;

    SilencesResource(Silences silences, CurrentPerson persons) {
        this.silences = silences;
        this.persons = persons;
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence create(NewSilence silence) {
        return Boolean.TRUE.equals(silence.dryRun())
                ? silences.preview(silence, persons.present())
                : silences.create(silence, persons.present());
    }

    @Override
    public Page<Silence> list(SilenceFilter filter) {
        return silences.list(filter);
    }

    @Override
    public Silence read(UUID id) {
        return silences.read(id);
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence replace(UUID id, String ifMatch, NewSilence silence) {
        return silences.replace(id, ifMatch, silence, persons.present());
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence expire(UUID id, String ifMatch, Note note) {
        return silences.expire(id, ifMatch, note == null ? null : note.reason(), persons.present());
    }
}
