package org.crosstally.comparison.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.crosstally.claims.api.feed.Change;

/**
 * Reads the feed over HTTP, by the JDK's client: a page is streamed line by line, and a thread that waits in a long poll can
 * be interrupted, so that the service stops at once.
 */
@ApplicationScoped
class HttpClaimsFeed implements ClaimsFeed {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final FollowConfig config;
    private final ObjectReader changes;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    HttpClaimsFeed(FollowConfig config, ObjectMapper json) {
        this.config = config;
        // A claims service that is newer than this one may send fields that are not known here yet.
        this.changes = json.readerFor(Change.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // The content was validated when it was recorded.
                .without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public List<Change> after(String after) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(after), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the claims feed answered " + response.statusCode());
            }
            try (MappingIterator<Change> lines = changes.readValues(body)) {
                return lines.readAll();
            }
        }
    }

    private HttpRequest request(String after) {
        String query = "limit=" + config.page() + "&wait=" + config.hold().toSeconds()
                + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        String base = config.url().toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/v1/claims:changes?" + query))
                .timeout(config.hold().plus(SLACK))
                .header("Accept", "application/x-ndjson");
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }
}
