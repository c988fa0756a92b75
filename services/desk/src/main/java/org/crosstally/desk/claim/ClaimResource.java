package org.crosstally.desk.claim;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.quote.Passage;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page of one claim. */
@Path("/claims/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ClaimResource {

    private final ClaimsClients.OfClaims claims;
    private final ClaimsClients.OfArticles articles;

    ClaimResource(@RestClient ClaimsClients.OfClaims claims, @RestClient ClaimsClients.OfArticles articles) {
        this.claims = claims;
        this.articles = articles;
    }

    /** Shows a claim, its quote and its revisions. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        Claim claim = claims.read(id, null);
        return new ClaimPage(
                claim,
                Passage.of(claim, articles.read(claim.article().id(), null)),
                claims.revisions(id, new PageParams()).items());
    }

    /** One claim. */
    record ClaimPage(Claim it, Passage passage, List<Claim> revisions) implements TemplateInstance {}
}
