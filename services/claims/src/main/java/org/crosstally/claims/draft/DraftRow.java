package org.crosstally.claims.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.crosstally.claims.api.draft.DraftState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table draft: what was read, which never changes, and which revision is the newest. */
@Entity
@Table(name = "draft")
class DraftRow {

    @Id
    UUID id;

    @Column(name = "article_id")
    UUID article;

    int snapshot;

    String extractor;

    /** Identifies the figure in another snapshot. */
    UUID place;

    /** Code point at which the number starts. */
    @Column(name = "number_start")
    int numberStart;

    /** Code point after the number. */
    @Column(name = "number_end")
    int numberEnd;

    /** 0 to 1. */
    @Column(columnDefinition = "numeric")
    BigDecimal confidence;

    /** The reading as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String reading;

    /** The newest revision. */
    int revision;

    /** State of the newest revision. */
    @Enumerated(EnumType.STRING)
    DraftState state;
}
