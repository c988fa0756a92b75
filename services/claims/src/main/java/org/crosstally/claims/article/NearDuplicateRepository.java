package org.crosstally.claims.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table article_near_duplicate. */
@ApplicationScoped
class NearDuplicateRepository implements PanacheRepositoryBase<NearDuplicateRow, NearDuplicateRow.Key> {

    /** One direction of a pair, read without an entity, so that the pair can be deleted and persisted again. */
    record Pair(UUID article, UUID other, BigDecimal similarity) {}

    /** Returns the near-duplicates of the articles, the most similar first. */
    List<Pair> of(Collection<UUID> articles) {
        return find("""
                        select d.article, d.other, d.similarity from NearDuplicateRow d
                        where d.article in ?1 order by d.similarity desc, d.other""", articles).project(Pair.class).list();
    }

    /** Deletes the pairs of an article, in both directions. */
    void deleteOf(UUID article) {
        delete("article = ?1 or other = ?1", article);
    }
}
