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
 * Keeps one PostgreSQL and the services running. What dies by itself is started again; {@link #close()} stops the services first and PostgreSQL last.
 */
final class Supervisor implements AutoCloseable {

    private final Options options;
    private final Consumer<String> say;
    private final Leftovers leftovers;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object moving = new Object();

    private PostgresServer postgres;
    private List<Service> services = List.of();

    /** @param say receives a message for each event, such as a start or a crash */
    Supervisor(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        this.leftovers = new Leftovers(options.data());
    }

    /**
     * Starts everything and waits until it is ready. On failure nothing is left running once {@link #close()} was called.
     *
     * @throws LocalException or PostgresException with what to do
     */
    void start() throws IOException, InterruptedException {
        synchronized (moving) {
            if (isStopping()) {
                return;
            }
            Path logs = directory("logs");
            // PostgreSQL first: its lock on the data directory also keeps a second supervisor from touching the
            // services of a first.
            postgres = Postgres.at(options.data().resolve("postgres"))
                    .port(options.postgresPort())
                    .say(say)
                    .start();
            say.accept("PostgreSQL runs on port " + postgres.port());
            leftovers.clear(say);
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
            say.accept("the " + service.name() + " service is ready");
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

    /** Stops the services, then PostgreSQL. Waits for a start that is under way. */
    @Override
    public void close() {
        stop.countDown();
        synchronized (moving) {
            if (postgres == null) {
                return;
            }
            say.accept("stopping");
            try {
                for (int last = services.size() - 1; last >= 0; last--) {
                    services.get(last).stop(); // who reads the others stops before them
                }
                leftovers.forget();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                say.accept("could not tidy up: " + e);
            }
            postgres.close();
            postgres = null;
            say.accept("stopped");
        }
    }

    /** The settings of a service with a database and role of its own, both of the service's name. */
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
                synchronized (moving) {
                    if (!isStopping()) {
                        revive();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() {
        try {
            if (!postgres.isAlive()) {
                say.accept("PostgreSQL ended and is started again");
                postgres.restartIfDown();
            }
            for (Service service : services) {
                String done = service.reviveIfDead();
                if (done != null) {
                    rememberRunning();
                    say.accept(done);
                }
            }
        } catch (PostgresException | IOException e) {
            say.accept("could not start it again, trying on: " + e.getMessage());
        }
    }

    private void rememberRunning() throws IOException {
        leftovers.remember(services.stream().map(Service::process).filter(Objects::nonNull));
    }

    private Path directory(String name) throws IOException {
        try {
            return Files.createDirectories(options.data().resolve(name));
        } catch (FileSystemException e) {
            throw new LocalException("cannot write to " + options.data() + " (" + e + ")"
                    + ". Give this user the right to write there, or name another directory by --data.");
        }
    }
}
