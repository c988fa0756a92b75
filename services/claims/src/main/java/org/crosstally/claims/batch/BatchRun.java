package org.crosstally.claims.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.crosstally.claims.api.batch.BatchResult;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.batch.LineReader.Line;
import org.crosstally.claims.claim.Recording.Result;

/**
 * One batch from its first line to its last result. While one chunk is written by the database, the next one is read and
 * checked here; no more than these two are in memory.
 */
final class BatchRun {

    private final Lines lines;
    private final LineReader reader;
    private final Chunks chunks;
    private final Spool results;
    private final BatchConfig config;
    private final ObjectMapper json;
    private final ObjectWriter writer;
    private final Rest rest;
    private boolean full;

    /** Handles the lines beyond the limit; it reads all of them and returns the result for the number of the first. */
    interface Rest {
        BatchResult take(long line, InputStream lines) throws IOException;
    }

    BatchRun(Lines lines, Chunks chunks, Spool results, BatchConfig config, ObjectMapper json, Rest rest) {
        this.rest = rest;
        this.lines = lines;
        this.reader = new LineReader(json, config.maxLineBytes());
        this.chunks = chunks;
        this.results = results;
        this.config = config;
        this.json = json;
        this.writer = json.writerFor(BatchResult.class);
    }

    /** Runs to the end of the lines. */
    void run(Executor writers) {
        CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
        IOException broken = null;
        try {
            for (List<Line> chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
                List<Line> those = chunk;
                Chunks.Prepared prepared = chunks.prepare(claims(chunk));
                writing.join();
                writing = CompletableFuture.runAsync(() -> report(those, chunks.write(prepared)), writers);
            }
            writing.join();
            if (full) {
                report(List.of(rest.take(lines.number(), lines.rest())));
            }
        } catch (IOException e) {
            broken = e;
        } catch (CompletionException e) {
            broken = new IOException(e.getCause());
        } catch (RuntimeException e) {
            broken = new IOException(e);
        }
        results.end(broken);
    }

    /** The next lines, up to the limits of a chunk or until the sender pauses; empty at the end. */
    private List<Line> chunk() throws IOException {
        List<Line> chunk = new ArrayList<>(config.chunkLines());
        long bytes = 0;
        while (!full && chunk.size() < config.chunkLines() && bytes < config.chunkBytes()) {
            boolean pause = !chunk.isEmpty() && lines.mustWait() && !moreSoon();
            if (pause || !lines.next()) {
                break;
            }
            full = lines.number() > config.mostLines() && !lines.isBlank() && !lines.tooLong();
            bytes += lines.length();
            Line line = full ? null : reader.read(lines);
            if (line != null) {
                chunk.add(line);
            }
        }
        return chunk;
    }

    /** Whether bytes arrive while the lines at hand can wait for company. */
    private boolean moreSoon() throws IOException {
        long end = System.nanoTime() + config.patience().toNanos();
        while (lines.mustWait()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    private static List<NewClaim> claims(List<Line> chunk) {
        return chunk.stream()
                .filter(line -> line.claim() != null)
                .map(Line::claim)
                .toList();
    }

    private void report(List<Line> chunk, List<Result> recorded) {
        List<BatchResult> all = new ArrayList<>(chunk.size());
        int next = 0;
        for (Line line : chunk) {
            Result result = line.claim() == null ? Result.refused(line.problem()) : recorded.get(next++);
            all.add(new BatchResult(
                    line.number(),
                    result.id(),
                    result.outcome(),
                    line.clientRef(),
                    result.created(),
                    result.problem() == null ? null : json.valueToTree(result.problem()),
                    null));
        }
        try {
            report(all);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void report(List<BatchResult> all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.size() * 120);
        for (BatchResult one : all) {
            bytes.write(writer.writeValueAsBytes(one));
            bytes.write('\n');
        }
        results.write(bytes.toByteArray(), bytes.size());
    }
}
