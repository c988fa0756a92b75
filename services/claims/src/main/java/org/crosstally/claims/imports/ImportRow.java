package org.crosstally.claims.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.claims.api.imports.Import.State;

/** A row of the table claim_import. After its insert only the queries of {@link ImportRepository} change it. */
@Entity
@Table(name = "claim_import")
class ImportRow {

    @Id
    UUID id;

    @Column(name = "recorded_by")
    String recordedBy;

    @Enumerated(EnumType.STRING)
    State state;

    String digest;

    long total;

    long done;

    long recorded;

    long known;

    long failed;

    @Column(name = "started_at")
    Instant startedAt;

    /** When the replica that runs the import was last heard of. */
    @Column(name = "heartbeat_at")
    Instant heartbeatAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    boolean cancelled;
}
