package org.crosstally.desk.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crosstally.postgres.ChildProcess;
import org.crosstally.testkit.TestPostgres;
import org.crosstally.testkit.Tokens;

/**
 * Claims, comparison and desk as they are deployed, each with a token issuer, on one PostgreSQL: one house for all tests of
 * a JVM. Tests record with fresh names and leave everything in place.
 */
public final class House {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static House open;

    private final URI claims;
    private final URI comparison;
    private final URI desk;

    private House() throws IOException, InterruptedException {
        int claimsPort = freePort();
        int comparisonPort = freePort();
        int deskPort = freePort();
        claims = URI.create("http://127.0.0.1:" + claimsPort);
        comparison = URI.create("http://127.0.0.1:" + comparisonPort);
        desk = URI.create("http://127.0.0.1:" + deskPort);
        Map<String, String> following = onDatabase();
        following.put("CROSSTALLY_CLAIMS_URL", claims.toString());
        following.put(
                "CROSSTALLY_CLAIMS_TOKEN", Tokens.bearer("comparison", "reader").substring("Bearer ".length()));
        start("claims", claimsPort, onDatabase());
        start("comparison", comparisonPort, following);
        start(
                "desk",
                deskPort,
                Map.of("CROSSTALLY_CLAIMS_URL", claims.toString(), "CROSSTALLY_COMPARISON_URL", comparison.toString()));
        awaitReady(claims);
        awaitReady(comparison);
        awaitReady(desk);
    }

    /** The house, opened at the first call. */
    public static synchronized House open() {
        if (open == null) {
            try {
                open = new House();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return open;
    }

    /** Where the claims service answers. */
    public URI claims() {
        return claims;
    }

    /** Where the comparison service answers. */
    public URI comparison() {
        return comparison;
    }

    /** Where the desk answers. */
    public URI desk() {
        return desk;
    }

    private static Map<String, String> onDatabase() {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        environment.put("MP_JWT_VERIFY_PUBLICKEY", Tokens.publicKey());
        return environment;
    }

    private static void start(String service, int port, Map<String, String> environment) throws IOException {
        Path jar = Path.of("..", service, "target", "quarkus-app", "quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar.toAbsolutePath().normalize() + " is not there: the tests of the desk run"
                            + " the packaged services; build with ./mvnw verify, or package claims, comparison and desk first");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "house-" + service + ".log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Process process = ChildProcess.start(builder, "TERM");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-" + service));
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(URI service) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/health/ready")).build();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(service + " is not ready; see target/house-*.log");
            }
            Thread.sleep(200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
