package org.crosstally.claims.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.article.NewestTexts;
import org.crosstally.claims.claim.referent.PrintedArticle;
import org.crosstally.claims.claim.referent.Referents;
import org.crosstally.web.problem.ErrorCode;

/** Looks for quotes in the newest snapshots of their articles. */
@ApplicationScoped
class Quotes {

    private final NewestTexts texts;

    Quotes(NewestTexts texts) {
        this.texts = texts;
    }

    /** Sets each claim's quote, with its offsets where it is found, and what became of the check. */
    void check(List<PendingClaim> pendingClaims, Referents referents) {
        List<PendingClaim> quoting = pendingClaims.stream()
                .filter(pending -> pending.request.quote() != null
                        && pending.request.quote().exact() != null)
                .toList();
        if (quoting.isEmpty()) {
            return;
        }
        Map<UUID, String> remembered = texts.of(articles(quoting, referents));
        List<PendingClaim> missed = new ArrayList<>();
        for (PendingClaim pending : quoting) {
            if (!check(pending, remembered.get(article(pending, referents)))) {
                missed.add(pending);
            }
        }
        if (!missed.isEmpty()) {
            // Another replica may have taken a newer text within this second: no claim is refused for an old one.
            Map<UUID, String> fresh = texts.fresh(articles(missed, referents));
            missed.stream()
                    .filter(pending -> !check(pending, fresh.get(article(pending, referents))))
                    .forEach(Quotes::refuse);
        }
    }

    /** The article's id; {@code null} when it is not known. */
    private static UUID article(PendingClaim pending, Referents referents) {
        PrintedArticle article = referents.article(pending.request.article());
        return article == null ? null : article.id();
    }

    private static Set<UUID> articles(List<PendingClaim> pendingClaims, Referents referents) {
        return pendingClaims.stream()
                .map(pending -> article(pending, referents))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    /** False when there is a text and the quote is not in it. */
    private static boolean check(PendingClaim pending, String text) {
        Quote quote = pending.request.quote();
        pending.quote = quote;
        pending.quoteCheck = QuoteCheck.NO_SNAPSHOT;
        if (text == null) {
            return true;
        }
        pending.quoteCheck = QuoteCheck.FOUND;
        Optional<Quote> found = QuoteSearch.find(text, quote);
        found.ifPresent(placed -> pending.quote = placed);
        return found.isPresent();
    }

    private static void refuse(PendingClaim pending) {
        pending.faults.add(
                "/quote/exact",
                ErrorCode.QUOTE_NOT_IN_SNAPSHOT,
                "The quote is not in the article's text at `start` and `end`.");
    }
}
