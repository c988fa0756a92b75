package org.crosstally.comparison.review;

import java.util.UUID;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.review.Batch;
import org.crosstally.comparison.api.review.BatchAnswer;
import org.crosstally.comparison.api.review.BulkApi;
import org.crosstally.comparison.api.review.KindStatistics;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.jdbc.Database;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;

@Idempotent
class BulkResource implements BulkApi {

    private final Database database;
    private final Batches batches;
    private final KindStatisticsQuery kinds;
    private final CurrentPerson persons;

    BulkResource(Database database, Batches batches, KindStatisticsQuery kinds, CurrentPerson persons) {
        this.database = database;
        this.batches = batches;
        this.kinds = kinds;
        this.persons = persons;
    }

    @Override
    @Needs(Role.REVIEWER)
    public BatchAnswer batch(Batch batch) {
        return batches.run(batch, persons.present());
    }

    @Override
    @Needs(Role.REVIEWER)
    public BatchAnswer undo(UUID id, Note note) {
        return batches.undo(id, note == null ? null : note.reason(), persons.present());
    }

    @Override
    public KindStatistics statistics(String kind) {
        return database.read(session -> kinds.of(session, kind));
    }
}
