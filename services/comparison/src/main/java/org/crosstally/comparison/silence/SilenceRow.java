package org.crosstally.comparison.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table silence. A field of the matcher is null when it restricts nothing. */
@Entity
@Table(name = "silence")
class SilenceRow {

    @Id
    UUID id;

    int revision = 1;

    String[] kinds;

    /** Ids of measures. */
    String[] measures;

    /** Ids of outlets. */
    String[] outlets;

    /** Ids of parties. */
    String[] parties;

    UUID[] series;

    String reason;

    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    boolean isActive(Instant now) {
        return expiresAt.isAfter(now);
    }

    boolean hasMatcher() {
        return kinds != null || measures != null || outlets != null || parties != null || series != null;
    }
}
