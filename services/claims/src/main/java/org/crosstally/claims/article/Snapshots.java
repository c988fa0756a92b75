package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.article.Snapshot;

/** The texts of articles at the time when they were taken. None is ever changed. */
@ApplicationScoped
class Snapshots {

    private final SnapshotRepository rows;
    private final Event<SnapshotTaken> taken;

    Snapshots(SnapshotRepository rows, Event<SnapshotTaken> taken) {
        this.rows = rows;
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
        SnapshotRow row = new SnapshotRow();
        row.article = article;
        row.number = number;
        row.takenAt = takenAt;
        row.sha256 = sha256;
        row.text = text;
        rows.persist(row);
        taken.fire(new SnapshotTaken(article));
    }

    Optional<Snapshot> read(UUID article, int number) {
        return rows.findByIdOptional(new SnapshotRow.Key(article, number))
                .map(row -> new Snapshot(row.number, row.takenAt, row.sha256, row.text));
    }
}
