package org.crosstally.claims.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table article_near_duplicate: one direction of a pair. */
@Entity
@Immutable
@IdClass(NearDuplicateRow.Key.class)
@Table(name = "article_near_duplicate")
class NearDuplicateRow {

    record Key(UUID article, UUID other) {}

    @Id
    @Column(name = "article_id")
    UUID article;

    @Id
    @Column(name = "other_id")
    UUID other;

    /** Share of the five-word shingles that both texts have, 0 to 1. */
    @Column(columnDefinition = "numeric")
    BigDecimal similarity;

    NearDuplicateRow() {}

    NearDuplicateRow(UUID article, UUID other, BigDecimal similarity) {
        this.article = article;
        this.other = other;
        this.similarity = similarity;
    }
}
