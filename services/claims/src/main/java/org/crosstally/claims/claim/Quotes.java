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
import org.crosstally.web.problem.ErrorCode;

/** Looks for quotes in the newest snapshots of their articles. */
@ApplicationScoped
class Quotes {

    private final Texts texts;

    Quotes(Texts texts) {
        this.texts = texts;
    }

    /** Sets each draft's quote, with its offsets where it is found, and what became of the check. */
    void check(List<Draft> drafts, Referents referents) {
        List<Draft> quoting = drafts.stream()
                .filter(draft ->
                        draft.request.quote() != null && draft.request.quote().exact() != null)
                .toList();
        if (quoting.isEmpty()) {
            return;
        }
        Map<UUID, String> remembered = texts.of(articles(quoting, referents));
        List<Draft> missed = new ArrayList<>();
        for (Draft draft : quoting) {
            if (!check(draft, remembered.get(article(draft, referents)))) {
                missed.add(draft);
            }
        }
        if (!missed.isEmpty()) {
            // Another replica may have taken a newer text this very second: nobody is refused for an old one.
            Map<UUID, String> fresh = texts.fresh(articles(missed, referents));
            missed.stream()
                    .filter(draft -> !check(draft, fresh.get(article(draft, referents))))
                    .forEach(Quotes::refuse);
        }
    }

    /** The article's id; {@code null} when it is not known. */
    private static UUID article(Draft draft, Referents referents) {
        Printed article = referents.article(draft.request.article());
        return article == null ? null : article.id();
    }

    private static Set<UUID> articles(List<Draft> drafts, Referents referents) {
        return drafts.stream()
                .map(draft -> article(draft, referents))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    /** False when there is a text and the quote does not stand in it. */
    private static boolean check(Draft draft, String text) {
        Quote quote = draft.request.quote();
        draft.quote = quote;
        draft.quoteCheck = QuoteCheck.NO_SNAPSHOT;
        if (text == null) {
            return true;
        }
        draft.quoteCheck = QuoteCheck.FOUND;
        Optional<Quote> found = QuoteSearch.find(text, quote);
        found.ifPresent(placed -> draft.quote = placed);
        return found.isPresent();
    }

    private static void refuse(Draft draft) {
        draft.faults.add(
                "/quote/exact",
                ErrorCode.QUOTE_NOT_IN_SNAPSHOT,
                "The quote is not in the article's text at `start` and `end`.");
    }
}
