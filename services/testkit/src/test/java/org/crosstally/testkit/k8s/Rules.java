package org.crosstally.testkit.k8s;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every rule by its name: what it finds wrong with the manifests of an overlay, in words. */
final class Rules {

    static final Map<String, Function<Manifests, List<String>>> BY_NAME = Map.ofEntries(
            Map.entry("probes", PodRules::probes),
            Map.entry("resources", PodRules::resources),
            Map.entry("rights", PodRules::rights),
            Map.entry("images", PodRules::images),
            Map.entry("accounts", PodRules::accounts),
            Map.entry("services", ConnectionRules::services),
            Map.entry("budgets", ConnectionRules::budgets),
            Map.entry("policies", ConnectionRules::policies),
            Map.entry("issuer", ConnectionRules::issuer),
            Map.entry("references", SettingRules::references),
            Map.entry("settings", SettingRules::settings),
            Map.entry("databasePasswords", SettingRules::databasePasswords));

    private Rules() {}
}
