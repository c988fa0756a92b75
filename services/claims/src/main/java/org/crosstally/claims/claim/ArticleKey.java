package org.crosstally.claims.claim;

import java.util.UUID;
import org.crosstally.claims.api.claim.ArticleRef;

/**
 * The key by which article references are compared: the id alone, else the URL alone, else the description. Without id and URL an
 * article of the same outlet, title and date is the same article.
 */
record ArticleKey(UUID id, String url, String outlet, String title, String publishedAt) {

    static ArticleKey of(ArticleRef ref) {
        if (ref.id() != null) {
            return new ArticleKey(ref.id(), null, null, null, null);
        }
        return ref.url() != null && !ref.url().isBlank()
                ? ofUrl(ref.url().strip())
                : new ArticleKey(null, null, ref.outlet(), ref.title(), ref.publishedAt());
    }

    static ArticleKey ofUrl(String url) {
        return new ArticleKey(null, url, null, null, null);
    }

    boolean described() {
        return id == null && url == null;
    }
}
