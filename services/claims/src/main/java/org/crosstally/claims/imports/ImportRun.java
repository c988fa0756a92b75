package org.crosstally.claims.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.imports.Import.Failure;
import org.crosstally.claims.batch.Chunks;
import org.crosstally.claims.claim.Recording.Result;
import org.crosstally.claims.imports.ClaimFile.Entries;
import org.crosstally.claims.imports.ClaimFile.Entry;
import org.crosstally.web.problem.Problem;

/** Reads a file entry by entry and records it chunk by chunk. */
final class ImportRun {

    /** Called after each chunk; returns false to stop. */
    interface Progress {
        boolean advance(int recorded, int known, List<Failure> failures);
    }

    private final ClaimFile file;
    private final Chunks chunks;
    private final ObjectMapper json;

    ImportRun(ClaimFile file, Chunks chunks, ObjectMapper json) {
        this.file = file;
        this.chunks = chunks;
        this.json = json;
    }

    /** Runs until the end of the file, or {@code most} entries, or until {@code progress} says stop. */
    void run(long most, int chunkSize, Progress progress) throws IOException {
        List<NewClaim> claims = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        boolean goOn = true;
        try (Entries entries = file.entries()) {
            for (long seen = 0; goOn && seen < most && entries.hasNext(); seen++) {
                Entry entry = entries.next();
                if (entry.claim() != null) {
                    claims.add(entry.claim());
                    lines.add(entry.line());
                } else {
                    failures.add(failure(entry.line(), entry.problem()));
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
