package org.crosstally.comparison.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table webhook_delivery, for reading; {@link Deliveries} writes the queue. */
@Entity
@Immutable
@IdClass(DeliveryRow.Key.class)
@Table(name = "webhook_delivery")
class DeliveryRow {

    record Key(UUID webhook, long position) {}

    @Id
    @Column(name = "webhook_id")
    UUID webhook;

    @Id
    long position;

    @Column(name = "event_id")
    long event;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    @Column(name = "next_at")
    Instant nextAt;

    Integer status;

    String error;
}
