package org.crosstally.desk.discrepancy;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.ParallelCalls;
import org.crosstally.desk.review.RefusedStep;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Loads a discrepancy's page: findings from the comparison service, quotes and articles from the claims service. */
@ApplicationScoped
public class DiscrepancyPages {

    private static final int MOST_EVENTS = 100;

    private final ComparisonClients.OfDiscrepancies discrepancies;
    private final ComparisonClients.OfKinds kinds;
    private final ComparisonClients.OfReview review;
    private final ComparisonClients.OfCorrections corrections;
    private final ClaimsClients.OfClaims claims;
    private final ClaimsClients.OfArticles articles;
    private final ParallelCalls calls;

    DiscrepancyPages(
            @RestClient ComparisonClients.OfDiscrepancies discrepancies,
            @RestClient ComparisonClients.OfKinds kinds,
            @RestClient ComparisonClients.OfReview review,
            @RestClient ComparisonClients.OfCorrections corrections,
            @RestClient ClaimsClients.OfClaims claims,
            @RestClient ClaimsClients.OfArticles articles,
            ParallelCalls calls) {
        this.discrepancies = discrepancies;
        this.kinds = kinds;
        this.review = review;
        this.corrections = corrections;
        this.claims = claims;
        this.articles = articles;
        this.calls = calls;
    }

    /**
     * Loads the page. Every list on it has a maximum size.
     *
     * @param refused the step that the service has just refused; {@code null} for none
     */
    public TemplateInstance page(UUID id, RefusedStep refused) {
        CompletableFuture<Page<KindInfo>> rules = calls.start(kinds::kinds);
        CompletableFuture<Me> me = calls.start(review::me);
        CompletableFuture<Page<Event>> events = calls.start(() -> review.events(id, newest()));
        CompletableFuture<Page<CorrectionRequest>> asked = calls.start(() -> corrections.list(of(id)));
        Discrepancy found = discrepancies.read(id);
        Map<UUID, Claim> printed = byId(
                calls.all(
                        found.sides().stream()
                                .flatMap(DiscrepancyPage::shown)
                                .distinct()
                                .toList(),
                        claim -> claims.read(claim, null)),
                Claim::id);
        Map<UUID, Article> texts = byId(
                calls.all(
                        found.sides().stream()
                                .map(side -> printed.get(side.representative()))
                                .filter(Objects::nonNull)
                                .map(claim -> claim.article().id())
                                .distinct()
                                .toList(),
                        article -> articles.read(article, null)),
                Article::id);
        KindInfo rule = ParallelCalls.await(rules).items().stream()
                .filter(it -> it.kind().equals(found.kind()))
                .findFirst()
                .orElse(null);
        return DiscrepancyPage.of(
                found,
                rule,
                printed,
                texts,
                new ReviewContext(
                        ParallelCalls.await(me),
                        ParallelCalls.await(events).items(),
                        refused == null ? null : refused.mergedWith(found.review())),
                ParallelCalls.await(asked).items());
    }

    private static CorrectionFilter of(UUID discrepancy) {
        CorrectionFilter filter = new CorrectionFilter();
        filter.discrepancy = discrepancy;
        return filter;
    }

    private static ListParams newest() {
        ListParams page = new ListParams();
        page.pageSize = MOST_EVENTS;
        return page;
    }

    private static <T> Map<UUID, T> byId(List<T> records, Function<T, UUID> id) {
        return records.stream().filter(Objects::nonNull).collect(Collectors.toMap(id, Function.identity()));
    }
}
