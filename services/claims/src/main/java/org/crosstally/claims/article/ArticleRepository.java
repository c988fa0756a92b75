package org.crosstally.claims.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The table article. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<ArticleRow, UUID> {

    /**
     * Reads one.
     *
     * @throws ProblemException NOT_FOUND
     */
    ArticleRow read(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /** Returns the id of the article with a URL. */
    Optional<UUID> withUrl(String url) {
        return find("select id from ArticleRow where url = ?1", url)
                .project(UUID.class)
                .firstResultOptional();
    }

    static ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no article " + id + ".");
    }
}
