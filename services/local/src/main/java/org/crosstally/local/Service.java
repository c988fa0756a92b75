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

/** One service: the package it is deployed as, run as a child process with its settings in the environment. */
final class Service {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** Enough for the sample and a day's work; without it a service takes a quarter of the machine. */
    private static final String HEAP = "-Xmx768m";

    private final String name;
    private final Path jar;
    private final int port;
    private final Path log;
    private final Map<String, String> environment;
    private volatile Process process;
    private volatile Instant started = Instant.EPOCH;
    private int quickDeaths;

    /**
     * @param root the repository, below which the built packages lie
     * @param environment settings of the service, beside its address
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

    /** Says what would keep the service from starting, before anything is started. */
    void check() throws IOException {
        if (!Files.exists(jar)) {
            throw new LocalException("the " + name + " service is not built (no " + jar + "); deploy/local builds it");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port that merely waits out its last connections is free
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new LocalException(
                    "port " + port + " on 127.0.0.1, for the " + name + " service, is not free (" + e.getMessage()
                            + "). Stop what uses it, or give another by --" + name + "-port. Nothing was changed.");
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

    /** Waits until the service is ready. If it exits instead, the error contains the last lines of its output. */
    void awaitReady() throws IOException, InterruptedException {
        Api api = new Api(port);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!api.isReady()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new LocalException("the " + name + " service ended while starting (exit code "
                        + process.exitValue() + "). The end of " + log + ":\n" + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalException("the " + name + " service is not ready after " + PATIENCE.toSeconds()
                        + " s. The end of " + log + ":\n" + lastLines());
            }
        }
    }

    /**
     * Starts a service that died again, at once the first time, later each time it dies within half a minute.
     *
     * @return what was done, in words, or null when there was nothing to do
     */
    String reviveIfDead() throws IOException {
        if (process == null || process.isAlive()) {
            return null;
        }
        Duration lived = Duration.between(started, Instant.now());
        Duration pause = Duration.ofSeconds((1L << Math.min(quickDeaths, 5)) - 1);
        if (lived.compareTo(pause) < 0) {
            return null;
        }
        quickDeaths = lived.toSeconds() < 30 ? quickDeaths + 1 : 0;
        int code = process.exitValue();
        start();
        return "the " + name + " service ended (exit code " + code + ") and is started again; its log is " + log;
    }

    /** Asks the service to stop, and kills it when it has not after half a minute. */
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
