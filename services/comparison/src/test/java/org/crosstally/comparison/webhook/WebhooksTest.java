package org.crosstally.comparison.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.parse;
import static org.crosstally.comparison.review.Colleague.refused;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.webhook.Delivery;
import org.crosstally.comparison.api.webhook.Webhook;
import org.crosstally.comparison.review.Colleague;
import org.crosstally.comparison.review.Desk;
import org.crosstally.comparison.secret.Seal;
import org.crosstally.jdbc.Database;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class WebhooksTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    SecretSealing sealing;

    @Inject
    Seal seal;

    private final Colleague admin = new Colleague("root", "admin");
    private Desk desk;
    private UUID id;

    @BeforeEach
    void openDesk() {
        desk = new Desk(peer);
        id = desk.conflict().id();
    }

    private Webhook tell(Receiver receiver, String... events) {
        return parse(
                admin.post("/v1/webhooks", Map.of("url", receiver.url(), "events", List.of(events))),
                201,
                new TypeReference<>() {});
    }

    private List<Delivery> deliveries(Webhook webhook) {
        return admin.read("/v1/webhooks/" + webhook.id() + "/deliveries", new TypeReference<Page<Delivery>>() {})
                .items();
    }

    @Test
    void eventsAreSignedAndOnlyThoseThatAreWantedAreSent() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Webhook webhook = tell(receiver, "discrepancy.assign");
            desk.ada.step(id, Action.ASSIGN, Map.of());
            desk.ada.step(id, Action.UNASSIGN, Map.of());
            desk.ada.step(id, Action.ASSIGN, Map.of());
            Desk.await(() -> receiver.about(id).size() == 2);
            byte[] key = Base64.getDecoder().decode(webhook.secret().substring("whsec_".length()));
            assertThat(key).hasSize(32);
            for (Receiver.Got each : receiver.about(id)) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal(
                        (each.id() + "." + each.timestamp() + "." + each.body()).getBytes(StandardCharsets.UTF_8));
                assertThat(each.signature())
                        .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
                assertThat(each.body()).contains("\"type\":\"discrepancy.assign\"", "\"position\":");
            }
            assertThat(admin.get("/v1/webhooks/" + webhook.id()).asString()).doesNotContain("whsec_");
        }
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdAndCanBeReplayed() throws Exception {
        try (Receiver receiver = new Receiver()) {
            AtomicInteger calls = new AtomicInteger();
            receiver.answers(() -> calls.incrementAndGet() < 3 ? 500 : 204);
            Webhook webhook = tell(receiver, "discrepancy.*");
            desk.ada.step(id, Action.ASSIGN, Map.of());
            Desk.await(() -> deliveries(webhook).stream()
                    .anyMatch(each -> each.attempts() == 3 && each.state().equals("DELIVERED")));
            assertThat(receiver.about(id))
                    .hasSize(3)
                    .extracting(Receiver.Got::id)
                    .containsOnly(receiver.about(id).get(0).id());

            parse(
                    admin.post(
                            "/v1/webhooks/" + webhook.id() + ":replay",
                            Map.of(
                                    "after",
                                    Math.max(0, deliveries(webhook).get(0).position() - 20))),
                    200,
                    new TypeReference<Webhook>() {});
            Desk.await(() -> receiver.about(id).size() >= 5);
            assertThat(receiver.about(id))
                    .extracting(Receiver.Got::body)
                    .anyMatch(body -> body.contains("discrepancy.found"));
        }
    }

    @Test
    void whatNeverSucceedsIsGivenUpAndAReceiverThatIsGoneIsLeftAlone() throws Exception {
        try (Receiver receiver = new Receiver()) {
            receiver.answers(() -> 503);
            Webhook webhook = tell(receiver, "discrepancy.*");
            desk.ada.step(id, Action.ASSIGN, Map.of());
            Desk.await(() ->
                    deliveries(webhook).stream().anyMatch(each -> each.state().equals("GAVE_UP")));
            assertThat(deliveries(webhook).get(0).error()).isEqualTo("The receiver answered 503.");

            receiver.answers(() -> 410);
            desk.ada.step(id, Action.UNASSIGN, Map.of());
            Desk.await(() -> !admin.read("/v1/webhooks/" + webhook.id(), new TypeReference<Webhook>() {})
                    .active());
            assertThat(admin.read("/v1/audit?record=" + webhook.id(), new TypeReference<Page<Event>>() {})
                            .items()
                            .get(0))
                    .satisfies(event -> {
                        assertThat(event.type()).isEqualTo("gone");
                        assertThat(event.revision()).isEqualTo(2);
                        assertThat(event.actor()).isNull();
                        assertThat(event.changes()).containsExactly(new Event.FieldChange("active", "true", "false"));
                    });
        }
    }

    @Test
    void aSlowReceiverHarmsNobody() throws Exception {
        try (Receiver slow = new Receiver();
                Receiver quick = new Receiver()) {
            slow.answers(() -> {
                try {
                    Thread.sleep(30_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 204;
            });
            Webhook stuck = tell(slow, "discrepancy.*");
            tell(quick, "discrepancy.*");
            for (int i = 0; i < 6; i++) {
                desk.ada.step(id, Action.ASSIGN, Map.of("assignee", "a" + i));
            }
            Desk.await(() -> quick.about(id).size() == 6);
            assertThat(deliveries(stuck)).noneMatch(each -> each.state().equals("DELIVERED"));
        }
    }

    @Test
    void aSecretThatLiesInClearIsSealedAtTheNextStartAndStaysWhatItWas() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Webhook webhook = tell(receiver, "discrepancy.assign");
            byte[] secret = Base64.getDecoder().decode(webhook.secret().substring("whsec_".length()));
            byte[] clear = new byte[33];
            System.arraycopy(secret, 0, clear, 1, 32);
            database.transaction(
                    session -> session.update("update webhook set secret = ? where id = ?", clear, webhook.id()));
            sealing.sealWhatIsClear(null);
            byte[] kept = database.read(session -> session.first(
                            "select secret from webhook where id = ?", row -> row.getBytes(1), webhook.id()))
                    .orElseThrow();
            assertThat(kept[0]).isEqualTo((byte) 1);
            assertThat(seal.open(kept, Deliveries.about(webhook.id()))).isEqualTo(secret);
        }
    }

    @Test
    void receiversAreTheAdministratorsBusinessAndGoodAddressesOnly() throws Exception {
        refused(desk.eve.get("/v1/webhooks"), 403, "FORBIDDEN");
        refused(desk.eve.post("/v1/webhooks", Map.of("url", "https://example.org")), 403, "FORBIDDEN");
        refused(admin.post("/v1/webhooks", Map.of("url", "gopher://example.org")), 422, "INVALID_VALUE");
        refused(admin.post("/v1/webhooks", Map.of("url", "https://no.such.name.invalid/")), 422, "INVALID_VALUE");
    }
}
