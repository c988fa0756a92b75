package org.crosstally.claims.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table record_revision. It is inserted once and never changes. */
@Entity
@Immutable
@IdClass(RevisionRow.Key.class)
@Table(name = "record_revision")
class RevisionRow {

    record Key(String kind, UUID record, int revision) {}

    @Id
    @Column(name = "record_id")
    UUID record;

    @Id
    int revision;

    /** The code of a {@link Kind}. A place that was recorded as a party has the party's id. */
    @Id
    String kind;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "change_set")
    long changeSet;

    int ordinal;

    /** The record as JSON, in the form in which the API returns it. */
    @JdbcTypeCode(SqlTypes.JSON)
    String body;
}
