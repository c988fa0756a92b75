package org.crosstally.claims.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.claims.api.draft.DraftState;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table draft_revision. It is inserted once and never changes. */
@Entity
@Immutable
@IdClass(DraftRevisionRow.Key.class)
@Table(name = "draft_revision")
class DraftRevisionRow {

    record Key(UUID draft, int revision) {}

    @Id
    @Column(name = "draft_id")
    UUID draft;

    @Id
    int revision;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Enumerated(EnumType.STRING)
    DraftState state;

    /** Whether an editor has changed the content. */
    @Column(name = "mended")
    boolean edited;

    String reason;

    /** The claim that the draft became; null unless accepted. */
    @Column(name = "claim_id")
    UUID claim;

    /** The content as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String content;
}
