package org.crosstally.claims.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.access.Caller;
import org.crosstally.access.Role;
import org.crosstally.claims.api.Import;
import org.crosstally.claims.api.Import.Failure;
import org.crosstally.claims.api.Import.State;
import org.crosstally.claims.api.ImportsApi;
import org.crosstally.claims.api.Page;
import org.crosstally.claims.api.PageParams;
import org.crosstally.claims.batch.BatchConfig;
import org.crosstally.claims.batch.Chunks;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.idempotency.Idempotent;
import org.crosstally.claims.page.PageToken;
import org.crosstally.claims.page.Paging;
import org.crosstally.claims.register.Ids;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.Problem.FieldError;
import org.crosstally.problem.ProblemException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/** Imports over REST: taken in and looked through at once, recorded in the background. */
@Singleton
@Idempotent
class ImportsResource implements ImportsApi {

    private static final Logger LOG = Logger.getLogger(ImportsResource.class);
    private static final int MOST_PREVIEWED = 1000;

    private final ImportTable table;
    private final Heartbeat heartbeat;
    private final Recording recording;
    private final BatchConfig config;
    private final ObjectMapper json;
    private final Caller caller;
    /** An import goes on after its request is answered; two at a time, the others wait. */
    private final ManagedExecutor threads = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(2)
            .build();

    ImportsResource(
            ImportTable table,
            Heartbeat heartbeat,
            Recording recording,
            BatchConfig config,
            ObjectMapper json,
            Caller caller) {
        this.table = table;
        this.heartbeat = heartbeat;
        this.recording = recording;
        this.config = config;
        this.json = json;
        this.caller = caller;
    }

    @Override
    public Import start(InputStream csv, String mapping, Integer preview) {
        return start(csv, preview, file -> CsvClaims.of(file, mapping, json));
    }

    @Override
    public Import startForm(File csv, String mapping, Integer preview) {
        if (csv == null) {
            throw new ProblemException(
                    new FieldError("file", ErrorCode.MISSING_VALUE, "Send the table as the part named file."));
        }
        try (InputStream file = new FileInputStream(csv)) {
            return start(file, mapping, preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Import startLines(InputStream lines, Integer preview) {
        return start(lines, preview, file -> LineClaims.of(file, json, config.maxLineBytes()));
    }

    /** Looks a file through, according to its form. */
    private interface Form {
        ClaimFile lookThrough(SentFile file) throws IOException;
    }

    private Import start(InputStream sent, Integer preview, Form form) {
        String recorder = caller.subject();
        try {
            SentFile file = SentFile.receive(sent);
            try {
                ClaimFile claims = form.lookThrough(file);
                return preview == null ? start(file, claims, recorder) : preview(file, claims, recorder, preview);
            } catch (RuntimeException | IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import start(SentFile file, ClaimFile claims, String recorder) {
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
        return read(id);
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

    @Override
    public Import read(UUID id) {
        return table.read(id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no import " + id + "."));
    }

    @Override
    public Page<Failure> failures(UUID id, PageParams page) {
        read(id);
        List<?> list = List.of("import failures", id);
        List<String> position = PageToken.read(page.pageToken, list);
        long after = position.isEmpty() ? 0 : Long.parseLong(position.get(0));
        int size = Paging.size(page);
        return Paging.page(table.failures(id, after, size + 1), size, null, last -> PageToken.write(list, last.line()));
    }

    @Override
    public Import cancel(UUID id) {
        Import running = read(id);
        if (!running.recordedBy().equals(caller.subject())) {
            caller.mustBe(Role.REVIEWER);
        }
        table.cancel(id);
        return read(id);
    }
}
