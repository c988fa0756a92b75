package org.crosstally.claims.claim;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.crosstally.jdbc.Database;

/** Reads revisions of claims for the feed. It is the first source: most changes are claims, and the first source limits the
 * others. */
@ApplicationScoped
@Priority(10)
class ClaimChanges implements ChangeSource {

    private static final String AFTER = "select s.position, " + ClaimColumns.names("c.") + """

            from change_set s join claim c on c.change_set = s.id
            where s.position >= ? and s.position <= ?
              and (s.position > ? or c.ordinal > ?) and (s.position < ? or c.ordinal <= ?)
            order by s.position, c.ordinal
            limit ?""";

    private final Database database;
    private final ClaimView view;

    ClaimChanges(Database database, ClaimView view) {
        this.database = database;
        this.view = view;
    }

    /** A revision and its place in the feed. */
    private record Placed(Cursor at, ClaimRow row) {}

    @Override
    public List<Entry> read(Cursor after, Cursor to, int limit) {
        List<Placed> found =
                database.read(session -> session.list(AFTER, ClaimChanges::placed, after.parameters(to, limit)));
        List<Claim> claims = view.of(found.stream().map(Placed::row).toList());
        List<Entry> entries = new ArrayList<>(found.size());
        for (int i = 0; i < claims.size(); i++) {
            Cursor at = found.get(i).at();
            entries.add(new Entry(at, new Change(at.toString(), claims.get(i), null, null, null, null, null, null)));
        }
        return entries;
    }

    private static Placed placed(ResultSet rows) throws SQLException {
        Cells cells = new Cells(rows);
        long position = cells.whole();
        ClaimRow row = ClaimColumns.read(cells);
        return new Placed(new Cursor(position, row.ordinal()), row);
    }
}
