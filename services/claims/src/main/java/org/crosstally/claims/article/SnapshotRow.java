package org.crosstally.claims.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table article_snapshot. It is inserted once and never changes. */
@Entity
@Immutable
@IdClass(SnapshotRow.Key.class)
@Table(name = "article_snapshot")
class SnapshotRow {

    record Key(UUID article, int number) {}

    @Id
    @Column(name = "article_id")
    UUID article;

    /** Counts from 1. */
    @Id
    int number;

    @Column(name = "taken_at")
    Instant takenAt;

    /** Hex digest of the UTF-8 text. */
    String sha256;

    String text;
}
