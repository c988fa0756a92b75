package org.crosstally.desk.article;

import jakarta.ws.rs.FormParam;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.api.article.NewArticleContext;
import org.crosstally.desk.page.EmptyParameters;

/** What an editor says of a whole article: its event, place and subject. Empty fields are not set. */
public class ContextForm {

    @FormParam("revision")
    public int revision;

    @FormParam("articleEvent")
    public String event;

    @FormParam("articlePlace")
    public String place;

    @FormParam("articleSubject")
    public String subject;

    static ContextForm of(Article article) {
        ArticleContext context = article.context();
        ContextForm form = new ContextForm();
        form.revision = article.revision();
        form.event = context == null ? "" : name(context.event());
        form.place = context == null ? "" : name(context.place());
        form.subject = context == null ? "" : name(context.subject());
        return form;
    }

    public boolean isEmpty() {
        return event.isEmpty() && place.isEmpty() && subject.isEmpty();
    }

    NewArticleContext content() {
        return new NewArticleContext(
                EmptyParameters.textOrNull(event),
                EmptyParameters.textOrNull(place),
                EmptyParameters.textOrNull(subject));
    }

    private static String name(Ref ref) {
        return ref == null ? "" : ref.name();
    }
}
