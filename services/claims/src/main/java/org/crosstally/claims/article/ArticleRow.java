package org.crosstally.claims.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.crosstally.claims.register.RecordRow;

@Entity
@Table(name = "article")
class ArticleRow extends RecordRow {

    @Column(name = "outlet_id", nullable = false)
    UUID outlet;

    String url;

    String title;

    String language;

    @Column(name = "published_at")
    String publishedAt;

    @Column(name = "wire_credit")
    UUID wireCredit;

    @Column(nullable = false)
    int snapshot;

    String sha256;

    @Column(name = "translation_of")
    UUID translationOf;

    /** Id of an event that its drafts inherit. */
    @Column(name = "event_id")
    UUID event;

    /** Id of a place that its drafts inherit. */
    @Column(name = "place_id")
    UUID place;

    /** Id of a party that its drafts inherit. */
    @Column(name = "subject_id")
    UUID subject;
}
