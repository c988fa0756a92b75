package org.crosstally.desk.article;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import jakarta.ws.rs.FormParam;
import org.crosstally.claims.api.article.NewArticle;

/** What the form of the paste page sends. */
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

    /** The article that this one translates: its id or address. */
    @FormParam("translationOf")
    public String translationOf;

    @FormParam("text")
    public String text;

    /** The article; an empty field is one that is not given. */
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
