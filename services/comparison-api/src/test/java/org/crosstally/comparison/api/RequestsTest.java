package org.crosstally.comparison.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.crosstally.comparison.api.correction.NewCorrectionRequest;
import org.crosstally.comparison.api.correction.Report;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.api.review.Batch;
import org.crosstally.comparison.api.review.Dismissal;
import org.crosstally.comparison.api.review.Proposal;
import org.crosstally.comparison.api.review.Remark;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.api.webhook.NewWebhook;
import org.crosstally.comparison.api.webhook.Replay;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may send: the JSON that is read, and the fields that the constraints name. */
class RequestsTest {

    private static final String ID = "018c2b6e-6e10-7c52-a3a1-1f5b2c3d4e5f";
    private static final String SILENCE =
            "{\"matcher\":{\"kinds\":[\"VALUE_CONFLICT\"]},\"reason\":\"Revised in May\",\"expiresAt\":\"2030-03-05T10:00:00Z\"}";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private <T> List<String> faults(Class<T> type, String body) throws JsonProcessingException {
        return validator.validate(json.readValue(body, type)).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    @Test
    void aComparisonKeepsEveryDigitOfItsAmounts() throws JsonProcessingException {
        String body = "{\"claims\":[{\"ref\":\"first\",\"outlet\":\"The Daily Meridian\",\"measure\":\"casualties\","
                + "\"amount\":{\"low\":\"0.1000000000000000000000000001\",\"high\":\"125400.50\"}}],"
                + "\"thresholds\":{\"plainGap\":0.405,\"disputed\":0.1,\"horizonDays\":14,"
                + "\"periodOverlap\":0.9,\"tolerance\":0.01},\"today\":\"2024-03-05\"}";

        ComparisonRequest request = json.readValue(body, ComparisonRequest.class);

        assertThat(request.claims().get(0).amount().low()).isEqualByComparingTo("0.1000000000000000000000000001");
        assertThat(request.claims().get(0).amount().high().toPlainString()).isEqualTo("125400.50");
        assertThat(json.readTree(json.writeValueAsString(request))).isEqualTo(json.readTree(body));
        assertThat(validator.validate(request)).isEmpty();
    }

    @Test
    void aComparisonNeedsClaimsAndThresholdsWithinTheirLimits() throws JsonProcessingException {
        assertThat(faults(ComparisonRequest.class, "{}")).containsExactly("claims");
        assertThat(faults(ComparisonRequest.class, "{\"claims\":[]}")).containsExactly("claims");
        assertThat(faults(ComparisonRequest.class, "{\"claims\":[null]}"))
                .singleElement()
                .asString()
                .startsWith("claims[0]");
        assertThat(faults(
                        ComparisonRequest.class,
                        "{\"claims\":[{}],\"rulesVersion\":0,\"thresholds\":{\"disputed\":1.5,\"horizonDays\":-1}}"))
                .containsExactly("rulesVersion", "thresholds.disputed", "thresholds.horizonDays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign", "snooze", "awaitSource", "propose", "signOff", "publish", "dismiss", "comment"})
    void aBatchNamesItsStepAsThePathDoes(String step) throws JsonProcessingException {
        String body = "{\"action\":\"" + step + "\",\"items\":[{\"id\":\"" + ID + "\",\"revision\":3}]}";

        Batch batch = json.readValue(body, Batch.class);

        assertThat(batch.action().method()).isEqualTo(step);
        assertThat(json.readTree(json.writeValueAsString(batch)).get("action").asText())
                .isEqualTo(step);
        assertThat(validator.validate(batch)).isEmpty();
    }

    @Test
    void anUnknownStepIsRefusedAtItsField() {
        assertThatThrownBy(() -> json.readValue("{\"action\":\"ASSIGNED\",\"items\":[]}", Batch.class))
                .isInstanceOfSatisfying(JsonMappingException.class, e -> assertThat(e.getPath())
                        .extracting(JsonMappingException.Reference::getFieldName)
                        .containsExactly("action"));
    }

    @Test
    void everyItemOfABatchNeedsItsIdAndRevision() throws JsonProcessingException {
        assertThat(faults(Batch.class, "{\"action\":\"publish\",\"items\":[{\"id\":\"" + ID + "\"},{\"revision\":1}]}"))
                .containsExactly("items[0].revision", "items[1].id");
        assertThat(faults(Batch.class, "{\"items\":[]}")).containsExactly("action", "items");
    }

    @Test
    void aSilenceNeedsAMatcherAReasonAndAnEnd() throws JsonProcessingException {
        assertThat(faults(NewSilence.class, "{}")).containsExactly("expiresAt", "matcher", "reason");
        assertThat(faults(NewSilence.class, SILENCE)).isEmpty();
        assertThat(json.readValue(SILENCE, NewSilence.class).expiresAt())
                .isEqualTo(Instant.parse("2030-03-05T10:00:00Z"));
    }

    @Test
    void aMisspelledFieldIsRefused() {
        assertThatThrownBy(() -> json.readValue(SILENCE.replace("expiresAt", "expires"), NewSilence.class))
                .isInstanceOfSatisfying(UnrecognizedPropertyException.class, e -> assertThat(e.getPropertyName())
                        .isEqualTo("expires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discrepancy.signOff", "discrepancy.*", "webhook.pause"})
    void aWebhookTakesEventsByNameOrByRecord(String event) throws JsonProcessingException {
        assertThat(faults(NewWebhook.class, "{\"url\":\"https://example.org\",\"events\":[\"" + event + "\"]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "discrepancy", "discrepancy.", "Discrepancy.signOff", "discrepancy.sign off"})
    void aWebhookRefusesWhatIsNoNameOfAnEvent(String event) throws JsonProcessingException {
        assertThat(faults(NewWebhook.class, "{\"url\":\"https://example.org\",\"events\":[\"" + event + "\"]}"))
                .singleElement()
                .asString()
                .startsWith("events[0]");
    }

    @Test
    void aReplayStartsAtAPositionThatIsNotNegative() throws JsonProcessingException {
        assertThat(faults(Replay.class, "{\"after\":0}")).isEmpty();
        assertThat(faults(Replay.class, "{\"after\":-1}")).containsExactly("after");
        assertThat(faults(Replay.class, "{}")).containsExactly("after");
    }

    @Test
    void aStepNeedsWhatItDecidesAndWhy() throws JsonProcessingException {
        assertThat(faults(Proposal.class, "{}")).containsExactly("rationale", "verdict");
        assertThat(faults(Dismissal.class, "{}")).containsExactly("dismissal");
        assertThat(faults(Remark.class, "{\"text\":\" \"}")).containsExactly("text");
        assertThat(faults(Remark.class, "{\"text\":\"" + "x".repeat(4001) + "\"}"))
                .containsExactly("text");
    }

    @Test
    void aCorrectionNeedsItsDiscrepancyItsClaimAndWhatItShouldSay() throws JsonProcessingException {
        assertThat(faults(NewCorrectionRequest.class, "{}")).containsExactly("claim", "discrepancy", "wanted");
        assertThat(faults(Report.class, "{\"to\":\"the desk\"}")).containsExactly("how");
    }

    @Test
    void whatAStepDoesNotBringIsAbsentFromItsJson() throws JsonProcessingException {
        assertThat(json.writeValueAsString(StepContent.because("Checked"))).isEqualTo("{\"reason\":\"Checked\"}");
    }

    @Test
    void anEventOfTheServiceItselfHasNoActor() throws JsonProcessingException {
        String body =
                "{\"id\":42,\"about\":\"discrepancy\",\"record\":\"" + ID + "\",\"revision\":3,\"type\":\"closed\","
                        + "\"at\":\"2024-03-05T10:00:00.000001Z\",\"changes\":[{\"field\":\"state\",\"before\":\"OPEN\"}]}";

        Event event = json.readValue(body, Event.class);

        assertThat(event.actor()).isNull();
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(body));
    }
}
