package org.crosstally.claims.batch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.Map;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;

/** A server of its own that a test can stop and start: fields marked {@link Stop} and {@link Start} are given the means. */
public class StoppablePostgres implements QuarkusTestResourceLifecycleManager {

    /** A Runnable that stops the server. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Stop {}

    /** A Runnable that starts it again, on the same port and data. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Start {}

    private final Path folder =
            Path.of("target", "postgres-stoppable-" + ProcessHandle.current().pid());
    private PostgresServer server;
    private int port;

    @Override
    public Map<String, String> start() {
        server = Postgres.at(folder).durable(false).start();
        port = server.port();
        server.ensureDatabase("claims", "claims", "secret");
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl("claims"),
                "quarkus.datasource.username", "claims",
                "quarkus.datasource.password", "secret",
                "crosstally.batch.retry-after", "0.1S,0.2S,0.4S");
    }

    private void again() {
        server = Postgres.at(folder).durable(false).port(port).start();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (Runnable) () -> server.close(), new TestInjector.AnnotatedAndMatchesType(Stop.class, Runnable.class));
        injector.injectIntoFields(
                (Runnable) this::again, new TestInjector.AnnotatedAndMatchesType(Start.class, Runnable.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
