package org.crosstally.claims.register;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** The columns every record has. Its rows belong to the features; they never leave their packages. */
@MappedSuperclass
public abstract class RecordRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public int revision;

    @Column(name = "recorded_at", nullable = false)
    public Instant recordedAt;

    @Column(name = "recorded_by", nullable = false)
    public String recordedBy;
}
