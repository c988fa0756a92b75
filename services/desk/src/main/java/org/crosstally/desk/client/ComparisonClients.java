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

/** The clients of the comparison service, one for each of its interfaces. */
public final class ComparisonClients {

    private ComparisonClients() {}

    /** Where sources disagree. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfDiscrepancies extends DiscrepanciesApi {}

    /** The rules by which discrepancies are found. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfKinds extends KindsApi {}

    /** Claims about one thing. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSeries extends SeriesApi {}

    /** Steps on a discrepancy, what was done, and who asks. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfReview extends ReviewApi {}

    /** Who says numbers, and how reliable that turned out. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSources extends SourcesApi {}

    /** Comparing on the spot. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfComparisons extends ComparisonsApi {}

    /** How far the service has come. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfStatus extends StatusApi {}

    /** One step on many discrepancies. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfBulk extends BulkApi {}

    /** What is hidden for a while. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfSilences extends SilencesApi {}

    /** What outlets are asked to correct. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfCorrections extends CorrectionsApi {}

    /** Receivers of events. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfWebhooks extends WebhooksApi {}

    /** Discrepancies for other programs. */
    @RegisterRestClient(configKey = "comparison")
    @RegisterProvider(ForwardedHeaders.class)
    @RegisterProvider(ApiExceptionMapper.class)
    public interface OfExports extends ExportsApi {}
}
