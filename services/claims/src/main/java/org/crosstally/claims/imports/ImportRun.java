package org.crosstally.claims.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.Import.Failure;
import org.crosstally.claims.api.NewClaim;
import org.crosstally.claims.batch.Chunks;
import org.crosstally.claims.claim.Recording.Result;
import org.crosstally.problem.JsonFaults;
import org.crosstally.problem.Problem;

/** Reads a file record by record and records it chunk by chunk. */
final class ImportRun {

    /** Told after each chunk; false to stop. */
    interface Progress {
        boolean advance(int recorded, int known, List<Failure> failures);
    }

    private final CsvFile file;
    private final Mapping mapping;
    private final Chunks chunks;
    private final ObjectMapper json;

    ImportRun(CsvFile file, Mapping mapping, Chunks chunks, ObjectMapper json) {
        this.file = file;
        this.mapping = mapping;
        this.chunks = chunks;
        this.json = json;
    }

    /** Runs until the end of the file, or {@code most} records, or until {@code progress} says stop. */
    void run(long most, int chunkSize, Progress progress) throws IOException {
        List<NewClaim> claims = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        long seen = 0;
        boolean goOn = true;
        try (CsvReader<NamedCsvRecord> records = file.records()) {
            for (NamedCsvRecord record : records) {
                if (!goOn || seen++ == most) {
                    break;
                }
                long line = record.getStartingLineNumber();
                try {
                    String ref = file.digest().substring(0, 32) + ":" + line;
                    claims.add(mapping.claim(column -> record.findField(column).orElse(null), ref));
                    lines.add(line);
                } catch (JsonProcessingException e) {
                    failures.add(failure(line, JsonFaults.problem(e)));
                }
                if (claims.size() + failures.size() >= chunkSize) {
                    goOn = flush(claims, lines, failures, progress);
                }
            }
            if (goOn) {
                flush(claims, lines, failures, progress);
            }
        }
    }

    private boolean flush(List<NewClaim> claims, List<Long> lines, List<Failure> failures, Progress progress) {
        int recorded = 0;
        int known = 0;
        List<Result> results = claims.isEmpty() ? List.of() : chunks.record(claims);
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i).outcome()) {
                case RECORDED, VALID -> recorded++;
                case KNOWN -> known++;
                case REFUSED ->
                    failures.add(failure(lines.get(i), results.get(i).problem()));
            }
        }
        boolean goOn = progress.advance(recorded, known, List.copyOf(failures));
        claims.clear();
        lines.clear();
        failures.clear();
        return goOn;
    }

    private Failure failure(long line, Problem problem) {
        return new Failure(line, json.valueToTree(problem));
    }
}
