package org.crosstally.desk.discrepancy;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.page.LocalAddress;
import org.crosstally.desk.review.RefusedStep;
import org.crosstally.desk.review.ReviewSteps;
import org.crosstally.desk.review.StepForm;

/** Receives the forms of a discrepancy's page. */
@Path("/discrepancies/{id}/steps/{action}")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ReviewStepResource {

    private final ReviewSteps steps;
    private final DiscrepancyPages pages;

    ReviewStepResource(ReviewSteps steps, DiscrepancyPages pages) {
        this.steps = steps;
        this.pages = pages;
    }

    /** Takes a step and redirects. When the service refuses it, shows the page with the reason and the filled form. */
    @POST
    public Response take(@PathParam("id") UUID id, @PathParam("action") String method, @BeanParam StepForm form) {
        Action action = ReviewSteps.named(method);
        try {
            steps.take(id, action, form);
            return Response.seeOther(
                            URI.create(LocalAddress.orElse(form.back, "/discrepancies/" + id + "?done=" + method)))
                    .build();
        } catch (ApiException error) {
            if (error.isMissing()) {
                throw error;
            }
            return Response.status(error.problem().status())
                    .entity(pages.page(id, new RefusedStep(action, form, error)))
                    .build();
        }
    }
}
