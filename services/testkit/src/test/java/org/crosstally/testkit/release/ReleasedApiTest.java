package org.crosstally.testkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosstally.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST APIs keep their promises to the clients of the last release. */
class ReleasedApiTest {

    private static final String RELEASED = """
            openapi: 3.1.0
            info: {title: Figures, version: v1}
            paths:
              /figures:
                get:
                  parameters:
                  - {name: outlet, in: query, schema: {type: string}}
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Figure"}
            components:
              schemas:
                Figure:
                  type: object
                  properties:
                    amount: {type: string}
                    unit: {type: string}
                    state: {type: string, enum: [OPEN, CLOSED]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"claims-api", "comparison-api"})
    void noClientOfTheLastReleaseBreaks(String module) {
        assertThat(ApiBreaks.between(
                        Project.read("services/" + module + "/openapi-released.yaml"),
                        Project.read("services/" + module + "/openapi.yaml")))
                .as(
                        "%s/openapi.yaml against the last release; .github/RELEASING.md says what to do about a break",
                        module)
                .isEmpty();
    }

    @Test
    void anAddedOptionalFieldPasses() {
        assertThat(breaks("amount: {type: string}", "amount: {type: string}\n        currency: {type: string}"))
                .isEmpty();
    }

    @Test
    void aRemovedOptionalFieldIsABreak() {
        assertThat(breaks("unit: {type: string}", "")).containsExactly("GET /figures: field \"unit\" is removed");
    }

    @Test
    void aChangedTypeIsABreak() {
        assertThat(breaks("amount: {type: string}", "amount: {type: number}"))
                .containsExactly("GET /figures: a type changes from string to number");
    }

    @Test
    void aRemovedOperationIsABreak() {
        assertThat(breaks("/figures:", "/numbers:")).containsExactly("GET /figures: the operation is removed");
    }

    @Test
    void aParameterThatBecomesRequiredIsABreak() {
        assertThat(breaks("in: query,", "in: query, required: true,"))
                .singleElement()
                .asString()
                .startsWith("GET /figures");
    }

    @Test
    void aNewStateInAnAnswerPasses() {
        assertThat(breaks("[OPEN, CLOSED]", "[OPEN, CLOSED, SNOOZED]")).isEmpty();
    }

    private static Iterable<String> breaks(String before, String after) {
        assertThat(RELEASED).contains(before);
        return ApiBreaks.between(RELEASED, RELEASED.replace(before, after));
    }
}
