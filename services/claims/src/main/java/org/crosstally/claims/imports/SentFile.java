package org.crosstally.claims.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was sent, kept on disk while it is imported and deleted by {@link #close}.
 *
 * @param digest SHA-256 of its bytes, hex
 */
record SentFile(Path path, String digest) implements Closeable {

    /** Takes all of it in. */
    static SentFile receive(InputStream sent) throws IOException {
        Path path = Files.createTempFile("crosstally-import-", ".sent");
        boolean kept = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(sent, sha256).transferTo(out);
            kept = true;
            return new SentFile(path, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!kept) {
                Files.delete(path);
            }
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** The clientRef of a claim that has none: the same file sent again records nothing twice. */
    String clientRef(long line) {
        return digest.substring(0, 32) + ":" + line;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
