package org.crosstally.claims.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    /** Returns those of the articles for which something is set that their drafts inherit. */
    List<ArticleRow> withContext(Collection<UUID> ids) {
        return list("id in ?1 and (event is not null or place is not null or subject is not null)", new HashSet<>(ids));
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
