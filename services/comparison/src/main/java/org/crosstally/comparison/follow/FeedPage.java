package org.crosstally.comparison.follow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.comparison.mirror.NewRecords;

/** A page of the feed, sorted by what changed. */
record FeedPage(NewRecords records, List<Article> articles, List<Claim> claims) {

    static FeedPage of(List<Change> changes) {
        return new FeedPage(
                new NewRecords(
                        only(changes, Change::measure),
                        only(changes, Change::party),
                        only(changes, Change::place),
                        only(changes, Change::event),
                        only(changes, Change::outlet)),
                only(changes, Change::article),
                only(changes, Change::claim));
    }

    boolean changesRegisters() {
        return !records.isEmpty();
    }

    private static <T> List<T> only(List<Change> changes, Function<Change, T> field) {
        return changes.stream().map(field).filter(Objects::nonNull).toList();
    }
}
