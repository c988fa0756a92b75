package org.crosstally.desk.article;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.Problem;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page for adding an article. */
@Path("/paste")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PasteResource {

    private final ClaimsClients.OfArticles articles;

    PasteResource(@RestClient ClaimsClients.OfArticles articles) {
        this.articles = articles;
    }

    /** An empty form. */
    @GET
    public TemplateInstance form() {
        return new PastePage(new PasteForm(), null, List.of());
    }

    /** Records the article and redirects to its drafts. When the service refuses it, shows the filled form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(@BeanParam PasteForm form) {
        try {
            Article article = articles.record(form.article(), true);
            return Response.seeOther(URI.create("/articles/" + article.id())).build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(new PastePage(form, error.problem(), known(form, error)))
                    .build();
        }
    }

    /** Recorded articles with the form's URL. */
    private List<Article> known(PasteForm form, ApiException error) {
        NewArticle article = form.article();
        if (error.problem().status() != 409 || article.url() == null) {
            return List.of();
        }
        RecordFilter filter = new RecordFilter();
        filter.name = article.url();
        return articles.list(filter).items().stream()
                .filter(it -> article.url().equals(it.url()))
                .toList();
    }

    /** The form, why the service refused it, and the articles with the same URL. */
    record PastePage(PasteForm form, Problem problem, List<Article> known) implements TemplateInstance {}
}
