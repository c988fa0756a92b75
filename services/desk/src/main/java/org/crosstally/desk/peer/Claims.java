package org.crosstally.desk.peer;

import org.crosstally.claims.api.article.ArticlesApi;
import org.crosstally.claims.api.claim.ClaimsApi;
import org.crosstally.claims.api.draft.DraftsApi;
import org.crosstally.claims.api.imports.ImportsApi;
import org.crosstally.claims.api.register.MeasuresApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The clients of the claims service, one for each of its interfaces. */
public final class Claims {

    private Claims() {}

    /** Claims one by one. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(PassOn.class)
    @RegisterProvider(Refusals.class)
    public interface OfClaims extends ClaimsApi {}

    /** Articles and their texts. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(PassOn.class)
    @RegisterProvider(Refusals.class)
    public interface OfArticles extends ArticlesApi {}

    /** What was read in articles, until an editor decides. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(PassOn.class)
    @RegisterProvider(Refusals.class)
    public interface OfDrafts extends DraftsApi {}

    /** Tables of figures. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(PassOn.class)
    @RegisterProvider(Refusals.class)
    public interface OfImports extends ImportsApi {}

    /** What is counted. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(PassOn.class)
    @RegisterProvider(Refusals.class)
    public interface OfMeasures extends MeasuresApi {}
}
