package org.crosstally.comparison.series;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.crosstally.consensus.model.SeriesKey;

/** Name-based ids (version 5 of RFC 9562): every replica and every replay computes the same. */
public final class SeriesIds {

    private static final UUID NAMESPACE = UUID.fromString("7f1c4f2e-5d0a-4c0e-9b57-2d1a86f0c3aa");

    private SeriesIds() {}

    /** The id of the series of {@code key}. */
    public static UUID of(SeriesKey key) {
        return of(key.text());
    }

    /** The id that goes with {@code text}. */
    public static UUID of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    (hash.getLong() & ~0xF000L) | 0x5000L,
                    (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
