package org.crosstally.desk.review;

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
import org.crosstally.desk.discrepancy.Assembly;
import org.crosstally.desk.page.Local;
import org.crosstally.desk.peer.Refusal;

/** Where the forms of a discrepancy's page go. */
@Path("/discrepancies/{id}/steps/{action}")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class StepsResource {

    private final Steps steps;
    private final Assembly assembly;

    StepsResource(Steps steps, Assembly assembly) {
        this.steps = steps;
        this.assembly = assembly;
    }

    /** Takes a step and goes back; a step that is refused answers with the page, the reason, and the form as it was filled. */
    @POST
    public Response take(@PathParam("id") UUID id, @PathParam("action") String method, @BeanParam StepForm form) {
        Action action = Steps.named(method);
        try {
            steps.take(id, action, form);
            return Response.seeOther(URI.create(Local.or(form.back, "/discrepancies/" + id + "?done=" + method)))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.isMissing()) {
                throw refusal;
            }
            return Response.status(refusal.problem().status())
                    .entity(assembly.page(id, new Attempt(action, form, refusal)))
                    .build();
        }
    }
}
