package org.crosstally.claims.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.jdbc.Database;

/** Revisions of outlets, parties, measures, places, events and articles, in the form in which they were recorded. */
@ApplicationScoped
class RecordChanges implements ChangeSource {

    private static final String AFTER = """
            select s.position, r.ordinal, r.kind, r.body
            from change_set s join record_revision r on r.change_set = s.id
            where s.position >= ? and s.position <= ?
              and (s.position > ? or r.ordinal > ?) and (s.position < ? or r.ordinal <= ?)
            order by s.position, r.ordinal
            limit ?""";

    private final Database database;
    private final ObjectMapper json;

    RecordChanges(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Entry> read(Cursor after, Cursor to, int limit) {
        return database.read(session -> session.list(AFTER, this::entry, after.parameters(to, limit)));
    }

    private Entry entry(ResultSet row) throws SQLException {
        Cursor at = new Cursor(row.getLong(1), row.getInt(2));
        try {
            return new Entry(at, change(at.toString(), row.getString(3), row.getString(4)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Change change(String cursor, String kind, String body) throws JsonProcessingException {
        return switch (kind) {
            case "article" ->
                new Change(cursor, null, json.readValue(body, Article.class), null, null, null, null, null);
            case "outlet" -> new Change(cursor, null, null, json.readValue(body, Outlet.class), null, null, null, null);
            case "party" -> new Change(cursor, null, null, null, json.readValue(body, Party.class), null, null, null);
            case "place" -> new Change(cursor, null, null, null, null, null, json.readValue(body, Place.class), null);
            case "event" -> new Change(cursor, null, null, null, null, null, null, json.readValue(body, Event.class));
            default -> new Change(cursor, null, null, null, null, json.readValue(body, Measure.class), null, null);
        };
    }
}
