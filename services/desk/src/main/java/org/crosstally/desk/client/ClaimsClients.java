package org.crosstally.desk.client;

import org.crosstally.claims.api.article.ArticlesApi;
import org.crosstally.claims.api.claim.ClaimsApi;
import org.crosstally.claims.api.draft.DraftsApi;
import org.crosstally.claims.api.imports.ImportsApi;
import org.crosstally.claims.api.register.MeasuresApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST clients of the claims service, one per resource. */
public final class ClaimsClients {

    private ClaimsClients() {}

    /** Claims. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfClaims extends ClaimsApi {}

    /** Articles and their texts. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfArticles extends ArticlesApi {}

    /** Drafts: extracted claims that await a decision. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfDrafts extends DraftsApi {}

    /** Imports of tables. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfImports extends ImportsApi {}

    /** Measures. */
    @RegisterRestClient(configKey = "claims")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfMeasures extends MeasuresApi {}
}
