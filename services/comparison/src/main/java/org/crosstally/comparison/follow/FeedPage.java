package org.crosstally.comparison.follow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;

/** A page of the feed, sorted by what changed. */
record FeedPage(
        List<Measure> measures, List<Party> parties, List<Outlet> outlets, List<Article> articles, List<Claim> claims) {

    static FeedPage of(List<Change> changes) {
        return new FeedPage(
                only(changes, Change::measure),
                only(changes, Change::party),
                only(changes, Change::outlet),
                only(changes, Change::article),
                only(changes, Change::claim));
    }

    boolean changesRegisters() {
        return !(measures.isEmpty() && parties.isEmpty() && outlets.isEmpty());
    }

    private static <T> List<T> only(List<Change> changes, Function<Change, T> field) {
        return changes.stream().map(field).filter(Objects::nonNull).toList();
    }
}
