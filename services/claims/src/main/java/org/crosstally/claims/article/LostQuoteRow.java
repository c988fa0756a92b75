package org.crosstally.claims.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table article_lost_quote: a quote of a claim that the article's newest text does not contain. */
@Entity
@Immutable
@IdClass(LostQuoteRow.Key.class)
@Table(name = "article_lost_quote")
class LostQuoteRow {

    record Key(UUID article, UUID claim) {}

    @Id
    @Column(name = "article_id")
    UUID article;

    @Id
    @Column(name = "claim_id")
    UUID claim;

    String exact;

    LostQuoteRow() {}

    LostQuoteRow(UUID article, UUID claim, String exact) {
        this.article = article;
        this.claim = claim;
        this.exact = exact;
    }
}
