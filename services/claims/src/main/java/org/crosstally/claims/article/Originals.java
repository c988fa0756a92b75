package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Finds the article that another one translates. The caller holds the lock of the articles, so that no circle slips in. */
@ApplicationScoped
class Originals {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ArticleRepository rows;

    Originals(ArticleRepository rows) {
        this.rows = rows;
    }

    /**
     * The id of the original; {@code null} for none.
     *
     * @param translation the article that translates it
     * @param named id or URL
     */
    UUID of(UUID translation, String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        UUID original = byId(named.strip())
                .or(() -> rows.withUrl(named.strip()))
                .orElseThrow(() -> refused(
                        ErrorCode.UNKNOWN_REFERENCE, "There is no article with the id or URL " + named.strip() + "."));
        for (UUID at = original; at != null; at = rows.read(at).translationOf) {
            if (at.equals(translation)) {
                throw refused(ErrorCode.CIRCULAR_REFERENCE, "An article cannot be a translation of itself.");
            }
        }
        return original;
    }

    private Optional<UUID> byId(String id) {
        return UUID_FORM.matcher(id).matches()
                ? rows.findByIdOptional(UUID.fromString(id)).map(row -> row.id)
                : Optional.empty();
    }

    private static ProblemException refused(ErrorCode code, String detail) {
        return new ProblemException(new FieldError("/translationOf", code, detail));
    }
}
