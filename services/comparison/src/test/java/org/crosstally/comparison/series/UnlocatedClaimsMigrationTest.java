package org.crosstally.comparison.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.testkit.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of the version before, with claims that joined a series without place and subject. */
class UnlocatedClaimsMigrationTest {

    private static final String BEFORE = """
            insert into series (id, measure_id, subject_id, modality, time_kind, dimension) values
              ('00000000-0000-0000-0000-000000000001', 'killed', null, 'FACT', 'POINT', 'COUNT'),
              ('00000000-0000-0000-0000-000000000002', 'killed', 'army', 'FACT', 'POINT', 'COUNT');
            insert into series_home values
              ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002');
            insert into series_offer values ('key killed', '00000000-0000-0000-0000-000000000001');
            insert into series_offer values ('key killed army', '00000000-0000-0000-0000-000000000002');
            insert into mirrored_claim (id, revision, recorded_at, article_id, outlet_id, series_id, body) values
              ('00000000-0000-0000-0000-00000000000a', 1, now(), gen_random_uuid(), gen_random_uuid(),
                '00000000-0000-0000-0000-000000000001', '{}'),
              ('00000000-0000-0000-0000-00000000000b', 1, now(), gen_random_uuid(), gen_random_uuid(),
                '00000000-0000-0000-0000-000000000002', '{}');
            """;

    @Test
    void theyLeaveItAndBothSeriesWaitToBeAnalysed() throws SQLException {
        try (TestPostgres.Database database = TestPostgres.freshDatabase();
                Connection connection =
                        DriverManager.getConnection(database.url(), database.name(), database.password())) {
            migrate(database, "11");
            try (Statement statement = connection.createStatement()) {
                statement.execute(BEFORE);
            }
            migrate(database, "12");

            assertThat(rows(connection, "select right(id::text, 1), obstacle from mirrored_claim order by id"))
                    .containsExactly("a place", "b null");
            assertThat(rows(
                            connection,
                            "select right(series_id::text, 1), changes from dirty_series order by series_id"))
                    .containsExactly("1 1", "2 1");
            assertThat(rows(connection, "select text, 1 from series_offer")).containsExactly("key killed army 1");
            assertThat(rows(connection, "select 1, 1 from series_home")).isEmpty();
        }
    }

    private static void migrate(TestPostgres.Database database, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.name(), database.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return rows;
    }
}
