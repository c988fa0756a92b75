package org.crosstally.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.crosstally.postgres.Password;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresException;
import org.crosstally.postgres.PostgresServer;

/**
 * Runs one PostgreSQL and the services. Restarts whichever ends; {@link #close()} stops the services first and PostgreSQL
 * last.
 */
final class Supervisor implements AutoCloseable {

    private final Options options;
    private final Consumer<String> say;
    private final RunningProcesses running;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object transition = new Object();

    private PostgresServer postgres;
    private List<Service> services = List.of();

    /** @param say receives messages for the user */
    Supervisor(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        this.running = new RunningProcesses(options.data());
    }

    /**
     * Starts everything and waits until it is ready. After a failure, {@link #close()} stops what was started.
     *
     * @throws LocalException or PostgresException when something cannot start; the message says what to do
     */
    void start() throws IOException, InterruptedException {
        synchronized (transition) {
            if (isStopping()) {
                return;
            }
            Path logs = directory("logs");
            // PostgreSQL first: its lock on the data directory also stops a second supervisor on the same data.
            postgres = Postgres.at(options.data().resolve("postgres"))
                    .port(options.postgresPort())
                    .say(say)
                    .start();
            say.accept("PostgreSQL runs on port " + postgres.port());
            running.clear(say);
            List<Service> wanted = List.of(
                    new Service("claims", options.root(), options.claimsPort(), logs, database("claims", Map.of())),
                    new Service(
                            "comparison",
                            options.root(),
                            options.comparisonPort(),
                            logs,
                            database(
                                    "comparison",
                                    Map.of("CROSSTALLY_CLAIMS_URL", "http://127.0.0.1:" + options.claimsPort()))),
                    new Service(
                            "desk",
                            options.root(),
                            options.deskPort(),
                            logs,
                            Map.of(
                                    "CROSSTALLY_CLAIMS_URL", "http://127.0.0.1:" + options.claimsPort(),
                                    "CROSSTALLY_COMPARISON_URL", "http://127.0.0.1:" + options.comparisonPort())));
            for (Service service : wanted) {
                service.check();
            }
            services = wanted;
            for (Service service : services) {
                service.start();
                rememberRunning();
            }
        }
        for (Service service : services) {
            service.awaitReady();
            say.accept("The " + service.name() + " service is ready");
        }
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
    }

    boolean isStopping() {
        return stop.getCount() == 0;
    }

    void awaitStop() throws InterruptedException {
        stop.await();
    }

    /** Stops the services, then PostgreSQL. Waits for a start in progress. */
    @Override
    public void close() {
        stop.countDown();
        synchronized (transition) {
            if (postgres == null) {
                return;
            }
            say.accept("Stopping");
            try {
                for (int last = services.size() - 1; last >= 0; last--) {
                    services.get(last).stop(); // clients before the services that they call
                }
                running.forget();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                say.accept("Could not delete the list of running services: " + e);
            }
            postgres.close();
            postgres = null;
            say.accept("Stopped");
        }
    }

    /** Creates the database and role of a service, both named after it, and returns the settings to connect to them. */
    private Map<String, String> database(String name, Map<String, String> more) throws IOException {
        String password = Password.in(directory("passwords").resolve(name));
        postgres.ensureDatabase(name, name, password);
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
        return environment;
    }

    private void watch() {
        try {
            while (!stop.await(500, TimeUnit.MILLISECONDS)) {
                synchronized (transition) {
                    if (!isStopping()) {
                        restartWhatEnded();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restartWhatEnded() {
        try {
            if (!postgres.isAlive()) {
                say.accept("PostgreSQL ended and is restarted");
                postgres.restartIfDown();
            }
            for (Service service : services) {
                String message = service.restartIfDown();
                if (message != null) {
                    rememberRunning();
                    say.accept(message);
                }
            }
        } catch (PostgresException | IOException e) {
            say.accept("The restart failed and will be retried: " + e.getMessage());
        }
    }

    private void rememberRunning() throws IOException {
        running.remember(services.stream().map(Service::process).filter(Objects::nonNull));
    }

    private Path directory(String name) throws IOException {
        try {
            return Files.createDirectories(options.data().resolve(name));
        } catch (FileSystemException e) {
            throw new LocalException("Cannot write to the data directory " + options.data() + " (" + e + ")"
                    + ". Make it writable for this user, or give another directory with --data.");
        }
    }
}
