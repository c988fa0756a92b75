package org.crosstally.desk.correction;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.CorrectionState;
import org.crosstally.comparison.api.correction.NewCorrectionRequest;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.AuditFilter;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.FormIdempotency;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Correction requests to outlets: the list, the form for a new one, and the page of one with its steps. */
@Path("/corrections")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CorrectionsResource {

    private static final int PAGE = 30;

    private final ComparisonClients.OfCorrections corrections;
    private final ComparisonClients.OfReview review;
    private final ClaimsClients.OfClaims claims;
    private final CorrectionSteps steps;
    private final FormIdempotency idempotency;

    CorrectionsResource(
            @RestClient ComparisonClients.OfCorrections corrections,
            @RestClient ComparisonClients.OfReview review,
            @RestClient ClaimsClients.OfClaims claims,
            CorrectionSteps steps,
            FormIdempotency idempotency) {
        this.corrections = corrections;
        this.review = review;
        this.claims = claims;
        this.steps = steps;
        this.idempotency = idempotency;
    }

    /** Lists the corrections, newest first. */
    @GET
    public TemplateInstance list(@BeanParam CorrectionFilter filter, @Context UriInfo uri) {
        filter.pageSize = PAGE;
        filter.prefer = List.of("return=total-count");
        Page<CorrectionRequest> page = corrections.list(filter);
        Query query = Query.of("/corrections", uri.getQueryParameters());
        return new CorrectionsPage(
                query,
                page.items(),
                page.totalCount(),
                query.nextPage(page.nextPageToken()),
                List.of(CorrectionState.values()));
    }

    /** Shows the form of a new request for a claim of a discrepancy. */
    @GET
    @Path("new")
    public TemplateInstance form(@QueryParam("discrepancy") UUID discrepancy, @QueryParam("claim") UUID claim) {
        return ask(discrepancy, claim, "", FormIdempotency.newKey(), null);
    }

    /** Opens a correction and redirects to its page. When the service refuses it, shows the filled form again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(
            @FormParam("discrepancy") UUID discrepancy,
            @FormParam("claim") UUID claim,
            @FormParam("wanted") String wanted,
            @FormParam("key") String key) {
        try {
            idempotency.use(key);
            CorrectionRequest opened =
                    corrections.open(new NewCorrectionRequest(discrepancy, claim, textOrNull(wanted)));
            return Response.seeOther(URI.create("/corrections/" + opened.id() + "?done=opened"))
                    .build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(ask(discrepancy, claim, wanted, key, error.problem()))
                    .build();
        }
    }

    /** Shows one correction. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(id, new CorrectionForm(), null);
    }

    /** Takes a step. When the service refuses it, shows the present correction with the filled form. */
    @POST
    @Path("{id}/steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, @PathParam("step") String step, @BeanParam CorrectionForm form) {
        try {
            steps.take(id, step, form);
            return Response.seeOther(URI.create("/corrections/" + id + "?done=" + step))
                    .build();
        } catch (ApiException error) {
            form.step = step;
            return Response.status(error.problem().status())
                    .entity(page(id, form, error.problem()))
                    .build();
        }
    }

    private AskPage ask(UUID discrepancy, UUID claim, String wanted, String key, Problem problem) {
        if (discrepancy == null || claim == null) {
            throw new BadRequestException(
                    "The parameters discrepancy and claim are required. Open this form from a side of a discrepancy.");
        }
        return new AskPage(discrepancy, claims.read(claim, null), wanted, key, problem);
    }

    private CorrectionPage page(UUID id, CorrectionForm form, Problem problem) {
        AuditFilter filter = new AuditFilter();
        filter.record = id;
        return new CorrectionPage(corrections.read(id), review.audit(filter).items(), form, problem);
    }

    /** One page of the list. */
    record CorrectionsPage(
            Query query, List<CorrectionRequest> rows, Long total, String next, List<CorrectionState> states)
            implements TemplateInstance {}

    /**
     * The form.
     *
     * @param key see {@link FormIdempotency}
     * @param problem why the service refused it; {@code null} for none
     */
    record AskPage(UUID discrepancy, Claim claim, String wanted, String key, Problem problem)
            implements TemplateInstance {}

    /** One correction and its history, newest first. */
    record CorrectionPage(CorrectionRequest it, List<Event> events, CorrectionForm form, Problem problem)
            implements TemplateInstance {}
}
