package org.crosstally.desk.client;

import org.crosstally.claims.api.article.ArticlesApi;
import org.crosstally.claims.api.claim.ClaimsApi;
import org.crosstally.claims.api.draft.DraftsApi;
import org.crosstally.claims.api.imports.ImportsApi;
import org.crosstally.claims.api.register.MeasuresApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The clients of the claims service, one for each of its interfaces. */
public final class ClaimsClients {

    private ClaimsClients() {}

    /** Claims one by one. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfClaims extends ClaimsApi {}

    /** Articles and their texts. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfArticles extends ArticlesApi {}

    /** What was read in articles, until an editor decides. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfDrafts extends DraftsApi {}

    /** Tables of figures. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfImports extends ImportsApi {}

    /** What is counted. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfMeasures extends MeasuresApi {}
}
