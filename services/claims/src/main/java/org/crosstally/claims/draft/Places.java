package org.crosstally.claims.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.api.extraction.TextSpan;
import org.crosstally.claims.extract.Passage;

/**
 * Identifies the figures of a text by the number and the words around it, so that a figure is recognised after the text has
 * changed elsewhere, or if another extractor chooses a different quote. The same words a second time are another place.
 */
final class Places {

    private static final int AROUND = 30;

    private final Passage text;
    private final Map<String, Integer> seen = new HashMap<>();

    Places(Passage text) {
        this.text = text;
    }

    /** Returns the place of a number. Call it once for each number of a text, in their order. */
    UUID of(TextSpan number) {
        String words = text.around(number, AROUND);
        int nth = seen.merge(words, 1, Integer::sum);
        try {
            ByteBuffer digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest((nth + " " + words).getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
