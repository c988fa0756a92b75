package org.crosstally.comparison.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.amount.PrintedWords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Checks corrections against newer snapshots of the articles. The feed reports a new snapshot; its text is read from the
 * claims service. Several replicas share the work: each skips what another one has locked.
 */
@ApplicationScoped
class SnapshotCheck {

    private static final Logger LOG = Logger.getLogger(SnapshotCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final CorrectionRepository repository;
    private final CorrectionRequests corrections;
    private final ObjectMapper json;
    private final String claims;
    private final Optional<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    SnapshotCheck(
            Database database,
            CorrectionRepository repository,
            CorrectionRequests corrections,
            ObjectMapper json,
            @ConfigProperty(name = "crosstally.claims.url", defaultValue = "http://127.0.0.1:8081") String claims,
            @ConfigProperty(name = "crosstally.claims.token") Optional<String> token) {
        this.database = database;
        this.repository = repository;
        this.corrections = corrections;
        this.json = json;
        this.claims = claims.replaceAll("/+$", "");
        this.token = token;
    }

    private record Waiting(UUID id, int snapshot) {}

    @Scheduled(every = "${crosstally.review.wake-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::lookAtOne);
        }
    }

    private boolean lookAtOne() {
        Optional<Waiting> next = database.read(SnapshotCheck::next);
        if (next.isEmpty()) {
            return false;
        }
        CorrectionRow row = repository.read(next.get().id);
        Optional<String> text = text(row.article);
        text.ifPresent(found -> corrections.checked(row, next.get().snapshot, stands(found, row.printed, row.quote)));
        return text.isPresent();
    }

    /** Returns the oldest request whose article has a newer snapshot, and locks it; rows that others hold are skipped. */
    private static Optional<Waiting> next(Session session) {
        return session.first("""
                select c.id, (r.body ->> 'snapshot')::int as snapshot
                from correction c join mirrored_record r on r.id = c.article_id and r.kind = 'article'
                where c.state in ('OPEN', 'REPORTED', 'ACKNOWLEDGED') and (r.body ->> 'snapshot')::int > c.snapshot
                order by c.opened_at limit 1 for update of c skip locked
                """, row -> new Waiting(Session.uuid(row, "id"), row.getInt("snapshot")));
    }

    /** The article's present text; empty when it cannot be read now, and is asked for again later. */
    private Optional<String> text(UUID article) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(claims + "/v1/articles/" + article))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json");
            token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the claims service answered " + answer.statusCode());
            }
            return Optional.of(json.readTree(answer.body()).path("text").asText(""));
        } catch (IOException e) {
            LOG.debugf(e, "the text of article %s cannot be read", article);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the words, or failing them the number, still stand in the text; not as a part of another number. */
    static boolean stands(String text, String printed, String quote) {
        PrintedWords words = PrintedWords.of(text);
        return words.have(quote) || words.have(printed);
    }
}
