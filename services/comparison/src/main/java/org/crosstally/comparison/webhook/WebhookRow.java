package org.crosstally.comparison.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table webhook. */
@Entity
@Table(name = "webhook")
class WebhookRow {

    @Id
    UUID id;

    int revision = 1;

    String url;

    /** Names of events; null for all. */
    String[] events;

    String description;

    boolean active = true;

    /** The key of its signatures, sealed. */
    byte[] secret;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    /** Position of the feed up to which events have become deliveries. */
    @Column(name = "queued_to", updatable = false)
    long queuedTo;
}
