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
import java.util.stream.Stream;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.desk.peer.Claims;
import org.crosstally.desk.peer.Comparison;
import org.crosstally.desk.peer.Together;
import org.crosstally.desk.review.Attempt;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers what a discrepancy's page shows: from the comparison what was found, from the claims what was printed. */
@ApplicationScoped
public class Assembly {

    /** Claims of one side that are shown; the series has all. */
    static final int MOST_OF_A_SIDE = 12;

    private static final int MOST_EVENTS = 100;

    private final Comparison.OfDiscrepancies discrepancies;
    private final Comparison.OfKinds kinds;
    private final Comparison.OfReview review;
    private final Comparison.OfCorrections corrections;
    private final Claims.OfClaims claims;
    private final Claims.OfArticles articles;
    private final Together together;

    Assembly(
            @RestClient Comparison.OfDiscrepancies discrepancies,
            @RestClient Comparison.OfKinds kinds,
            @RestClient Comparison.OfReview review,
            @RestClient Comparison.OfCorrections corrections,
            @RestClient Claims.OfClaims claims,
            @RestClient Claims.OfArticles articles,
            Together together) {
        this.discrepancies = discrepancies;
        this.kinds = kinds;
        this.review = review;
        this.corrections = corrections;
        this.claims = claims;
        this.articles = articles;
        this.together = together;
    }

    /**
     * The page; nothing on it is more than a bound, however large the series.
     *
     * @param attempt a step that was refused; {@code null} for none
     */
    public TemplateInstance page(UUID id, Attempt attempt) {
        CompletableFuture<Page<KindInfo>> rules = together.start(kinds::kinds);
        CompletableFuture<Me> me = together.start(review::me);
        CompletableFuture<Page<Event>> events = together.start(() -> review.events(id, newest()));
        CompletableFuture<Page<CorrectionRequest>> asked = together.start(() -> corrections.list(of(id)));
        Discrepancy found = discrepancies.read(id);
        Map<UUID, Claim> printed = byId(
                together.all(
                        found.sides().stream()
                                .flatMap(Assembly::shown)
                                .distinct()
                                .toList(),
                        claim -> claims.read(claim, null)),
                Claim::id);
        Map<UUID, Article> texts = byId(
                together.all(
                        found.sides().stream()
                                .map(side -> printed.get(side.representative()))
                                .filter(Objects::nonNull)
                                .map(claim -> claim.article().id())
                                .distinct()
                                .toList(),
                        article -> articles.read(article, null)),
                Article::id);
        KindInfo rule = Together.await(rules).items().stream()
                .filter(it -> it.kind().equals(found.kind()))
                .findFirst()
                .orElse(null);
        return DiscrepancyPage.of(
                found,
                rule,
                printed,
                texts,
                new DiscrepancyPage.Deed(
                        Together.await(me),
                        Together.await(events).items(),
                        attempt == null ? null : attempt.mergedWith(found.review())),
                Together.await(asked).items());
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

    /** The claims of a side that are shown, the one that stands for it first. */
    static Stream<UUID> shown(Side side) {
        return Stream.concat(Stream.of(side.representative()), side.claims().stream())
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_OF_A_SIDE);
    }

    private static <T> Map<UUID, T> byId(List<T> records, Function<T, UUID> id) {
        return records.stream().filter(Objects::nonNull).collect(Collectors.toMap(id, Function.identity()));
    }
}
