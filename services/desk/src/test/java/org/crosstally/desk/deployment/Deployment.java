package org.crosstally.desk.deployment;

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
 * The packaged claims service, comparison service and desk with a token issuer, on one PostgreSQL: one deployment for all
 * tests of a JVM. Tests record with fresh names and delete nothing.
 */
public final class Deployment {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
    private static Deployment open;

    private final URI claims;
    private final URI comparison;
    private final URI desk;

    /**
     * @param name prefix of the log files
     * @param issuer the services' settings of the token issuer
     * @param token a token of that issuer with the role reader
     * @param loginSettings further settings of the desk
     */
    private Deployment(String name, Map<String, String> issuer, String token, Map<String, String> loginSettings)
            throws IOException, InterruptedException {
        int claimsPort = freePort();
        int comparisonPort = freePort();
        int deskPort = freePort();
        claims = URI.create("http://127.0.0.1:" + claimsPort);
        comparison = URI.create("http://127.0.0.1:" + comparisonPort);
        desk = URI.create("http://127.0.0.1:" + deskPort);
        Map<String, String> following = onDatabase(issuer);
        following.put("CROSSTALLY_CLAIMS_URL", claims.toString());
        following.put("CROSSTALLY_CLAIMS_TOKEN", token);
        // The tests' webhook endpoints are on this machine; their secrets are encrypted as in production.
        following.put("CROSSTALLY_WEBHOOKS_ALLOW_PRIVATE", "true");
        following.put("CROSSTALLY_SECRETS_KEY", "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzLi4=");
        start("claims", name, claimsPort, onDatabase(issuer));
        start("comparison", name, comparisonPort, following);
        Map<String, String> deskSettings = new HashMap<>(loginSettings);
        deskSettings.put("CROSSTALLY_CLAIMS_URL", claims.toString());
        deskSettings.put("CROSSTALLY_COMPARISON_URL", comparison.toString());
        start("desk", name, deskPort, deskSettings);
        awaitReady(claims);
        awaitReady(comparison);
        awaitReady(desk);
    }

    /** The shared deployment, started at the first call. It trusts the tokens of {@link Tokens}. */
    public static synchronized Deployment open() {
        if (open == null) {
            String token = Tokens.bearer("comparison", "reader").substring("Bearer ".length());
            open = of(
                    "shared",
                    Map.of("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER, "MP_JWT_VERIFY_PUBLICKEY", Tokens.publicKey()),
                    token,
                    Map.of());
        }
        return open;
    }

    /** A separate deployment whose desk logs visitors in at this issuer, which issued {@code token}. */
    public static Deployment withLoginAt(String issuer, String jwks, String token) {
        return of(
                "login",
                Map.of("MP_JWT_VERIFY_ISSUER", issuer, "MP_JWT_VERIFY_PUBLICKEY_LOCATION", jwks),
                token,
                Map.of(
                        "CROSSTALLY_DESK_ISSUER",
                        issuer,
                        "CROSSTALLY_DESK_CLIENT_SECRET",
                        "a short secret",
                        "CROSSTALLY_DESK_COOKIE_SECRET",
                        "a secret of thirty-two characters or more"));
    }

    private static Deployment of(
            String name, Map<String, String> issuer, String token, Map<String, String> loginSettings) {
        try {
            return new Deployment(name, issuer, token, loginSettings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    private static Map<String, String> onDatabase(Map<String, String> issuer) {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.putAll(issuer);
        return environment;
    }

    private static void start(String service, String deployment, int port, Map<String, String> environment)
            throws IOException {
        Path jar = Path.of("..", service, "target", "quarkus-app", "quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar.toAbsolutePath().normalize() + " does not exist. The tests of the desk run"
                            + " the packaged services: build with ./mvnw verify, or package claims, comparison and desk first.");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", deployment + "-" + service + ".log").toFile());
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
        Instant deadline = Instant.now().plus(START_TIMEOUT);
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
                throw new IllegalStateException(service + " is not ready; see target/*.log");
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
