package org.crosstally.desk.article;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import jakarta.ws.rs.FormParam;
import org.crosstally.claims.api.article.NewArticle;

/** The form of a new article. */
public class PasteForm {

    @FormParam("outlet")
    public String outlet;

    @FormParam("url")
    public String url;

    @FormParam("title")
    public String title;

    @FormParam("publishedAt")
    public String publishedAt;

    @FormParam("language")
    public String language;

    /** Id or address of the article that this one translates. */
    @FormParam("translationOf")
    public String translationOf;

    @FormParam("text")
    public String text;

    /** The article to record; empty fields become {@code null}. */
    NewArticle article() {
        return new NewArticle(
                textOrNull(outlet),
                textOrNull(url),
                textOrNull(title),
                textOrNull(language),
                textOrNull(publishedAt),
                null,
                textOrNull(translationOf),
                textOrNull(text));
    }
}
