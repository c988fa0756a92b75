package org.crosstally.claims.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.imports.Import;
import org.crosstally.claims.api.imports.Import.Failure;
import org.crosstally.claims.api.imports.Import.State;
import org.crosstally.claims.batch.BatchConfig;
import org.crosstally.claims.batch.Beyond;
import org.crosstally.claims.batch.Chunks;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.register.Ids;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/** Files that are looked through at once and recorded in the background, those that were batches too long among them. */
@Singleton
class Imports implements Beyond {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MOST_PREVIEWED = 1000;

    private final ImportTable table;
    private final Heartbeat heartbeat;
    private final Recording recording;
    private final BatchConfig config;
    private final ObjectMapper json;
    /** An import goes on after its request is answered; two at a time, the others wait. */
    private final ManagedExecutor threads = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(2)
            .build();

    Imports(ImportTable table, Heartbeat heartbeat, Recording recording, BatchConfig config, ObjectMapper json) {
        this.table = table;
        this.heartbeat = heartbeat;
        this.recording = recording;
        this.config = config;
        this.json = json;
    }

    /** Looks a file through, according to its form. */
    interface Form {
        ClaimFile lookThrough(SentFile file) throws IOException;
    }

    /** What becomes of a file that was looked through; it has to close it. */
    private interface Use<T> {
        T of(SentFile file, ClaimFile claims) throws IOException;
    }

    /** A file of lines of JSON. */
    Form lines() {
        return file -> LineClaims.of(file, json, config.maxLineBytes());
    }

    /** A table with the columns that {@code mapping} assigns to fields. */
    Form table(String mapping) {
        return file -> CsvClaims.of(file, mapping, json);
    }

    @Override
    public String take(InputStream rest, String recorder) throws IOException {
        return "/v1/imports/" + start(rest, lines(), recorder);
    }

    /** Takes a file in and starts to record it; answers the import's id. */
    UUID start(InputStream sent, Form form, String recorder) throws IOException {
        return lookThrough(sent, form, (file, claims) -> start(file, claims, recorder));
    }

    /** Returns the results that the first {@code most} claims would have, and records none. */
    Import preview(InputStream sent, Form form, String recorder, int most) throws IOException {
        return lookThrough(sent, form, (file, claims) -> preview(file, claims, recorder, most));
    }

    private static <T> T lookThrough(InputStream sent, Form form, Use<T> use) throws IOException {
        SentFile file = SentFile.receive(sent);
        try {
            return use.of(file, form.lookThrough(file));
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private UUID start(SentFile file, ClaimFile claims, String recorder) {
        UUID id = Ids.next();
        table.begin(id, recorder, file.digest(), claims.total());
        heartbeat.started(id);
        ImportRun run = run(claims, recorder, false);
        threads.execute(() -> {
            State end = State.FAILED;
            try (file) {
                run.run(
                        Long.MAX_VALUE,
                        config.chunkLines(),
                        (recorded, known, failures) -> table.advance(id, recorded, known, failures));
                end = State.DONE;
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "import %s failed", id);
            }
            heartbeat.ended(id);
            table.end(id, end);
        });
        return id;
    }

    private Import preview(SentFile file, ClaimFile claims, String recorder, int most) throws IOException {
        long lines = Math.max(1, Math.min(MOST_PREVIEWED, most));
        List<Failure> failed = new ArrayList<>();
        int[] fine = {0};
        try (file) {
            run(claims, recorder, true).run(lines, MOST_PREVIEWED, (recorded, known, failures) -> {
                fine[0] += recorded;
                failed.addAll(failures);
                return true;
            });
        }
        long done = fine[0] + failed.size();
        return new Import(
                null,
                State.PREVIEW,
                recorder,
                file.digest(),
                claims.total(),
                done,
                0,
                0,
                failed.size(),
                null,
                null,
                failed);
    }

    private ImportRun run(ClaimFile file, String recorder, boolean dryRun) {
        return new ImportRun(file, new Chunks(recording, recorder, dryRun, config.retryAfter()), json);
    }
}
