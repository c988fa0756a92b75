package org.crosstally.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A packaged service in its own process. */
final class PackagedService implements AutoCloseable {

    private final String name;
    private final Process process;
    private final int port;

    private PackagedService(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param name the name of its module
     * @param database the name of its database, which is also user and password
     * @param environment further environment variables
     */
    static PackagedService start(String name, String jdbcUrl, String database, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path jar = Path.of("..", name, "target", "quarkus-app", "quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(java, "-Xmx768m", "-jar", jar.toString());
        command.environment().put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", database);
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", database);
        command.environment().putAll(environment);
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.redirectErrorStream(true).redirectOutput(new File("target/" + name + ".log"));
        PackagedService service = new PackagedService(name, command.start(), port);
        service.awaitReady();
        return service;
    }

    int port() {
        return port;
    }

    /** Resident memory in megabytes, from /proc. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                HttpURLConnection ready = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                        .toURL()
                        .openConnection();
                if (ready.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("the service ended; see target/" + name + ".log", e);
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the service is not ready after a minute; see target/" + name + ".log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
