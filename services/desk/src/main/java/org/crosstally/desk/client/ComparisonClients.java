package org.crosstally.desk.client;

import org.crosstally.comparison.api.correction.CorrectionsApi;
import org.crosstally.comparison.api.discrepancy.DiscrepanciesApi;
import org.crosstally.comparison.api.export.ExportsApi;
import org.crosstally.comparison.api.kind.KindsApi;
import org.crosstally.comparison.api.ondemand.ComparisonsApi;
import org.crosstally.comparison.api.review.BulkApi;
import org.crosstally.comparison.api.review.ReviewApi;
import org.crosstally.comparison.api.series.SeriesApi;
import org.crosstally.comparison.api.silence.SilencesApi;
import org.crosstally.comparison.api.source.SourcesApi;
import org.crosstally.comparison.api.status.StatusApi;
import org.crosstally.comparison.api.webhook.WebhooksApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST clients of the comparison service, one per resource. */
public final class ComparisonClients {

    private ComparisonClients() {}

    /** Discrepancies. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfDiscrepancies extends DiscrepanciesApi {}

    /** Kinds of discrepancies and their rules. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfKinds extends KindsApi {}

    /** Series: comparable claims over time. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSeries extends SeriesApi {}

    /** Steps on a discrepancy, the audit trail, and the current user. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfReview extends ReviewApi {}

    /** Sources and their reliability. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSources extends SourcesApi {}

    /** Comparison on demand. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfComparisons extends ComparisonsApi {}

    /** Progress of the service. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfStatus extends StatusApi {}

    /** One step on many discrepancies. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfBulk extends BulkApi {}

    /** Silences: discrepancies muted until a date. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSilences extends SilencesApi {}

    /** Correction requests to outlets. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfCorrections extends CorrectionsApi {}

    /** Webhooks. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfWebhooks extends WebhooksApi {}

    /** Exports of discrepancies. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfExports extends ExportsApi {}
}
