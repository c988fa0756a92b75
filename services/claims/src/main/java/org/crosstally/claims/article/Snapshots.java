package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.article.Snapshot;

/** The texts of articles as they stood when they were taken. None is ever changed. */
@ApplicationScoped
class Snapshots {

    private final EntityManager database;
    private final Event<SnapshotTaken> taken;

    Snapshots(EntityManager database, Event<SnapshotTaken> taken) {
        this.database = database;
        this.taken = taken;
    }

    /** Hex digest of the UTF-8 text. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void take(UUID article, int number, Instant takenAt, String sha256, String text) {
        database.createNativeQuery("""
                        insert into article_snapshot (article_id, number, taken_at, sha256, text)
                        values (?, ?, ?, ?, ?)""")
                .setParameter(1, article)
                .setParameter(2, number)
                .setParameter(3, takenAt)
                .setParameter(4, sha256)
                .setParameter(5, text)
                .executeUpdate();
        taken.fire(new SnapshotTaken(article));
    }

    Optional<Snapshot> read(UUID article, int number) {
        return database.createNativeQuery("""
                        select number, taken_at, sha256, text from article_snapshot
                        where article_id = ? and number = ?""", Object[].class)
                .setParameter(1, article)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    Object[] cells = (Object[]) row;
                    return new Snapshot((Integer) cells[0], (Instant) cells[1], (String) cells[2], (String) cells[3]);
                });
    }
}
