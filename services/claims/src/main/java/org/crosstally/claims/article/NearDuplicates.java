package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.article.Article.NearDuplicate;
import org.crosstally.claims.article.Bands.Candidate;

/**
 * Keeps, for every article with a text, those whose newest text is nearly the same: similarity of five-word shingles of
 * {@link #THRESHOLD} or more. Each pair is kept in both directions.
 */
@ApplicationScoped
class NearDuplicates {

    /** Half of the five-word runs in common: a rewritten agency report has that, a second report of one event has not. */
    static final double THRESHOLD = 0.5;

    private static final int CANDIDATES = 200;

    private final NearDuplicateRepository rows;
    private final Bands bands;

    NearDuplicates(NearDuplicateRepository rows, Bands bands) {
        this.rows = rows;
        this.bands = bands;
    }

    /**
     * Finds the near-duplicates of a new or changed text.
     *
     * @return the other articles whose near-duplicates changed by it
     */
    Set<UUID> renew(UUID article, String text) {
        Map<UUID, BigDecimal> before = similarities(article);
        rows.deleteOf(article);
        Map<UUID, BigDecimal> now = alike(article, text);
        now.forEach((other, similarity) -> {
            rows.persist(new NearDuplicateRow(article, other, similarity));
            rows.persist(new NearDuplicateRow(other, article, similarity));
        });
        Set<UUID> changed = new HashSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(other -> before.containsKey(other)
                && now.containsKey(other)
                && before.get(other).compareTo(now.get(other)) == 0);
        return changed;
    }

    /** The near-duplicates of each article, most alike first. */
    Map<UUID, List<NearDuplicate>> of(Collection<UUID> articles) {
        Map<UUID, List<NearDuplicate>> found = new HashMap<>();
        articles.forEach(id -> found.put(id, new ArrayList<>()));
        if (!articles.isEmpty()) {
            rows.of(articles)
                    .forEach(pair -> found.get(pair.article()).add(new NearDuplicate(pair.other(), pair.similarity())));
        }
        return found;
    }

    private Map<UUID, BigDecimal> similarities(UUID article) {
        Map<UUID, BigDecimal> similarities = new LinkedHashMap<>();
        of(List.of(article)).get(article).forEach(one -> similarities.put(one.article(), one.similarity()));
        return similarities;
    }

    private Map<UUID, BigDecimal> alike(UUID article, String text) {
        Shingles shingles = Shingles.of(text);
        long[] hashes = MinHash.bands(shingles);
        Map<UUID, BigDecimal> alike = new LinkedHashMap<>();
        for (Candidate candidate : bands.sharing(hashes, CANDIDATES)) {
            double similarity = shingles.similarity(Shingles.of(candidate.text()));
            if (similarity >= THRESHOLD && !candidate.article().equals(article)) {
                alike.put(
                        candidate.article(),
                        new BigDecimal(similarity, MathContext.DECIMAL32).setScale(3, RoundingMode.HALF_EVEN));
            }
        }
        bands.replace(article, hashes);
        return alike;
    }
}
