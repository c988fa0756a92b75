package org.crosstally.comparison.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table event, for reading; {@link EventLog} inserts rows. */
@Entity
@Immutable
@Table(name = "event")
class EventRow {

    @Id
    Long id;

    Long position;

    String about;

    @Column(name = "record_id")
    UUID record;

    int revision;

    String type;

    Instant at;

    String actor;

    String reason;

    @Column(name = "request_id")
    String requestId;

    @Column(name = "batch_id")
    UUID batch;

    Long undoes;

    /** Id of the event that undoes this one; null when there is none. */
    @Formula("(select u.id from event u where u.undoes = id)")
    Long undoneBy;

    /** JSON object. */
    @JdbcTypeCode(SqlTypes.JSON)
    String before;

    /** JSON object. */
    @JdbcTypeCode(SqlTypes.JSON)
    String after;
}
