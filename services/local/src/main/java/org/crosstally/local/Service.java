package org.crosstally.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crosstally.postgres.ChildProcess;

/** One service: its packaged application, run as a child process with its settings in environment variables. */
final class Service {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    /** Heap limit: enough for the sample data; without it the JVM takes a quarter of the memory. */
    private static final String HEAP = "-Xmx768m";

    private final String name;
    private final Path jar;
    private final int port;
    private final Path log;
    private final Map<String, String> environment;
    private volatile Process process;
    private volatile Instant started = Instant.EPOCH;
    private int quickExits;

    /**
     * @param root the repository, which holds the built packages
     * @param environment settings of the service except its host and port
     */
    Service(String name, Path root, int port, Path logs, Map<String, String> environment) {
        this.name = name;
        this.jar = root.resolve("services/" + name + "/target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.log = logs.resolve(name + ".log");
        this.environment = environment;
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    /** Checks, before anything is started, that the package exists and the port is free. */
    void check() throws IOException {
        if (!Files.exists(jar)) {
            throw new LocalException("The " + name + " service is not built: " + jar
                    + " is missing. Run deploy/local, which builds it.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port with connections in TIME_WAIT counts as free
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new LocalException("Port " + port + " on 127.0.0.1, for the " + name + " service, is in use ("
                    + e.getMessage() + "). Stop the program that uses it, or give another port with --" + name
                    + "-port. Nothing was changed.");
        }
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        started = Instant.now();
        process = ChildProcess.start(builder, "TERM");
    }

    /** Waits until the service is ready. If it ends instead, the error quotes the end of its log. */
    void awaitReady() throws IOException, InterruptedException {
        ApiClient api = new ApiClient(port);
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        while (!api.isReady()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new LocalException("The " + name + " service ended while starting (exit code "
                        + process.exitValue() + "). The end of " + log + ":\n" + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalException("The " + name + " service is not ready after " + START_TIMEOUT.toSeconds()
                        + " s. The end of " + log + ":\n" + lastLines());
            }
        }
    }

    /**
     * Restarts a service that ended: at once the first time, with a growing delay while it ends within half a minute.
     *
     * @return a message for the user, or {@code null} when the service is running
     */
    String restartIfDown() throws IOException {
        if (process == null || process.isAlive()) {
            return null;
        }
        Duration lived = Duration.between(started, Instant.now());
        Duration delay = Duration.ofSeconds((1L << Math.min(quickExits, 5)) - 1);
        if (lived.compareTo(delay) < 0) {
            return null;
        }
        quickExits = lived.toSeconds() < 30 ? quickExits + 1 : 0;
        int code = process.exitValue();
        start();
        return "The " + name + " service ended (exit code " + code + ") and is restarted; see " + log;
    }

    /** Stops the service, and kills it when it is still running after half a minute. */
    void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }
}
