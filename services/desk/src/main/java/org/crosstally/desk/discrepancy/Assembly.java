package org.crosstally.desk.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.claims.api.Article;
import org.crosstally.claims.api.Claim;
import org.crosstally.claims.api.Page;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.KindInfo;
import org.crosstally.comparison.api.Side;
import org.crosstally.desk.peer.Claims;
import org.crosstally.desk.peer.Comparison;
import org.crosstally.desk.peer.Together;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers what a discrepancy's page shows: from the comparison what was found, from the claims what was printed. */
@ApplicationScoped
class Assembly {

    /** Claims of one side that are shown; the series has all. */
    static final int MOST_OF_A_SIDE = 12;

    private final Comparison.OfDiscrepancies discrepancies;
    private final Claims.OfClaims claims;
    private final Claims.OfArticles articles;
    private final Together together;

    Assembly(
            @RestClient Comparison.OfDiscrepancies discrepancies,
            @RestClient Claims.OfClaims claims,
            @RestClient Claims.OfArticles articles,
            Together together) {
        this.discrepancies = discrepancies;
        this.claims = claims;
        this.articles = articles;
        this.together = together;
    }

    /** The page; nothing on it is more than a bound, however large the series. */
    DiscrepancyPage page(UUID id) {
        CompletableFuture<Page<KindInfo>> rules = together.start(discrepancies::kinds);
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
        return DiscrepancyPage.of(found, rule, printed, texts);
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
