package org.crosstally.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../claims-api/openapi.yaml");

    /** After a change that is meant: {@code ./mvnw -pl services/claims -am verify -Dtest=OpenApiTest -Dopenapi.update}. */
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
    }
}
