package org.crosstally.comparison.newsroom;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.comparison.api.status.Status;

/** Reads the service under test over REST. */
public final class Reader {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Reader() {}

    /** Waits until the service has taken the feed over up to {@code cursor}, analysed all of it and weighed it. */
    public static void awaitUpTo(String cursor) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        Status status = status();
        while (!(cursor.equals(status.cursor()) && waiting(status) == 0) && System.nanoTime() < until) {
            pause();
            status = status();
        }
        assertThat(status.cursor()).as("cursor").isEqualTo(cursor);
        assertThat(waiting(status)).as("series that wait").isZero();
    }

    private static long waiting(Status status) {
        return status.dirtySeries() + status.seriesToWeigh();
    }

    public static Status status() {
        return read("/v1/status", new TypeReference<>() {});
    }

    /** Shown discrepancies, {@code query} being filters. */
    public static List<Discrepancy> discrepancies(String query) {
        return discrepancyPage(query).items();
    }

    public static Page<Discrepancy> discrepancyPage(String query) {
        return read("/v1/discrepancies?" + query, new TypeReference<>() {});
    }

    public static Discrepancy discrepancy(UUID id) {
        return read("/v1/discrepancies/" + id, new TypeReference<>() {});
    }

    public static Page<SeriesSummary> seriesPage(String query) {
        return read("/v1/series?" + query, new TypeReference<>() {});
    }

    public static Series series(UUID id) {
        return read("/v1/series/" + id, new TypeReference<>() {});
    }

    public static <T> T read(String path, TypeReference<T> type) {
        String body = given().urlEncodingEnabled(false)
                .get(path.replace(" ", "%20"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return Newsroom.JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
