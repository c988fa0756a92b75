package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** The table article_band: MinHash bands of newest texts. It is plain SQL, because a text's bands go in and out as one array. */
@ApplicationScoped
class Bands {

    private final Database database;

    Bands(Database database) {
        this.database = database;
    }

    /** An article with its newest text. */
    record Candidate(UUID article, String text) {}

    /** Returns up to {@code limit} articles that share bands with a text, those with most bands first. */
    List<Candidate> sharing(long[] bands, int limit) {
        return database.join(session -> session.list(
                """
                select s.article_id, s.text from (
                  select b.article_id, count(*) as shared from article_band b
                  join unnest(?) with ordinality as mine (hash, band) on b.band = mine.band and b.hash = mine.hash
                  group by b.article_id order by shared desc, b.article_id limit ?) candidate
                join article a on a.id = candidate.article_id
                join article_snapshot s on s.article_id = a.id and s.number = a.snapshot""",
                row -> new Candidate(Session.uuid(row, "article_id"), row.getString("text")),
                boxed(bands),
                limit));
    }

    /** Makes {@code bands} the bands of an article, whose row must have been flushed. */
    void replace(UUID article, long[] bands) {
        database.join(session -> {
            session.update("delete from article_band where article_id = ?", article);
            return session.update("""
                    insert into article_band (band, hash, article_id)
                    select band, hash, ? from unnest(?) with ordinality as mine (hash, band)""", article, boxed(bands));
        });
    }

    private static Long[] boxed(long[] bands) {
        return Arrays.stream(bands).boxed().toArray(Long[]::new);
    }
}
