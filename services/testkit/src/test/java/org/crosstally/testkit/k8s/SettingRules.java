package org.crosstally.testkit.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.testkit.Project;

/** Checks the settings of the containers and that what they refer to exists. Each rule returns its violations. */
final class SettingRules {

    /** A host without a dot is a service of this namespace. */
    private static final Pattern INNER_URL = Pattern.compile("(?:https?|jdbc:postgresql)://([a-z-]+):(\\d+)\\b.*");

    private static final Pattern ASKED_BY_SQL = Pattern.compile("^\\\\getenv \\w+ (\\w+)$", Pattern.MULTILINE);

    private SettingRules() {}

    /** Every ConfigMap that is referred to is rendered, every Secret and key is written down in k8s/secrets.example.yaml. */
    static List<String> references(Manifests manifests) {
        Manifests documented = Manifests.of(Project.read("k8s/secrets.example.yaml"));
        List<String> wrong = new ArrayList<>();
        for (Manifests.Workload workload : manifests.workloads()) {
            for (Container container : workload.containers()) {
                container
                        .getEnvFrom()
                        .forEach(from ->
                                configMap(manifests, from.getConfigMapRef().getName(), wrong));
                container.getEnv().forEach(variable -> secretKey(documented, variable, wrong));
                container.getVolumeMounts().stream()
                        .filter(m -> workload.template().getSpec().getVolumes().stream()
                                .noneMatch(v -> v.getName().equals(m.getName())))
                        .filter(m -> !m.getName().equals("data"))
                        .forEach(m ->
                                wrong.add(container.getName() + " mounts " + m.getName() + ", which is no volume"));
            }
            workload.template().getSpec().getVolumes().forEach(v -> volume(manifests, documented, v, wrong));
        }
        if (!manifests.all(Secret.class).isEmpty()) {
            wrong.add("a secret is rendered, so it is in git");
        }
        return wrong;
    }

    private static void configMap(Manifests manifests, String name, List<String> wrong) {
        if (manifests.named(ConfigMap.class, name).findAny().isEmpty()) {
            wrong.add("no config map " + name);
        }
    }

    private static void secretKey(Manifests documented, EnvVar variable, List<String> wrong) {
        if (variable.getValueFrom() == null || variable.getValueFrom().getSecretKeyRef() == null) {
            return;
        }
        var key = variable.getValueFrom().getSecretKeyRef();
        boolean known = documented.named(Secret.class, key.getName()).anyMatch(s -> s.getStringData()
                .containsKey(key.getKey()));
        if (!known) {
            wrong.add("secret " + key.getName() + " with key " + key.getKey() + " is not documented");
        }
    }

    private static void volume(Manifests manifests, Manifests documented, Volume volume, List<String> wrong) {
        if (volume.getConfigMap() != null) {
            configMap(manifests, volume.getConfigMap().getName(), wrong);
        }
        if (volume.getSecret() != null
                && documented
                        .named(Secret.class, volume.getSecret().getSecretName())
                        .findAny()
                        .isEmpty()) {
            wrong.add("secret " + volume.getSecret().getSecretName() + " is not documented");
        }
        if (volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() == null) {
            wrong.add("volume " + volume.getName() + " may fill the node's disk");
        }
    }

    /** Each service has its database and token issuer configured; the services that it calls exist in the namespace. */
    static List<String> settings(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        for (String service : List.of("claims", "comparison")) {
            Map<String, String> settings = settings(manifests, service);
            Set<String> needed = new TreeSet<>(Set.of(
                    "QUARKUS_HTTP_HOST",
                    "QUARKUS_HTTP_PORT",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "QUARKUS_DATASOURCE_USERNAME",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "MP_JWT_VERIFY_ISSUER",
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION"));
            if (service.equals("comparison")) {
                needed.addAll(Set.of("CROSSTALLY_CLAIMS_URL", "CROSSTALLY_CLAIMS_TOKEN"));
            }
            needed.removeAll(settings.keySet());
            needed.forEach(missing -> wrong.add(service + " lacks the setting " + missing));
            listensWhereItSays(manifests, service, settings, wrong);
            settings.values().forEach(value -> innerUrl(manifests, service, value, wrong));
        }
        Map<String, String> desk = settings(manifests, "desk");
        Set<String> needed = new TreeSet<>(Set.of(
                "QUARKUS_HTTP_HOST",
                "QUARKUS_HTTP_PORT",
                "CROSSTALLY_CLAIMS_URL",
                "CROSSTALLY_COMPARISON_URL",
                "CROSSTALLY_DESK_BEHIND_LOGIN"));
        needed.removeAll(desk.keySet());
        needed.forEach(missing -> wrong.add("desk lacks the setting " + missing));
        listensWhereItSays(manifests, "desk", desk, wrong);
        desk.values().forEach(value -> innerUrl(manifests, "desk", value, wrong));
        return wrong;
    }

    private static void listensWhereItSays(
            Manifests manifests, String service, Map<String, String> settings, List<String> wrong) {
        boolean same = manifests.workloads().stream()
                .filter(w -> w.name().equals(service))
                .flatMap(w -> w.ports().stream())
                .allMatch(p -> String.valueOf(p.getContainerPort()).equals(settings.get("QUARKUS_HTTP_PORT")));
        if (!same) {
            wrong.add(service + " listens on another port than it declares");
        }
    }

    private static void innerUrl(Manifests manifests, String service, String value, List<String> wrong) {
        Matcher url = INNER_URL.matcher(value);
        if (url.matches()) {
            boolean there = manifests
                    .named(Service.class, url.group(1))
                    .flatMap(s -> s.getSpec().getPorts().stream())
                    .anyMatch(p -> String.valueOf(p.getPort()).equals(url.group(2)));
            if (!there) {
                wrong.add(service + " is configured to call " + value + ", which does not exist");
            }
        }
    }

    /** The variables of a service's containers by name; the value of one that comes from a secret is empty. */
    private static Map<String, String> settings(Manifests manifests, String service) {
        Map<String, String> settings = new HashMap<>();
        manifests.workloads().stream()
                .filter(w -> w.name().equals(service))
                .flatMap(w -> w.containers().stream())
                .forEach(container -> {
                    container.getEnvFrom().forEach(from -> manifests
                            .named(ConfigMap.class, from.getConfigMapRef().getName())
                            .forEach(map -> settings.putAll(map.getData())));
                    container
                            .getEnv()
                            .forEach(e -> settings.put(e.getName(), e.getValue() == null ? "" : e.getValue()));
                });
        return settings;
    }

    /** Where PostgreSQL runs here, it is given every password that roles.sql asks its environment for. */
    static List<String> databasePasswords(Manifests manifests) {
        List<String> wrong = new ArrayList<>();
        if (manifests.workloads().stream().anyMatch(w -> w.name().equals("postgres"))) {
            Set<String> missing = namesAskedBySql();
            missing.removeAll(settings(manifests, "postgres").keySet());
            missing.forEach(name -> wrong.add("postgres is not given " + name));
        }
        return wrong;
    }

    /** The environment variables that deploy/database/roles.sql reads. */
    static Set<String> namesAskedBySql() {
        Set<String> names = new TreeSet<>();
        Matcher asked = ASKED_BY_SQL.matcher(Project.read("deploy/database/roles.sql"));
        while (asked.find()) {
            names.add(asked.group(1));
        }
        return names;
    }
}
