package org.crosstally.comparison.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.comparison.api.correction.CorrectionState;

/** A row of the table correction. */
@Entity
@Table(name = "correction")
class CorrectionRow {

    @Id
    UUID id;

    int revision = 1;

    @Enumerated(EnumType.STRING)
    CorrectionState state = CorrectionState.OPEN;

    @Column(name = "discrepancy_id")
    UUID discrepancy;

    @Column(name = "claim_id")
    UUID claim;

    @Column(name = "outlet_id")
    UUID outlet;

    @Column(name = "article_id")
    UUID article;

    String url;

    String printed;

    String quote;

    String wanted;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "reported_to")
    String reportedTo;

    @Column(name = "reported_how")
    String reportedHow;

    @Column(name = "reported_at")
    Instant reportedAt;

    String answer;

    /** Number of the newest snapshot of the article that was looked at, or was known when the request was opened. */
    int snapshot;

    @Column(name = "checked_at")
    Instant checkedAt;

    /** Whether the newest snapshot still has the figure; null before the first look. */
    Boolean stands;
}
