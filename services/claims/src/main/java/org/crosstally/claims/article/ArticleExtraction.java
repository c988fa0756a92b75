package org.crosstally.claims.article;

import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.draft.KeptDrafts;

/** Reads the text of an article into drafts while the article is recorded. */
public interface ArticleExtraction {

    /** Refuses an article whose text cannot be read, with every fault. */
    void check(NewArticle article);

    /** Reads an article that was recorded in this transaction. */
    KeptDrafts read(Article article, String text);
}
