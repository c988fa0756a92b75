package org.crosstally.testkit.k8s;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How the objects find each other: selectors, ports, policies, budgets. Each rule returns what is wrong, in words. */
final class ConnectionRules {

    private ConnectionRules() {}

    static List<String> services(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (Manifests.Workload workload : manifests.workloads()) {
            if (!Manifests.selects(workload.selector(), workload.labels())) {
                wrong.add(workload.name() + " does not select its own pods");
            }
            if (manifests.named(Service.class, workload.name()).findAny().isEmpty()) {
                wrong.add(workload.name() + " has no service");
            }
        }
        for (Service service : manifests.all(Service.class)) {
            String name = service.getMetadata().getName();
            List<Manifests.Workload> pods = manifests.selectedBy(new LabelSelectorBuilder()
                    .withMatchLabels(service.getSpec().getSelector())
                    .build());
            if (pods.size() != 1) {
                wrong.add("service " + name + " selects " + pods.size() + " workloads");
            }
            for (Manifests.Workload workload : pods) {
                service.getSpec().getPorts().stream()
                        .filter(port -> !listens(workload, port.getTargetPort()))
                        .forEach(port -> wrong.add(
                                "service " + name + ": " + workload.name() + " has no port " + port.getTargetPort()));
            }
        }
        return wrong;
    }

    static List<String> budgets(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        List<PodDisruptionBudget> budgets = manifests.all(PodDisruptionBudget.class);
        for (PodDisruptionBudget budget : budgets) {
            String name = budget.getMetadata().getName();
            if (manifests.selectedBy(budget.getSpec().getSelector()).isEmpty()) {
                wrong.add("budget " + name + " selects nothing");
            }
            if (budget.getSpec().getMinAvailable() != null
                    || !Objects.equals(budget.getSpec().getMaxUnavailable(), new IntOrString(1))) {
                wrong.add("budget " + name + " should let one pod go at a time, or nodes cannot be drained");
            }
        }
        for (Manifests.Workload workload : manifests.workloads()) {
            boolean guarded =
                    budgets.stream().anyMatch(b -> Manifests.selects(b.getSpec().getSelector(), workload.labels()));
            if (workload.replicas() > 1 && !guarded) {
                wrong.add(workload.name() + " has replicas but no budget");
            }
        }
        return wrong;
    }

    /** All is denied, and then each pod has a policy of its own for what comes in; policies open only ports with a listener. */
    static List<String> policies(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        List<NetworkPolicy> policies = manifests.all(NetworkPolicy.class);
        boolean denied = policies.stream().anyMatch(ConnectionRules::deniesAll);
        if (!denied) {
            wrong.add("no policy denies everything");
        }
        for (Manifests.Workload workload : manifests.workloads()) {
            boolean entered = policies.stream()
                    .anyMatch(p -> !p.getSpec().getIngress().isEmpty()
                            && Manifests.selects(p.getSpec().getPodSelector(), workload.labels()));
            if (!entered) {
                wrong.add("no policy lets anyone in to " + workload.name());
            }
        }
        for (NetworkPolicy policy : policies) {
            policy(manifests, policy, wrong);
        }
        return wrong;
    }

    /** Who checks tokens or logs visitors in may call the issuer, over HTTPS. */
    static List<String> issuer(Manifests manifests) {
        return manifests.workloads().stream()
                .filter(workload -> List.of("claims", "comparison", "desk").contains(workload.name()))
                .filter(workload -> manifests.all(NetworkPolicy.class).stream()
                        .filter(policy -> Manifests.selects(policy.getSpec().getPodSelector(), workload.labels()))
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .noneMatch(ConnectionRules::isHttpsOutside))
                .map(workload -> workload.name() + " cannot reach the issuer")
                .toList();
    }

    private static boolean isHttpsOutside(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream().anyMatch(to -> to.getIpBlock() != null)
                && rule.getPorts().stream().anyMatch(port -> new IntOrString(443).equals(port.getPort()));
    }

    private static void policy(Manifests manifests, NetworkPolicy policy, List<String> wrong) {
        String name = "policy " + policy.getMetadata().getName();
        List<Manifests.Workload> pods = manifests.selectedBy(policy.getSpec().getPodSelector());
        if (pods.isEmpty()) {
            wrong.add(name + " selects nothing");
        }
        for (var rule : policy.getSpec().getIngress()) {
            if (rule.getFrom().isEmpty() || rule.getPorts().isEmpty()) {
                wrong.add(name + " lets anyone in, or to any port");
            }
            rule.getPorts().forEach(port -> closed(pods, port.getPort(), name, wrong));
        }
        for (var rule : policy.getSpec().getEgress()) {
            if (rule.getTo().isEmpty() || rule.getPorts().isEmpty()) {
                wrong.add(name + " lets out to anyone, or to any port");
            }
            rule.getTo().stream()
                    .filter(to -> to.getPodSelector() != null && to.getNamespaceSelector() == null)
                    .forEach(to -> {
                        List<Manifests.Workload> peers = reached(manifests, to.getPodSelector(), name, wrong);
                        rule.getPorts().forEach(port -> closed(peers, port.getPort(), name, wrong));
                    });
        }
    }

    private static List<Manifests.Workload> reached(
            Manifests manifests, LabelSelector selector, String policy, List<String> wrong) {
        List<Manifests.Workload> peers = manifests.selectedBy(selector);
        if (peers.isEmpty()) {
            wrong.add(policy + " leads to no pod");
        }
        return peers;
    }

    private static void closed(List<Manifests.Workload> pods, IntOrString port, String policy, List<String> wrong) {
        pods.stream()
                .filter(pod -> !listens(pod, port))
                .forEach(pod -> wrong.add(policy + " opens port " + port + " which " + pod.name() + " has not"));
    }

    private static boolean deniesAll(NetworkPolicy policy) {
        var spec = policy.getSpec();
        return Manifests.selects(spec.getPodSelector(), java.util.Map.of())
                && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                && spec.getIngress().isEmpty()
                && spec.getEgress().isEmpty();
    }

    private static boolean listens(Manifests.Workload workload, IntOrString port) {
        return workload.ports().stream()
                .anyMatch(p -> p.getContainerPort().equals(port.getIntVal())
                        || (p.getName() != null && p.getName().equals(port.getStrVal())));
    }
}
