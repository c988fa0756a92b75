package org.crosstally.comparison.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.review.Desk;
import org.crosstally.testkit.Tokens;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class EventsTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @TestHTTPResource("/")
    URI service;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(peer);
    }

    private Stream stream(String lastEventId) {
        return new Stream(service, Tokens.bearer("rita", "reader"), lastEventId);
    }

    private static List<Stream.Sent> about(List<Stream.Sent> all, UUID id) {
        return all.stream().filter(each -> each.data().contains(id.toString())).toList();
    }

    @Test
    void stepsAreToldAsTheyHappen() {
        UUID id = desk.conflict().id();
        try (Stream stream = stream(null)) {
            desk.ada.step(id, Action.ASSIGN, Map.of());
            Desk.await(() -> !about(stream.sent(), id).isEmpty());
            assertThat(about(stream.sent(), id)).singleElement().satisfies(each -> {
                assertThat(each.name()).isEqualTo("discrepancy.assign");
                assertThat(each.data()).contains("\"actor\":\"ada\"", "\"owner\"");
            });
        }
    }

    @Test
    void whoComesBackMissesNothingAndGetsNothingTwice() {
        UUID id = desk.conflict().id();
        List<Long> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String last = "0";
        for (int round = 0; round < 4; round++) {
            desk.ada.step(id, Action.ASSIGN, Map.of("assignee", "a" + round));
            desk.ada.step(id, Action.UNASSIGN, Map.of());
            String from = last;
            int wanted = (round + 1) * 2 + 1;
            try (Stream stream = stream(from)) {
                int before = names.size();
                Desk.await(() -> about(stream.sent(), id).size() + before >= wanted);
                List<Stream.Sent> all = stream.sent();
                for (Stream.Sent each : all) {
                    ids.add(each.id());
                    last = Long.toString(each.id());
                    if (each.data().contains(id.toString())) {
                        names.add(each.name());
                    }
                }
            }
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).as("no gap").hasSize((int) (ids.get(ids.size() - 1) - ids.get(0) + 1));
        assertThat(names).hasSize(9).startsWith("discrepancy.found", "discrepancy.assign", "discrepancy.unassign");
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        refused(
                desk.reader
                        .request()
                        .accept("text/event-stream")
                        .header("Last-Event-ID", "x")
                        .get("/v1/events"),
                400,
                "BAD_HEADER");
    }
}
