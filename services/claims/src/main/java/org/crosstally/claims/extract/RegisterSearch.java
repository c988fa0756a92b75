package org.crosstally.claims.extract;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.jdbc.DatabaseException;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Looks up records by words of their names. For a merged record it returns the one that it was merged into. */
@ApplicationScoped
class RegisterSearch {

    private static final int MOST = 5000;
    private static final int LATEST_CLAIMS = 500;

    private static final String MEASURES = """
            select m.id, m.name, n.name, m.dimension, m.unit, m.time_kind
            from record_name n
              join measure r on r.id = n.record_id
              join measure m on m.id = coalesce(r.merged_into, r.id)
            where n.kind = 'measure' and string_to_array(n.folded, ' ') && ?
            order by m.confirmed desc, m.id limit ?""";

    private static final String PARTIES = """
            select p.id, p.name, n.name
            from record_name n
              join party r on r.id = n.record_id
              join party p on p.id = coalesce(r.merged_into, r.id)
            where n.kind = 'party' and string_to_array(n.folded, ' ') && ?
            order by p.confirmed desc, p.id limit ?""";

    /** Of each measure only its latest claims are looked at, so that a measure of millions costs no more than a new one. */
    private static final String OBJECTS = """
            select m.id, c.object, count(*)
            from unnest(?) m (id)
              cross join lateral (
                select object from claim where measure_id = m.id and superseded_at is null order by id desc limit ?) c
            where c.object is not null
            group by 1, 2 order by 3 desc, 2""";

    private final AgroalDataSource database;

    RegisterSearch(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A record by one of its names.
     *
     * @param name its present name
     * @param called the name or alias that has the words
     * @param dimension of a measure, as are unit and kind; {@code null} for a party
     */
    record Named(UUID id, String name, String called, Dimension dimension, String unit, TimeKind kind) {}

    /** Measures of which a name has one of the words. */
    List<Named> measures(Set<String> words) {
        return named(MEASURES, words, row -> {
            Cells cells = new Cells(row);
            return new Named(
                    cells.uuid(),
                    cells.text(),
                    cells.text(),
                    cells.constant(Dimension.class),
                    cells.text(),
                    cells.constant(TimeKind.class));
        });
    }

    /** Parties of which a name has one of the words. */
    List<Named> parties(Set<String> words) {
        return named(PARTIES, words, row -> {
            Cells cells = new Cells(row);
            return new Named(cells.uuid(), cells.text(), cells.text(), null, null, null);
        });
    }

    /** The objects that the latest claims of each measure speak of, most frequent first. */
    Map<UUID, List<String>> objects(Collection<UUID> measures) {
        Map<UUID, List<String>> objects = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OBJECTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", measures.toArray()));
            statement.setInt(2, LATEST_CLAIMS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    objects.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return objects;
    }

    private interface RowReader {
        Named read(ResultSet row) throws SQLException;
    }

    private List<Named> named(String sql, Set<String> words, RowReader reader) {
        if (words.isEmpty()) {
            return List.of();
        }
        Object[] forms =
                words.stream().flatMap(word -> Words.forms(word).stream()).toArray();
        List<Named> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", forms));
            statement.setInt(2, MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return found;
    }
}
