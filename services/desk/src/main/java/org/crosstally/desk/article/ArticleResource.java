package org.crosstally.desk.article;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.IfMatch;
import org.crosstally.desk.client.ParallelCalls;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An article with its numbers marked, and the drafts of its claims. */
@Path("/articles/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ArticleResource {

    private static final int MOST_DRAFTS = 300;

    private final ClaimsClients.OfArticles articles;
    private final ClaimsClients.OfDrafts drafts;
    private final DraftSteps steps;
    private final ParallelCalls calls;

    ArticleResource(
            @RestClient ClaimsClients.OfArticles articles,
            @RestClient ClaimsClients.OfDrafts drafts,
            DraftSteps steps,
            ParallelCalls calls) {
        this.articles = articles;
        this.drafts = drafts;
        this.steps = steps;
        this.calls = calls;
    }

    /** Shows the text and its drafts in text order. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(id, null);
    }

    /** Extracts drafts from the text, for an article that was recorded without them. */
    @POST
    @Path("extract")
    public Response extract(@PathParam("id") UUID id) {
        drafts.extract(id);
        return Response.seeOther(URI.create("/articles/" + id)).build();
    }

    /** Sets the event, place and subject of the article, which its drafts inherit. */
    @POST
    @Path("context")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response context(@PathParam("id") UUID id, @BeanParam ContextForm form) {
        articles.setContext(id, IfMatch.revision(form.revision), form.content());
        return Response.seeOther(URI.create("/articles/" + id)).build();
    }

    /** Accepts, edits, drops or restores a draft and redirects to the next. When the service refuses it, shows the filled form. */
    @POST
    @Path("drafts/{draft}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") UUID id, @PathParam("draft") UUID draft, @BeanParam DraftForm form) {
        try {
            steps.take(draft, form);
        } catch (ApiException error) {
            if (error.isMissing()) {
                throw error;
            }
            return Response.status(error.problem().status())
                    .entity(page(id, new DraftForm.Refused(draft, form, error.problem())))
                    .build();
        }
        return Response.seeOther(URI.create("/articles/" + id + "#" + next(id, draft)))
                .build();
    }

    private ArticlePage page(UUID id, DraftForm.Refused refused) {
        Article article = articles.read(id, null);
        List<Article> duplicates = article.nearDuplicates() == null
                ? List.of()
                : calls
                        .all(
                                article.nearDuplicates().stream()
                                        .map(Article.NearDuplicate::article)
                                        .toList(),
                                each -> articles.read(each, null))
                        .stream()
                        .filter(Objects::nonNull)
                        .toList();
        return ArticlePage.of(article, duplicates, of(id), refused);
    }

    private List<Draft> of(UUID article) {
        PageParams page = new PageParams();
        page.pageSize = MOST_DRAFTS;
        return drafts.ofArticle(article, null, page).items();
    }

    /** The anchor of the next undecided draft, starting after this one. */
    private String next(UUID article, UUID decided) {
        List<Draft> all = of(article);
        int at = 0;
        while (at < all.size() && !all.get(at).id().equals(decided)) {
            at++;
        }
        for (int i = 1; i <= all.size(); i++) {
            Draft each = all.get((at + i) % all.size());
            if (each.state() == DraftState.OPEN && !each.id().equals(decided)) {
                return "draft-" + each.id();
            }
        }
        return "done";
    }
}
