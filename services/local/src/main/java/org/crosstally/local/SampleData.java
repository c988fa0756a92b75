package org.crosstally.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Records the sample data through the public API. The file {@code sample-recorded} in the data directory marks success. An
 * interrupted run starts over: the service recognises the registers' names and the claims' {@code clientRef}, so nothing is
 * recorded twice.
 */
final class SampleData {

    private static final int BATCH_SIZE = 2000;

    private final Path folder;
    private final Path mark;
    private final Path refused;
    private final ApiClient claims;
    private final Consumer<String> say;

    /** @param data the folder for the mark and for the rejected lines */
    SampleData(Path folder, Path data, ApiClient claims, Consumer<String> say) {
        this.folder = folder;
        this.mark = data.resolve("sample-recorded");
        this.refused = data.resolve("logs/sample-refused.ndjson");
        this.claims = claims;
        this.say = say;
    }

    /** One file of the manifest and the kind of its records; it holds one record per line. */
    record Part(Path path, String kind) {}

    /** Records the data unless the same files were recorded before. */
    void loadOnce() throws IOException, InterruptedException {
        String content = digest();
        if (Files.exists(mark) && Files.readString(mark).strip().equals(content) && holdsClaims()) {
            say.accept("The sample data are already recorded");
            return;
        }
        Files.deleteIfExists(refused);
        long total = 0;
        for (Part part : parts()) {
            total += forEachBatch(part, lines -> {});
        }
        ProgressBar bar = new ProgressBar(System.out, Boolean.getBoolean("crosstally.terminal"), "sample data", total);
        Tally tally = new Tally(bar);
        bar.show(0);
        for (Part part : parts()) {
            forEachBatch(part, lines -> record(part, lines, tally));
        }
        if (tally.refused > 0) {
            say.accept(tally.refused + " lines were rejected, see " + refused + "; the first: " + tally.firstReason);
            return; // no mark: the next start retries them and skips what is recorded
        }
        Files.writeString(mark, content + "\n");
    }

    private boolean holdsClaims() throws IOException, InterruptedException {
        return !claims.get("/v1/claims?pageSize=1").path("items").isEmpty();
    }

    private List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode entry :
                ApiClient.JSON.readTree(folder.resolve("manifest.json").toFile())) {
            parts.add(new Part(
                    folder.resolve(entry.path("path").asText()),
                    entry.path("kind").asText()));
        }
        return parts;
    }

    private void record(Part part, List<String> lines, Tally tally) throws IOException, InterruptedException {
        if (part.kind().equals("claims")) {
            recordClaims(lines, tally);
        } else {
            for (String line : lines) {
                ApiClient.Answer answer = claims.post("/v1/" + part.kind(), "application/json", line);
                // 409: the name exists, from the start catalogue or from an interrupted run.
                tally.done(answer.status() == 201 || answer.status() == 409, line, answer.body());
            }
        }
    }

    private void recordClaims(List<String> lines, Tally tally) throws IOException, InterruptedException {
        ApiClient.Answer answer =
                claims.post("/v1/claims:batch", "application/x-ndjson", String.join("\n", lines) + "\n");
        if (answer.status() != 200) {
            throw new LocalException("The claims service rejected a batch of the sample data (" + answer.status()
                    + "): " + answer.body());
        }
        List<String> results =
                answer.body().lines().filter(line -> !line.isBlank()).toList();
        if (results.size() != lines.size()) {
            throw new LocalException("The claims service returned results for " + results.size() + " of " + lines.size()
                    + " lines of a batch. Start again to continue.");
        }
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = ApiClient.JSON.readTree(results.get(i));
            String outcome = result.path("outcome").asText();
            tally.done(outcome.equals("RECORDED") || outcome.equals("KNOWN"), lines.get(i), results.get(i));
        }
    }

    /** An action on the lines of one batch. */
    private interface BatchStep {
        void take(List<String> lines) throws IOException, InterruptedException;
    }

    /** Reads the lines of a part in batches; returns the number of lines. */
    private static long forEachBatch(Part part, BatchStep step) throws IOException, InterruptedException {
        long count = 0;
        List<String> batch = new ArrayList<>();
        try (BufferedReader reader = reader(part.path())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    batch.add(line);
                    count++;
                }
                if (batch.size() == BATCH_SIZE) {
                    step.take(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            step.take(List.copyOf(batch));
        }
        return count;
    }

    private static BufferedReader reader(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        return new BufferedReader(new InputStreamReader(
                path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8));
    }

    private String digest() throws IOException {
        try (DigestOutputStream sink =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(folder.resolve("manifest.json"), sink);
            for (Part part : parts()) {
                Files.copy(part.path(), sink);
            }
            return HexFormat.of().formatHex(sink.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts lines, updates the progress bar and writes the rejected lines to a file. */
    private final class Tally {

        private final ProgressBar bar;
        private long done;
        private long refused;
        private String firstReason;

        private Tally(ProgressBar bar) {
            this.bar = bar;
        }

        private void done(boolean accepted, String line, String answer) throws IOException {
            done++;
            bar.show(done);
            if (!accepted) {
                refused++;
                if (firstReason == null) {
                    firstReason = answer;
                }
                Files.writeString(
                        SampleData.this.refused,
                        line + "\n" + answer.strip() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
