package org.crosstally.testkit.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule notices the mistake it is there for: the rendered manifests, with one thing changed for the worse. */
class RulesTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("probes", "no startup probe", m -> claims(m).setStartupProbe(null)),
                mistake("probes", "no liveness probe", m -> claims(m).setLivenessProbe(null)),
                mistake(
                        "probes",
                        "not declared",
                        m -> claims(m).getPorts().get(0).setName("web")),
                mistake(
                        "resources",
                        "no cpu",
                        m -> claims(m).getResources().getLimits().remove("cpu")),
                mistake(
                        "resources",
                        "more memory",
                        m -> claims(m).getResources().getRequests().put("memory", new Quantity("2Gi"))),
                mistake("rights", "as root", m -> pod(m).getSecurityContext().setRunAsNonRoot(null)),
                mistake("rights", "no user", m -> pod(m).getSecurityContext().setRunAsUser(0L)),
                mistake("rights", "seccomp", m -> pod(m).getSecurityContext().setSeccompProfile(null)),
                mistake("rights", "gain", m -> claims(m).getSecurityContext().setAllowPrivilegeEscalation(null)),
                mistake("rights", "its image", m -> claims(m)
                        .getSecurityContext()
                        .setReadOnlyRootFilesystem(false)),
                mistake(
                        "rights",
                        "capabilities",
                        m -> claims(m).getSecurityContext().getCapabilities().setAdd(List.of("NET_RAW"))),
                mistake("rights", "no /tmp", m -> claims(m).getVolumeMounts().clear()),
                mistake("images", "names no version", m -> claims(m).setImage("crosstally/claims")),
                mistake("images", "names no version", m -> claims(m).setImage("crosstally/claims:latest")),
                mistake("images", "names no version", m -> claims(m).setImage("postgres:18")),
                mistake("images", "is not version", m -> claims(m).setImage("crosstally/claims:0.0.9")),
                mistake("accounts", "no service account", m -> pod(m).setServiceAccountName("default")),
                mistake("accounts", "mounts a token", m -> pod(m).setAutomountServiceAccountToken(null)),
                mistake("accounts", "its host", m -> pod(m).setHostNetwork(true)),
                mistake("services", "selects 0", m -> service(m).getSpec().setSelector(Map.of("app", "claim"))),
                mistake("services", "selects 4", m -> service(m)
                        .getSpec()
                        .setSelector(Map.of("app.kubernetes.io/part-of", "crosstally"))),
                mistake(
                        "services",
                        "no port",
                        m -> service(m).getSpec().getPorts().get(0).setTargetPort(new IntOrString(9000))),
                mistake(
                        "budgets",
                        "selects nothing",
                        m -> budget(m).getSpec().getSelector().setMatchLabels(Map.of("app", "claim"))),
                mistake("budgets", "drained", m -> budget(m).getSpec().setMaxUnavailable(new IntOrString(0))),
                mistake("budgets", "no budget", m -> m.objects().remove(budget(m))),
                mistake("policies", "denies everything", m -> m.objects().remove(policy(m, "default-deny"))),
                mistake("policies", "in to claims", m -> m.objects().remove(policy(m, "claims"))),
                mistake(
                        "policies",
                        "lets anyone in",
                        m -> policy(m, "claims").getSpec().getIngress().get(0).setFrom(List.of())),
                mistake("policies", "opens port", m -> policy(m, "claims")
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts()
                        .get(0)
                        .setPort(new IntOrString(8080))),
                mistake("policies", "leads to no pod", m -> policy(m, "comparison")
                        .getSpec()
                        .getEgress()
                        .get(0)
                        .getTo()
                        .get(0)
                        .getPodSelector()
                        .setMatchLabels(Map.of("app", "claim"))),
                mistake("issuer", "desk cannot reach", m -> m.objects().remove(policy(m, "identity"))),
                mistake("references", "no config map", m -> m.objects().removeIf(ConfigMap.class::isInstance)),
                mistake("references", "is not documented", m -> claims(m)
                        .getEnv()
                        .get(0)
                        .getValueFrom()
                        .getSecretKeyRef()
                        .setKey("user")),
                mistake("references", "is no volume", m -> pod(m).getVolumes().clear()),
                mistake(
                        "references",
                        "fill the node",
                        m -> pod(m).getVolumes().get(0).getEmptyDir().setSizeLimit(null)),
                mistake("settings", "MP_JWT_VERIFY_ISSUER", m -> claims(m)
                        .getEnvFrom()
                        .remove(1)),
                mistake(
                        "settings",
                        "another port",
                        m -> claims(m).getPorts().get(0).setContainerPort(9000)),
                mistake(
                        "settings",
                        "does not exist",
                        m -> service(m).getSpec().getPorts().get(0).setPort(80)),
                mistake("databasePasswords", "CLAIMS_DATABASE_PASSWORD", m -> container(m, "postgres")
                        .getEnv()
                        .removeIf(e -> e.getName().startsWith("CLAIMS"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aRuleNoticesItsMistake(String rule, String complaint, Consumer<Manifests> mistake) {
        Manifests manifests = Manifests.of(Kubectl.overlay("single-postgres"));
        mistake.accept(manifests);
        assertThat(Rules.BY_NAME.get(rule).apply(manifests))
                .anySatisfy(wrong -> assertThat(wrong).contains(complaint));
    }

    private static Arguments mistake(String rule, String complaint, Consumer<Manifests> mistake) {
        return Arguments.of(rule, complaint, mistake);
    }

    private static Container claims(Manifests manifests) {
        return container(manifests, "claims");
    }

    private static Container container(Manifests manifests, String workload) {
        return workload(manifests, workload).containers().get(0);
    }

    private static PodSpec pod(Manifests manifests) {
        return workload(manifests, "claims").template().getSpec();
    }

    private static Manifests.Workload workload(Manifests manifests, String name) {
        return manifests.workloads().stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Service service(Manifests manifests) {
        return manifests.named(Service.class, "claims").findFirst().orElseThrow();
    }

    private static PodDisruptionBudget budget(Manifests manifests) {
        return manifests.named(PodDisruptionBudget.class, "claims").findFirst().orElseThrow();
    }

    private static NetworkPolicy policy(Manifests manifests, String name) {
        return manifests.named(NetworkPolicy.class, name).findFirst().orElseThrow();
    }
}
