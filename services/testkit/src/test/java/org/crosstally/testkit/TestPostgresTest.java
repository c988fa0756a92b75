package org.crosstally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void each_resource_gets_a_database_of_its_own_on_one_server() throws Exception {
        PostgresTestResource one = new PostgresTestResource();
        PostgresTestResource two = new PostgresTestResource();
        Map<String, String> first = one.start();
        Map<String, String> second = two.start();
        try (Connection connection = connect(first)) {
            connection.createStatement().execute("create table only_here (n int)");
        }
        try (Connection connection = connect(second)) {
            assertThatThrownBy(() -> connection.createStatement().execute("select * from only_here"))
                    .hasMessageContaining("does not exist");
        }
        assertThat(TestPostgres.server()).isSameAs(TestPostgres.server());
        try (Connection stillOpen = connect(first)) {
            one.stop();
            assertThat(stillOpen.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> connect(first)).hasMessageContaining("password authentication failed");
        two.stop();
    }

    private static Connection connect(Map<String, String> settings) throws Exception {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
