package org.crosstally.comparison.silence;

import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.comparison.api.silence.SilenceFilter;
import org.crosstally.comparison.api.silence.SilencesApi;
import org.crosstally.comparison.workflow.Persons;
import org.crosstally.jdbc.Database;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class SilencesResource implements SilencesApi {

    private final Database database;
    private final Silences silences;
    private final Persons persons;

    SilencesResource(Database database, Silences silences, Persons persons) {
        this.database = database;
        this.silences = silences;
        this.persons = persons;
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence create(NewSilence silence) {
        boolean dryRun = Boolean.TRUE.equals(silence.dryRun());
        return database.transaction(session -> dryRun
                ? silences.preview(session, silence, persons.present())
                : silences.create(session, silence, persons.present()));
    }

    @Override
    public Page<Silence> list(SilenceFilter filter) {
        return database.read(session -> silences.list(session, filter));
    }

    @Override
    public Silence read(UUID id) {
        return database.read(session -> silences.read(session, id));
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence replace(UUID id, String ifMatch, NewSilence silence) {
        return database.transaction(session -> silences.replace(session, id, ifMatch, silence, persons.present()));
    }

    @Override
    @Needs(Role.REVIEWER)
    public Silence expire(UUID id, String ifMatch, Note note) {
        String reason = note == null ? null : note.reason();
        return database.transaction(session -> silences.expire(session, id, ifMatch, reason, persons.present()));
    }
}
