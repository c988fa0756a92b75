package org.crosstally.testkit.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The objects of one rendered overlay, and the questions that the rules ask of them. */
record Manifests(List<HasMetadata> objects) {

    /** Something that runs pods. */
    record Workload(String name, int replicas, LabelSelector selector, PodTemplateSpec template) {

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        List<Container> containers() {
            return template.getSpec().getContainers();
        }

        List<ContainerPort> ports() {
            return containers().stream().flatMap(c -> c.getPorts().stream()).toList();
        }
    }

    static Manifests of(String documents) {
        return new Manifests(StrictYaml.objects(documents));
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> Stream<T> named(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name));
    }

    List<Workload> workloads() {
        Stream<Workload> deployments = all(Deployment.class).stream()
                .map(d -> new Workload(
                        d.getMetadata().getName(),
                        d.getSpec().getReplicas(),
                        d.getSpec().getSelector(),
                        d.getSpec().getTemplate()));
        Stream<Workload> sets = all(StatefulSet.class).stream()
                .map(s -> new Workload(
                        s.getMetadata().getName(),
                        s.getSpec().getReplicas(),
                        s.getSpec().getSelector(),
                        s.getSpec().getTemplate()));
        return Stream.concat(deployments, sets).toList();
    }

    List<Workload> selectedBy(LabelSelector selector) {
        return workloads().stream().filter(w -> selects(selector, w.labels())).toList();
    }

    /** Kubernetes' rule: every label and every expression must hold; an empty selector selects everything. */
    static boolean selects(LabelSelector selector, Map<String, String> labels) {
        boolean byLabels = selector.getMatchLabels() == null
                || labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
        return byLabels
                && selector.getMatchExpressions().stream().allMatch(e -> switch (e.getOperator()) {
                    case "In" -> labels.containsKey(e.getKey()) && e.getValues().contains(labels.get(e.getKey()));
                    case "NotIn" -> !e.getValues().contains(labels.get(e.getKey()));
                    case "Exists" -> labels.containsKey(e.getKey());
                    case "DoesNotExist" -> !labels.containsKey(e.getKey());
                    default -> throw new IllegalArgumentException("no such operator: " + e.getOperator());
                });
    }
}
