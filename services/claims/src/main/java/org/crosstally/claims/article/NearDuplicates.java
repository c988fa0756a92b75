package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

/**
 * Keeps, for every article with a text, those whose newest text is nearly the same: similarity of five-word shingles of
 * {@link #THRESHOLD} or more. Each pair is kept in both directions.
 */
@ApplicationScoped
class NearDuplicates {

    /** Half of the five-word runs in common: a rewritten agency report has that, a second report of one event has not. */
    static final double THRESHOLD = 0.5;

    private static final int CANDIDATES = 200;

    private final EntityManager database;

    NearDuplicates(EntityManager database) {
        this.database = database;
    }

    /**
     * Finds the near-duplicates of a new or changed text.
     *
     * @return the other articles whose near-duplicates changed by it
     */
    Set<UUID> renew(UUID article, String text) {
        Map<UUID, BigDecimal> before = similarities(article);
        database.createNativeQuery("delete from article_near_duplicate where article_id = ?1 or other_id = ?1")
                .setParameter(1, article)
                .executeUpdate();
        database.createNativeQuery("delete from article_band where article_id = ?")
                .setParameter(1, article)
                .executeUpdate();
        Map<UUID, BigDecimal> now = text == null ? Map.of() : alike(article, text);
        now.forEach((other, similarity) -> {
            keep(article, other, similarity);
            keep(other, article, similarity);
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
        if (articles.isEmpty()) {
            return found;
        }
        for (Object row : database.createNativeQuery("""
                        select article_id, other_id, similarity from article_near_duplicate
                        where article_id in (:articles) order by similarity desc, other_id""", Object[].class)
                .setParameter("articles", articles)
                .getResultList()) {
            Object[] cells = (Object[]) row;
            found.get((UUID) cells[0]).add(new NearDuplicate((UUID) cells[1], (BigDecimal) cells[2]));
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
        Long[] bands = java.util.Arrays.stream(MinHash.bands(shingles)).boxed().toArray(Long[]::new);
        Map<UUID, BigDecimal> alike = new LinkedHashMap<>();
        for (Object row : database.createNativeQuery("""
                        select s.article_id, s.text from (
                          select b.article_id, count(*) as shared from article_band b
                          join unnest(cast(:bands as bigint[])) with ordinality as mine (hash, band)
                            on b.band = mine.band and b.hash = mine.hash
                          group by b.article_id order by shared desc, b.article_id limit :most) candidate
                        join article a on a.id = candidate.article_id
                        join article_snapshot s on s.article_id = a.id and s.number = a.snapshot""", Object[].class)
                .setParameter("bands", bands)
                .setParameter("most", CANDIDATES)
                .getResultList()) {
            Object[] cells = (Object[]) row;
            double similarity = shingles.similarity(Shingles.of((String) cells[1]));
            if (similarity >= THRESHOLD) {
                alike.put(
                        (UUID) cells[0],
                        new BigDecimal(similarity, MathContext.DECIMAL32).setScale(3, RoundingMode.HALF_EVEN));
            }
        }
        database.createNativeQuery("""
                        insert into article_band (band, hash, article_id)
                        select band, hash, :article
                        from unnest(cast(:bands as bigint[])) with ordinality as mine (hash, band)""")
                .setParameter("article", article)
                .setParameter("bands", bands)
                .executeUpdate();
        return alike;
    }

    private void keep(UUID article, UUID other, BigDecimal similarity) {
        database.createNativeQuery(
                        "insert into article_near_duplicate (article_id, other_id, similarity) values (?, ?, ?)")
                .setParameter(1, article)
                .setParameter(2, other)
                .setParameter(3, similarity)
                .executeUpdate();
    }
}
