package org.crosstally.testkit.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosstally.testkit.Project;

/** What every pod must ask for. Each rule returns what is wrong, in words; an empty list is a pass. */
final class PodRules {

    /** A name, a tag that says a full version, perhaps a digest. */
    private static final Pattern PINNED = Pattern.compile("[^:@\\s]+:(\\d+\\.\\d[\\w.-]*)(@sha256:[0-9a-f]{64})?");

    private PodRules() {}

    static List<String> probes(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        eachContainer(manifests, (workload, container) -> {
            probe(workload, container, "startup", container.getStartupProbe(), wrong);
            probe(workload, container, "liveness", container.getLivenessProbe(), wrong);
            probe(workload, container, "readiness", container.getReadinessProbe(), wrong);
        });
        return wrong;
    }

    private static void probe(
            Manifests.Workload workload, Container container, String kind, Probe probe, List<String> wrong) {
        if (probe == null) {
            wrong.add(container.getName() + " has no " + kind + " probe");
        } else if (probe.getHttpGet() != null) {
            String port = probe.getHttpGet().getPort().getStrVal();
            if (workload.ports().stream().noneMatch(p -> p.getName().equals(port))) {
                wrong.add(container.getName() + ": the " + kind + " probe asks a port that is not declared: " + port);
            }
        }
    }

    static List<String> resources(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        eachContainer(manifests, (workload, container) -> {
            for (String resource : List.of("cpu", "memory")) {
                Quantity request = amount(container, resource, false);
                Quantity limit = amount(container, resource, true);
                if (request == null || limit == null) {
                    wrong.add(container.getName() + " has no " + resource + " request or limit");
                } else if (request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0) {
                    wrong.add(container.getName() + " requests more " + resource + " than its limit");
                }
            }
        });
        return wrong;
    }

    private static Quantity amount(Container container, String resource, boolean limit) {
        if (container.getResources() == null) {
            return null;
        }
        Map<String, Quantity> amounts = limit
                ? container.getResources().getLimits()
                : container.getResources().getRequests();
        return amounts == null ? null : amounts.get(resource);
    }

    /** The "restricted" pod security standard, and a read-only root file system with room in /tmp. */
    static List<String> rights(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        eachContainer(manifests, (workload, container) -> {
            PodSpec pod = workload.template().getSpec();
            PodSecurityContext user =
                    pod.getSecurityContext() == null ? new PodSecurityContext() : pod.getSecurityContext();
            SecurityContext rights =
                    container.getSecurityContext() == null ? new SecurityContext() : container.getSecurityContext();
            require(Boolean.TRUE.equals(user.getRunAsNonRoot()), container, "may run as root", wrong);
            require(user.getRunAsUser() != null && user.getRunAsUser() > 0, container, "names no user", wrong);
            require(
                    user.getSeccompProfile() != null
                            && user.getSeccompProfile().getType().equals("RuntimeDefault"),
                    container,
                    "has no seccomp profile",
                    wrong);
            require(Boolean.FALSE.equals(rights.getAllowPrivilegeEscalation()), container, "may gain rights", wrong);
            require(rights.getPrivileged() == null, container, "is privileged", wrong);
            require(
                    Boolean.TRUE.equals(rights.getReadOnlyRootFilesystem()),
                    container,
                    "may write to its image",
                    wrong);
            require(
                    rights.getCapabilities() != null
                            && rights.getCapabilities().getDrop().equals(List.of("ALL"))
                            && rights.getCapabilities().getAdd().isEmpty(),
                    container,
                    "keeps capabilities",
                    wrong);
            require(
                    container.getVolumeMounts().stream()
                            .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                    container,
                    "has no /tmp to write to",
                    wrong);
        });
        return wrong;
    }

    static List<String> images(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        eachContainer(manifests, (workload, container) -> wrong.addAll(image(container.getImage())));
        return wrong;
    }

    /** A pinned image; one of ours carries the version of this project. */
    static List<String> image(String image) {
        var pinned = PINNED.matcher(image);
        if (!pinned.matches()) {
            return List.of(image + " names no version");
        }
        if (image.contains("crosstally/") && !pinned.group(1).equals(Project.release())) {
            return List.of(image + " is not version " + Project.release());
        }
        return List.of();
    }

    /** A service account of its own, without a token for the API of the cluster, which nothing here needs. */
    static List<String> accounts(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Manifests.Workload workload : manifests.workloads()) {
            PodSpec pod = workload.template().getSpec();
            boolean account = manifests
                    .named(ServiceAccount.class, String.valueOf(pod.getServiceAccountName()))
                    .anyMatch(a -> Boolean.FALSE.equals(a.getAutomountServiceAccountToken()));
            if (!account) {
                wrong.add(workload.name() + " has no service account without a token");
            }
            if (!Boolean.FALSE.equals(pod.getAutomountServiceAccountToken())) {
                wrong.add(workload.name() + " mounts a token");
            }
            if (pod.getHostNetwork() != null || pod.getHostPID() != null || pod.getHostIPC() != null) {
                wrong.add(workload.name() + " shares a namespace of its host");
            }
        }
        return wrong;
    }

    private static void require(boolean holds, Container container, String complaint, List<String> wrong) {
        if (!holds) {
            wrong.add(container.getName() + " " + complaint);
        }
    }

    private static void eachContainer(
            Manifests manifests, java.util.function.BiConsumer<Manifests.Workload, Container> rule) {
        manifests.workloads().forEach(w -> w.containers().forEach(c -> rule.accept(w, c)));
    }
}
