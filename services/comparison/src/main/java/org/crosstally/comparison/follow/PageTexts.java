package org.crosstally.comparison.follow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.mirror.SourceText;

/**
 * Which text each claim of a page was read from: the snapshot that its article had when the claim was first recorded. So the
 * answer does not depend on how the feed is cut into pages.
 */
final class PageTexts {

    private final Map<UUID, SourceText> before;
    private final Map<UUID, List<Article>> news;
    private final Map<UUID, Claim> first = new HashMap<>();

    private PageTexts(Map<UUID, SourceText> before, Map<UUID, List<Article>> news) {
        this.before = before;
        this.news = news;
    }

    /**
     * @param before the articles as they were mirrored before the page
     */
    static PageTexts of(FeedPage page, Map<UUID, SourceText> before) {
        Map<UUID, List<Article>> news = page.articles().stream()
                .sorted(Comparator.comparing(Article::revision))
                .collect(Collectors.groupingBy(Article::id));
        PageTexts texts = new PageTexts(before, news);
        page.claims()
                .forEach(claim -> texts.first.merge(claim.id(), claim, (a, b) -> a.revision() < b.revision() ? a : b));
        return texts;
    }

    /** The articles that the claims of a page are from. */
    static Set<UUID> articles(FeedPage page) {
        Set<UUID> ids = new HashSet<>();
        page.claims().forEach(claim -> ids.add(claim.article().id()));
        return ids;
    }

    SourceText of(Claim claim) {
        UUID article = claim.article().id();
        Claim recorded = first.getOrDefault(claim.id(), claim);
        SourceText text = before.getOrDefault(article, SourceText.UNKNOWN);
        for (Article each : news.getOrDefault(article, List.of())) {
            boolean known = text != SourceText.UNKNOWN;
            if (!known || !each.recordedAt().isAfter(recorded.recordedAt())) {
                text = new SourceText(each.language(), each.snapshot(), null, null);
            }
        }
        return text;
    }
}
