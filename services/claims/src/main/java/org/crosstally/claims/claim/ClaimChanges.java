package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.claims.claim.table.ClaimColumns;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.feed.ChangeSource;
import org.crosstally.claims.feed.Cursor;
import org.crosstally.jdbc.DatabaseException;

/** Revisions of claims for the feed. Comes before the other sources: most changes are claims, and the first bounds the rest. */
@ApplicationScoped
@Priority(10)
class ClaimChanges implements ChangeSource {

    private static final String BEHIND = "select s.position, " + ClaimColumns.names("c.") + """

            from change_set s join claim c on c.change_set = s.id
            where s.position >= ? and s.position <= ?
              and (s.position > ? or c.ordinal > ?) and (s.position < ? or c.ordinal <= ?)
            order by s.position, c.ordinal
            limit ?""";

    private final AgroalDataSource database;
    private final ClaimView view;

    ClaimChanges(AgroalDataSource database, ClaimView view) {
        this.database = database;
        this.view = view;
    }

    @Override
    public List<Entry> read(Cursor after, Cursor to, int limit) {
        List<Cursor> places = new ArrayList<>();
        List<ClaimRow> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            after.bind(statement, to, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Cells cells = new Cells(rows);
                    long position = cells.whole();
                    ClaimRow row = ClaimColumns.read(cells);
                    places.add(new Cursor(position, row.ordinal()));
                    found.add(row);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        List<Claim> claims = view.of(found);
        List<Entry> entries = new ArrayList<>(found.size());
        for (int i = 0; i < claims.size(); i++) {
            Cursor at = places.get(i);
            entries.add(new Entry(at, new Change(at.toString(), claims.get(i), null, null, null, null)));
        }
        return entries;
    }
}
