package org.crosstally.claims.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.JsonFaults;
import org.crosstally.web.problem.ProblemException;

/**
 * A CSV file (RFC 4180, with a header) whose records are claims by a mapping.
 *
 * @param total records, the header not counted
 */
record CsvClaims(SentFile file, Mapping mapping, long total) implements ClaimFile {

    /**
     * Looks the file through once.
     *
     * @throws ProblemException BAD_ENCODING; INVALID_VALUE when it is no CSV with a header; what is wrong with the mapping
     */
    static CsvClaims of(SentFile file, String mapping, ObjectMapper json) throws IOException {
        try (CsvReader<NamedCsvRecord> records = open(file)) {
            List<String> columns = List.of();
            long total = 0;
            for (NamedCsvRecord record : records) {
                columns = total++ == 0 ? record.getHeader() : columns;
            }
            if (total == 0) {
                throw new ProblemException(ErrorCode.MISSING_VALUE, "The file has no records after its header.");
            }
            return new CsvClaims(file, Mapping.parse(mapping, columns, json), total);
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_VALUE, "The file is not a CSV file with a header: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new ProblemException(ErrorCode.BAD_ENCODING, "The file is not valid UTF-8.");
            }
            throw e;
        }
    }

    private static CsvReader<NamedCsvRecord> open(SentFile file) throws IOException {
        Reader reader = new InputStreamReader(
                file.open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder().ofNamedCsvRecord(reader);
    }

    @Override
    public Entries entries() throws IOException {
        CsvReader<NamedCsvRecord> records = open(file);
        Iterator<NamedCsvRecord> all = records.iterator();
        return new Entries() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Entry next() {
                return entry(all.next());
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    private Entry entry(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        try {
            return new Entry(
                    line, mapping.claim(column -> record.findField(column).orElse(null), file.clientRef(line)), null);
        } catch (JsonProcessingException e) {
            return new Entry(line, null, JsonFaults.problem(e));
        }
    }
}
