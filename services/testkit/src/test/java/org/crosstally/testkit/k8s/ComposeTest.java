package org.crosstally.testkit.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosstally.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file and the container build keep what the manifests of Kubernetes keep. There is no Docker here to ask, so they are read. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:[?-])?");

    private static final String TEXT = Project.read("deploy/compose.yaml");

    private static final JsonNode SERVICES = StrictYaml.trees(TEXT).get(0).path("services");

    @Test
    void theDatabaseBothServicesAndTheDeskAreThere() {
        assertThat(SERVICES.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("postgres", "claims", "comparison", "desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "claims", "comparison", "desk"})
    void aServiceIsPinnedLimitedAndAskedForItsHealth(String name) {
        JsonNode service = SERVICES.path(name);
        assertThat(PodRules.image(service.path("image").asText())).isEmpty();
        assertThat(texts(service.at("/healthcheck/test"))).first().isEqualTo("CMD");
        assertThat(service.path("mem_limit").asText()).isNotEmpty();
        assertThat(service.path("privileged").isMissingNode()).isTrue();
    }

    @Test
    void portsAreOnLoopbackAndTheDatabaseHasNone() {
        assertThat(SERVICES.at("/postgres/ports").isMissingNode()).isTrue();
        for (String name : List.of("claims", "comparison", "desk")) {
            assertThat(texts(SERVICES.path(name).path("ports")))
                    .hasSize(1)
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "comparison", "desk"})
    void aServiceRunsWithoutRightsOnAReadOnlyFileSystem(String name) {
        JsonNode service = SERVICES.path(name);
        assertThat(service.path("user").asText()).isEqualTo("185:185");
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(texts(service.path("tmpfs"))).singleElement().asString().startsWith("/tmp:");
        assertThat(service.at("/build/args/SERVICE").asText()).isEqualTo(name);
        assertThat(service.path("depends_on"))
                .isNotEmpty()
                .allMatch(it -> it.path("condition").asText().equals("service_healthy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "comparison"})
    void aServiceHasItsOwnDatabaseRoleAndPort(String name) {
        JsonNode settings = SERVICES.path(name).path("environment");
        String port = settings.path("QUARKUS_HTTP_PORT").asText();
        assertThat(settings.path("QUARKUS_DATASOURCE_JDBC_URL").asText())
                .isEqualTo("jdbc:postgresql://postgres:5432/" + name);
        assertThat(settings.path("QUARKUS_DATASOURCE_USERNAME").asText()).isEqualTo(name);
        assertThat(settings.path("QUARKUS_DATASOURCE_PASSWORD").asText())
                .contains(name.toUpperCase(java.util.Locale.ROOT));
        assertThat(texts(SERVICES.path(name).path("ports"))).allMatch(published -> published.endsWith(":" + port));
        assertThat(texts(SERVICES.path(name).at("/healthcheck/test")).get(3)).contains("127.0.0.1/" + port);
    }

    @Test
    void comparisonIsToldWhereClaimsIs() {
        String port = SERVICES.at("/claims/environment/QUARKUS_HTTP_PORT").asText();
        assertThat(SERVICES.at("/comparison/environment/CROSSTALLY_CLAIMS_URL").asText())
                .isEqualTo("http://claims:" + port);
    }

    @Test
    void theDeskIsToldWhereBothServicesAreAndHasNoDatabase() {
        JsonNode settings = SERVICES.at("/desk/environment");
        for (String name : List.of("claims", "comparison")) {
            assertThat(settings.path("CROSSTALLY_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL")
                            .asText())
                    .isEqualTo("http://" + name + ":"
                            + SERVICES.path(name)
                                    .at("/environment/QUARKUS_HTTP_PORT")
                                    .asText());
        }
        assertThat(texts(SERVICES.at("/desk/networks"))).containsExactly("services");
    }

    @Test
    void everySecretAndIssuerIsAskedForAndHasNoDefault() {
        Matcher variable = VARIABLE.matcher(TEXT);
        Set<String> named = new TreeSet<>();
        while (variable.find()) {
            named.add(variable.group(1));
            // The desk's own login is one of two ways to log visitors in.
            boolean free =
                    variable.group(1).endsWith("_PORT") || variable.group(1).startsWith("CROSSTALLY_DESK_");
            assertThat(variable.group(2)).as(variable.group(1)).isEqualTo(free ? ":-" : ":?");
        }
        Set<String> offered = new TreeSet<>();
        Project.read("deploy/env.example")
                .lines()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .forEach(line -> offered.add(line.replaceAll("^#|=.*", "")));
        assertThat(offered).isEqualTo(named);
        assertThat(Project.read("deploy/env.example")).doesNotContainPattern("(?m)^[A-Z_]+=.+$");
    }

    @Test
    void theDatabaseIsGivenWhatItsRolesAskFor() {
        assertThat(SERVICES.at("/postgres/environment").fieldNames())
                .toIterable()
                .containsAll(SettingRules.namesAskedBySql());
        assertThat(texts(SERVICES.at("/postgres/volumes")))
                .contains("./database/roles.sql:/docker-entrypoint-initdb.d/roles.sql:ro");
    }

    @Test
    void composeAndKubernetesRunTheSamePostgres() {
        String image = SERVICES.at("/postgres/image").asText();
        String overlay = Project.read("k8s/overlays/single-postgres/kustomization.yaml");
        assertThat(overlay).contains("newName: " + image.split(":")[0], "newTag: " + image.split(":")[1]);
    }

    @Test
    void theImageIsBuiltFromAPinnedBaseForAUserThatIsNotRoot() {
        String build = Project.read("deploy/Containerfile");
        Matcher base = Pattern.compile("(?m)^ARG BASE=(\\S+)$").matcher(build);
        assertThat(base.find()).isTrue();
        assertThat(PodRules.image(base.group(1))).isEmpty();
        assertThat(build.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER 185:185");
        assertThat(Stream.of("claims", "comparison", "desk")
                        .map(name -> SERVICES.path(name).at("/build/dockerfile").asText()))
                .allMatch(file -> file.equals("deploy/Containerfile"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
