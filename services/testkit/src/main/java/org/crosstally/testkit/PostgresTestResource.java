package org.crosstally.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test, in the JVM or packaged, a fresh database as its default datasource. */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    private TestPostgres.Database database;

    @Override
    public Map<String, String> start() {
        database = TestPostgres.freshDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.name(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
