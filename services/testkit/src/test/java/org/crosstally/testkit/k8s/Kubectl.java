package org.crosstally.testkit.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.testkit.Project;

/** Renders kustomizations with the kubectl of this machine; no cluster is needed. */
final class Kubectl {

    private static final Map<String, String> OVERLAYS = new ConcurrentHashMap<>();

    private Kubectl() {}

    private static boolean installed() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, "kubectl"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What {@code kubectl apply -k} would send for an overlay in k8s/overlays: YAML documents. A test that asks for it is skipped where there is
     * no kubectl.
     */
    static String overlay(String name) {
        assumeTrue(installed(), "no kubectl on the PATH, so no manifest can be rendered");
        return OVERLAYS.computeIfAbsent(name, overlay -> kustomize(Project.path("k8s/overlays/" + overlay)));
    }

    private static String kustomize(Path kustomization) {
        try {
            Path complaints = Files.createTempFile("kubectl", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                    .redirectError(complaints.toFile())
                    .start();
            String documents = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException(
                        "kubectl kustomize " + kustomization + ": " + Files.readString(complaints));
            }
            Files.delete(complaints);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
