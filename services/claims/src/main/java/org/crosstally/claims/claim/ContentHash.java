package org.crosstally.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.crosstally.claims.api.claim.NewClaim;

/**
 * A hash that is equal for requests with the same content: the first 128 bits of SHA-256 over the request after it was
 * parsed and serialised again, so that white space and the order of fields make no difference.
 */
final class ContentHash {

    private final ObjectWriter writer;

    ContentHash(ObjectMapper json) {
        this.writer = json.writerFor(NewClaim.class);
    }

    UUID of(NewClaim claim) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(writer.writeValueAsBytes(claim)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
