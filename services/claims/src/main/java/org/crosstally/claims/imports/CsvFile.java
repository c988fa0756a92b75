package org.crosstally.claims.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;

/**
 * A CSV file (RFC 4180, with a header) that was sent, kept on disk while it is imported.
 *
 * @param digest SHA-256 of its bytes, hex
 * @param columns of the header
 * @param total records, the header not counted
 */
record CsvFile(Path path, String digest, List<String> columns, long total) implements AutoCloseable {

    /**
     * Takes a file in and looks it through once.
     *
     * @throws ProblemException BAD_ENCODING, INVALID_VALUE when it is no CSV with a header
     */
    static CsvFile receive(InputStream sent) throws IOException {
        Path path = Files.createTempFile("crosstally-import-", ".csv");
        boolean kept = false;
        try {
            String digest = store(sent, path);
            CsvFile file = lookThrough(path, digest);
            kept = true;
            return file;
        } finally {
            if (!kept) {
                Files.delete(path);
            }
        }
    }

    private static String store(InputStream sent, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(sent, sha256).transferTo(out);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CsvFile lookThrough(Path path, String digest) throws IOException {
        try (CsvReader<NamedCsvRecord> records = open(path)) {
            List<String> columns = List.of();
            long total = 0;
            for (NamedCsvRecord record : records) {
                columns = total++ == 0 ? record.getHeader() : columns;
            }
            if (total == 0) {
                throw new ProblemException(ErrorCode.MISSING_VALUE, "The file has no records behind its header.");
            }
            return new CsvFile(path, digest, columns, total);
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.INVALID_VALUE, "The file is no CSV with a header: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new ProblemException(ErrorCode.BAD_ENCODING, "The file has bytes that are not UTF-8.");
            }
            throw e;
        }
    }

    /** The records from the first on; must be closed. */
    CsvReader<NamedCsvRecord> records() throws IOException {
        return open(path);
    }

    private static CsvReader<NamedCsvRecord> open(Path path) throws IOException {
        Reader reader = new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder().ofNamedCsvRecord(reader);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
