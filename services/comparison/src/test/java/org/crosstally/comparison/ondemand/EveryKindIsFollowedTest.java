package org.crosstally.comparison.ondemand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimBuilder;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.comparison.api.claim.ComparedClaim;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.jdbc.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example of every kind, recorded under names of its own and sent through the feed. */
@QuarkusTest
class EveryKindIsFollowedTest {

    private static final Set<String> NAMES = Set.of(
            "outlet", "origin", "measure", "subject", "place", "article", "name", "broader", "translationOf", "copyOf");

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    RegisterStore records;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDiscrepancyOfEveryKindIsReadableOnceItsExampleCameOverTheFeed(Kind kind) throws JsonProcessingException {
        Newsroom room = new Newsroom(peer);
        ComparisonRequest example = example(kind, room);
        Set<UUID> measures = record(example, room);
        Reader.awaitUpTo(room.publish());
        String query = "information=true";
        for (UUID measure : measures) {
            query += "&measure=" + measure;
        }
        assertThat(Reader.discrepancies(query))
                .extracting(found -> found.kind())
                .contains(kind.name());
    }

    private ComparisonRequest example(Kind kind, Newsroom room) throws JsonProcessingException {
        JsonNode kinds = json.readTree(given().get("/v1/kinds").asString()).get("items");
        for (JsonNode each : kinds) {
            if (each.get("kind").asText().equals(kind.name())) {
                return json.treeToValue(renamed(each.get("example"), room), ComparisonRequest.class);
            }
        }
        throw new AssertionError("no example of " + kind);
    }

    /** The same example about things that no other test knows of. */
    private static JsonNode renamed(JsonNode node, Newsroom room) {
        if (node.isArray()) {
            node.forEach(each -> renamed(each, room));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (NAMES.contains(field.getKey()) && field.getValue().isTextual()) {
                    field.setValue(new TextNode(room.name(field.getValue().asText())));
                } else if (field.getKey().equals("partOf")) {
                    ((com.fasterxml.jackson.databind.node.ArrayNode) field.getValue())
                            .set(0, room.name(field.getValue().get(0).asText()));
                } else {
                    renamed(field.getValue(), room);
                }
            });
        }
        return node;
    }

    /** Puts all that the example names into the feed, as the claims service would; the measures it is about. */
    private Set<UUID> record(ComparisonRequest example, Newsroom room) {
        return database.read(session -> {
            RequestNames names = new RequestNames(session, records, example);
            RequestClaims reading = new RequestClaims(names);
            Map<ComparedClaim, Claim> claims = new LinkedHashMap<>();
            example.claims().forEach(given -> claims.put(given, reading.read(given, UUID.randomUUID(), "")));
            names.nameAll();
            new Sending(names.registers(), reading, room).send(claims);
            Set<UUID> measures = new LinkedHashSet<>();
            claims.values().forEach(claim -> measures.add(claim.measure().id()));
            return measures;
        });
    }

    /** One example on its way into the feed. */
    private static final class Sending {

        private final Registers registers;
        private final RequestClaims reading;
        private final Newsroom room;
        private final Set<UUID> sent = new LinkedHashSet<>();
        private final Map<UUID, Integer> revisions = new HashMap<>();

        Sending(Registers registers, RequestClaims reading, Newsroom room) {
            this.registers = registers;
            this.reading = reading;
            this.room = room;
        }

        void send(Map<ComparedClaim, Claim> claims) {
            claims.forEach((given, claim) -> {
                measure(claim.measure());
                party(claim.subject());
                party(claim.place());
                party(claim.origin());
                if (sent.add(claim.article().outlet().id())) {
                    room.put(registers.recordedOutlet(claim.article().outlet().id()));
                }
                room.put(article(claim));
                room.put(now(claim));
            });
        }

        private void measure(Ref ref) {
            Measure measure = ref == null ? null : registers.recordedMeasure(ref.id());
            if (measure != null && sent.add(measure.id())) {
                room.put(measure);
                measure(measure.broader());
            }
        }

        private void party(Ref ref) {
            if (ref != null && sent.add(ref.id())) {
                var party = registers.recordedParty(ref.id());
                room.put(party);
                if (party.partOf() != null) {
                    party.partOf().forEach(this::party);
                }
            }
        }

        private Article article(Claim claim) {
            SourceText text = reading.texts().get(claim.id());
            UUID twin = reading.copies().get(claim.article().id());
            boolean copy = twin != null && text.translationOf() == null;
            return new Article(
                    claim.article().id(),
                    revisions.merge(claim.article().id(), 1, Integer::sum),
                    Instant.now(),
                    "tests",
                    claim.article().outlet(),
                    claim.article().url(),
                    null,
                    text.language(),
                    claim.article().publishedAt(),
                    null,
                    null,
                    text.snapshot(),
                    copy ? List.of(new Article.NearDuplicate(twin, BigDecimal.ONE)) : List.of(),
                    text.translationOf(),
                    null,
                    null,
                    null,
                    null);
        }

        private static Claim now(Claim claim) {
            return ClaimBuilder.builder(claim)
                    .revision(1)
                    .recordedAt(Instant.now())
                    .recordedBy("tests")
                    .build();
        }
    }
}
