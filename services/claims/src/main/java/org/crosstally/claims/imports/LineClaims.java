package org.crosstally.claims.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.crosstally.claims.api.claim.NewClaimBuilder;
import org.crosstally.claims.batch.LineReader;
import org.crosstally.claims.batch.LineReader.Line;
import org.crosstally.claims.batch.Lines;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/**
 * A file of which each line is a claim in JSON, as in a batch.
 *
 * @param longest bytes a line may have
 * @param total lines that are not blank
 */
record LineClaims(SentFile file, ObjectMapper json, int longest, long total) implements ClaimFile {

    /** Counts the lines. */
    static LineClaims of(SentFile file, ObjectMapper json, int longest) throws IOException {
        long total = 0;
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in, longest);
            while (lines.next()) {
                total += lines.isBlank() ? 0 : 1;
            }
        }
        if (total == 0) {
            throw new ProblemException(ErrorCode.MISSING_VALUE, "The file has no lines.");
        }
        return new LineClaims(file, json, longest, total);
    }

    @Override
    public Entries entries() throws IOException {
        InputStream in = file.open();
        Lines lines = new Lines(in, longest);
        LineReader reader = new LineReader(json, longest);
        return new Entries() {
            private Line next = ahead(lines, reader);

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Entry next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Entry entry = entry(next);
                next = ahead(lines, reader);
                return entry;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** The next line that is not blank; {@code null} at the end. */
    private static Line ahead(Lines lines, LineReader reader) {
        try {
            Line line = null;
            while (line == null && lines.next()) {
                line = reader.read(lines);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Line line) {
        boolean nameless = line.claim() != null && line.clientRef() == null;
        return new Entry(
                line.number(),
                nameless
                        ? NewClaimBuilder.builder(line.claim())
                                .clientRef(file.clientRef(line.number()))
                                .build()
                        : line.claim(),
                line.problem());
    }
}
