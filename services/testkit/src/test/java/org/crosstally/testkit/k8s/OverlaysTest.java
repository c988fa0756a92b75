package org.crosstally.testkit.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosstally.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay in k8s/overlays, rendered by kubectl, read strictly, and held against the rules. */
class OverlaysTest {

    static List<String> overlays() throws IOException {
        try (Stream<Path> folders = Files.list(Project.path("k8s/overlays"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static List<Arguments> overlaysAndRules() throws IOException {
        return overlays().stream()
                .flatMap(overlay -> Rules.BY_NAME.keySet().stream().sorted().map(rule -> Arguments.of(overlay, rule)))
                .toList();
    }

    @Test
    void bothOverlaysAreFound() throws IOException {
        assertThat(overlays()).contains("managed-postgres", "single-postgres");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayRendersObjectsThatKubernetesKnowsFieldByField(String overlay) {
        Manifests manifests = Manifests.of(Kubectl.overlay(overlay));
        assertThat(manifests.workloads()).extracting(Manifests.Workload::name).contains("claims", "comparison", "desk");
        assertThat(manifests.objects())
                .filteredOn(object -> !object.getKind().equals("Namespace"))
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isEqualTo("crosstally"));
    }

    @ParameterizedTest(name = "{0} keeps the rule of {1}")
    @MethodSource("overlaysAndRules")
    void anOverlayKeepsARule(String overlay, String rule) {
        assertThat(Rules.BY_NAME.get(rule).apply(Manifests.of(Kubectl.overlay(overlay))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2 | replicaz: 2 | replicaz",
                "readinessProbe: | readynessProbe: | readynessProbe",
                "readOnlyRootFilesystem: | readonlyRootFilesystem: | readonlyRootFilesystem",
                "replicas: 2 | replicas: two | two",
                "replicas: 2 | replicas: \"2\" | Integer",
                "QUARKUS_HTTP_PORT: \"8081\" | QUARKUS_HTTP_PORT: 8081 | String",
                "kind: PodDisruptionBudget | kind: PodDisruptionBudgett | unknown kind",
                "policy/v1 | policy/v7 | unknown kind",
                "revisionHistoryLimit: 5 | replicas: 3 | Duplicate"
            })
    void aMisspeltFieldOrAWrongTypeIsCaught(String right, String wrong, String complaint) {
        String documents = Kubectl.overlay("single-postgres");
        assertThat(documents).contains(right);
        assertThatThrownBy(() -> Manifests.of(documents.replace(right, wrong))).hasMessageContaining(complaint);
    }
}
