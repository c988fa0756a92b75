package org.crosstally.claims.place;

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

/** A database of the version before, with claims whose places are parties. */
class PlacesMigrationTest {

    private static final String PARTY = """
            insert into party (id, revision, recorded_at, recorded_by, name, kind, confirmed, merged_into) values
              ('00000000-0000-0000-0000-00000000000%s', 4, now(), 'ada', '%s', '%s', %s, %s);
            insert into record_name values ('party', '%s', '00000000-0000-0000-0000-00000000000%1$s', '%2$s');
            """;

    private static String party(String id, String name, String kind, boolean confirmed, String mergedInto) {
        String into = mergedInto == null ? "null" : "'00000000-0000-0000-0000-00000000000" + mergedInto + "'";
        return PARTY.formatted(id, name, kind, confirmed, into, name.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void whatClaimsNameAsPlaceBecomesOneAndStaysAParty() throws SQLException {
        try (TestPostgres.Database database = TestPostgres.freshDatabase();
                Connection connection =
                        DriverManager.getConnection(database.url(), database.name(), database.password());
                Statement statement = connection.createStatement()) {
            migrate(database, "6");
            statement.execute(party("1", "Ruritania", "STATE", true, null)
                    + party("2", "Strelsau", "PLACE", true, null)
                    + party("3", "Strelsow", "PLACE", false, "2")
                    + party("4", "Zenda", "PLACE", true, null)
                    + party("5", "An Alliance", "ORGANISATION", true, null)
                    + """
                    insert into party_part_of values
                      ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000005'),
                      ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001');
                    insert into claim (id, revision, recorded_at, recorded_by, recorder, change_set, ordinal, state, method,
                      content_hash, article_id, quote_check, attribution_level, low_inclusive, high_inclusive,
                      read_low_inclusive, read_high_inclusive, qualifier, significant_digits, measure_id, place_id, modality,
                      correction)
                    values (gen_random_uuid(), 1, now(), 'ada', 'ada', 1, 0, 'RECORDED', 'MANUAL', gen_random_uuid(),
                      gen_random_uuid(), 'NO_QUOTE', 'NONE', true, true, true, true, 'EXACT', 1, gen_random_uuid(), '00000000-0000-0000-0000-000000000003',
                      'OBSERVED', false);
                    """);
            migrate(database, "7");

            assertThat(rows(statement, """
                    select p.name || ' ' || p.confirmed, coalesce(w.name, m.name) from place p
                      left join place w on w.id = p.parent left join place m on m.id = p.merged_into
                    order by p.id"""))
                    .containsExactly("Ruritania true null", "Strelsau true Ruritania", "Strelsow false Strelsau");
            assertThat(rows(statement, "select count(*), count(distinct id) from party"))
                    .containsExactly("5 5");
            assertThat(rows(statement, """
                    select folded, right(record_id::text, 1) from record_name where kind = 'place' and folded like 's%'
                    order by folded""")).containsExactly("strelsau 2", "strelsow 3");
            assertThat(rows(statement, """
                    select body ->> 'name', coalesce(body -> 'parent' ->> 'name', body -> 'mergedInto' ->> 'name')
                      || (body ->> 'aliases')
                    from record_revision r join change_set c on c.id = r.change_set and c.position is null
                    where kind = 'place' and body ->> 'name' like 'S%' order by ordinal""")).containsExactly("Strelsau Ruritania[\"Strelsow\"]", "Strelsow Strelsau[]");
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

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return rows;
    }
}
