package org.crosstally.claims.claim.referent;

import java.util.UUID;
import org.crosstally.claims.api.claim.ArticleRef;

/**
 * The key by which article references are compared: the id alone, else the URL alone, else the description. Without id and URL an
 * article of the same outlet, title and date is the same article.
 */
public record ArticleKey(UUID id, String url, String outlet, String title, String publishedAt) {

    /** The key of a reference. */
    public static ArticleKey of(ArticleRef ref) {
        if (ref.id() != null) {
            return ofId(ref.id());
        }
        return ref.url() != null && !ref.url().isBlank()
                ? ofUrl(ref.url().strip())
                : new ArticleKey(null, null, ref.outlet(), ref.title(), ref.publishedAt());
    }

    static ArticleKey ofId(UUID id) {
        return new ArticleKey(id, null, null, null, null);
    }

    static ArticleKey ofUrl(String url) {
        return new ArticleKey(null, url, null, null, null);
    }

    boolean described() {
        return id == null && url == null;
    }
}
