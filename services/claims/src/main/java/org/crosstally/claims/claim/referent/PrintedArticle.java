package org.crosstally.claims.claim.referent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crosstally.jdbc.Session;

/** The article of a claim, as answers show it. */
public record PrintedArticle(UUID id, String url, String title, String publishedAt, UUID outlet) {

    static final String SELECT = "select id, url, title, published_at, outlet_id from article where ";

    static PrintedArticle read(ResultSet row) throws SQLException {
        return new PrintedArticle(
                Session.uuid(row, "id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("published_at"),
                Session.uuid(row, "outlet_id"));
    }
}
