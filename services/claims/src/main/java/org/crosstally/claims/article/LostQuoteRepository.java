package org.crosstally.claims.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table article_lost_quote. */
@ApplicationScoped
class LostQuoteRepository implements PanacheRepositoryBase<LostQuoteRow, LostQuoteRow.Key> {

    /** A lost quote and the article it belongs to. */
    record Lost(UUID article, UUID claim, String exact) {}

    /** Returns the lost quotes of the articles, by claim. */
    List<Lost> of(Collection<UUID> articles) {
        return find("""
                        select q.article, q.claim, q.exact from LostQuoteRow q
                        where q.article in ?1 order by q.claim""", articles).project(Lost.class).list();
    }
}
