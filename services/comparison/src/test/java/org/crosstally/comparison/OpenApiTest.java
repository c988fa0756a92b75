package org.crosstally.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../comparison-api/openapi.yaml");

    /** After a change that is meant: {@code ./mvnw -pl services/comparison -am verify -Dtest=OpenApiTest -Dopenapi.update}. */
    @Test
    void theCommittedDescriptionIsTheServices() throws IOException {
        String served = given().accept("application/yaml")
                .get("/q/openapi")
                .asString()
                .replaceAll("(?m)^servers:\\n(- .*\\n|  .*\\n)+", "");
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
        assertThat(served).contains("/v1/discrepancies", "/v1/comparisons").doesNotContain("/v1/claims:changes");
    }
}
