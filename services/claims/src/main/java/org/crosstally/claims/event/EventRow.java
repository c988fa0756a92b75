package org.crosstally.claims.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.EventType;
import org.crosstally.claims.register.NamedRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "event")
class EventRow extends NamedRow {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    EventType type = EventType.OTHER;

    /** Id of a place; null where it is not known. */
    UUID place;

    LocalDate earliest;

    LocalDate latest;

    /** The event that contains it. */
    @Column(name = "part_of")
    UUID partOf;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    Map<String, String> externalIds = Map.of();
}
