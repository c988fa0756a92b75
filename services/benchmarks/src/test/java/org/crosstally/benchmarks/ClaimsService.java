package org.crosstally.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;

/** The packaged claims service as a process of its own. */
final class ClaimsService implements AutoCloseable {

    private final Process process;
    private final int port;

    private ClaimsService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ClaimsService start(String jdbcUrl, String user, String password) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path jar = Path.of("..", "claims", "target", "quarkus-app", "quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(java, "-Xmx768m", "-jar", jar.toString());
        command.environment().put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", user);
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", password);
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.redirectErrorStream(true).redirectOutput(new File("target/claims.log"));
        ClaimsService service = new ClaimsService(command.start(), port);
        service.awaitReady();
        return service;
    }

    int port() {
        return port;
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
                    throw new IOException("the claims service ended; see target/claims.log", e);
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the claims service is not ready after a minute; see target/claims.log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
