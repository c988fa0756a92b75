package org.crosstally.comparison.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.claims.api.article.Article;

/** Joins articles whose texts are nearly the same, in one language or another. The id of a cluster is that of its first article. */
public final class ArticleClusters {

    private ArticleClusters() {}

    /**
     * The cluster of each of {@code ids} that is nearly the same as another one of them, or its translation.
     *
     * @param articles those that are known to have near-duplicates or originals; their links count in both directions
     */
    public static Map<UUID, String> of(Collection<UUID> ids, Collection<Article> articles) {
        Map<UUID, UUID> first = new HashMap<>();
        ids.forEach(id -> first.put(id, id));
        for (Article article : articles) {
            if (first.containsKey(article.id())) {
                likenesses(article).filter(first::containsKey).forEach(other -> join(first, article.id(), other));
            }
        }
        Map<UUID, Integer> sizes = new HashMap<>();
        first.keySet().forEach(id -> sizes.merge(root(first, id), 1, Integer::sum));
        Map<UUID, String> clusters = new HashMap<>();
        for (UUID id : first.keySet()) {
            UUID root = root(first, id);
            if (sizes.get(root) > 1) {
                clusters.put(id, root.toString());
            }
        }
        return clusters;
    }

    private static Stream<UUID> likenesses(Article article) {
        Stream<UUID> copies = article.nearDuplicates() == null
                ? Stream.empty()
                : article.nearDuplicates().stream().map(Article.NearDuplicate::article);
        return Stream.concat(copies, Stream.ofNullable(article.translationOf()));
    }

    private static void join(Map<UUID, UUID> first, UUID one, UUID other) {
        UUID a = root(first, one);
        UUID b = root(first, other);
        if (!a.equals(b)) {
            first.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private static UUID root(Map<UUID, UUID> first, UUID id) {
        UUID at = id;
        while (!first.get(at).equals(at)) {
            at = first.get(at);
        }
        return at;
    }
}
