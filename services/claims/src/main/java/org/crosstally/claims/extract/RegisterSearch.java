package org.crosstally.claims.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Looks up records by words of their names. For a merged record it returns the one that it was merged into. */
@ApplicationScoped
class RegisterSearch {

    private static final int MOST = 5000;
    private static final int LATEST_CLAIMS = 500;

    private static final String MEASURES = """
            select m.id, m.name, n.name as called, m.dimension, m.unit, m.time_kind
            from record_name n
              join measure r on r.id = n.record_id
              join measure m on m.id = coalesce(r.merged_into, r.id)
            where n.kind = 'measure' and string_to_array(n.folded, ' ') && ?
            order by m.confirmed desc, m.id limit ?""";

    private static final String PARTIES = """
            select p.id, p.name, n.name as called
            from record_name n
              join party r on r.id = n.record_id
              join party p on p.id = coalesce(r.merged_into, r.id)
            where n.kind = 'party' and string_to_array(n.folded, ' ') && ?
            order by p.confirmed desc, p.id limit ?""";

    /** Of each measure only the latest claims are read, so that a measure of millions costs no more than a new one. */
    private static final String OBJECTS = """
            select m.id, c.object, count(*)
            from unnest(?) m (id)
              cross join lateral (
                select object from claim where measure_id = m.id and superseded_at is null order by id desc limit ?) c
            where c.object is not null
            group by 1, 2 order by 3 desc, 2""";

    private final Database database;

    RegisterSearch(Database database) {
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
        return named(
                MEASURES,
                words,
                row -> new Named(
                        Session.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("called"),
                        Session.constant(row, "dimension", Dimension.class),
                        row.getString("unit"),
                        Session.constant(row, "time_kind", TimeKind.class)));
    }

    /** Parties of which a name has one of the words. */
    List<Named> parties(Set<String> words) {
        return named(
                PARTIES,
                words,
                row -> new Named(
                        Session.uuid(row, "id"), row.getString("name"), row.getString("called"), null, null, null));
    }

    /** The objects of the latest claims of each measure, most frequent first. */
    Map<UUID, List<String>> objects(Collection<UUID> measures) {
        return database
                .read(session -> session.list(
                        OBJECTS,
                        row -> Map.entry(Session.uuid(row, "id"), row.getString("object")),
                        Session.uuids(measures),
                        LATEST_CLAIMS))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Named> named(String sql, Set<String> words, Session.Row<Named> row) {
        if (words.isEmpty()) {
            return List.of();
        }
        String[] forms =
                words.stream().flatMap(word -> Words.forms(word).stream()).toArray(String[]::new);
        return database.read(session -> session.list(sql, row, forms, MOST));
    }
}
