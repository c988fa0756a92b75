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
 * Records the sample data through the public API, as any client would. A marker file in the data directory says that it is done; an interrupted load starts again, and the
 * service recognises what it has (names of the registers, clientRef of the claims), so nothing is recorded twice.
 */
final class Sample {

    private static final int LINES_A_BATCH = 2000;

    private final Path folder;
    private final Path mark;
    private final Path refused;
    private final Api claims;
    private final Consumer<String> say;

    /** @param data where the mark, and the lines that were refused, are kept */
    Sample(Path folder, Path data, Api claims, Consumer<String> say) {
        this.folder = folder;
        this.mark = data.resolve("sample-recorded");
        this.refused = data.resolve("logs/sample-refused.ndjson");
        this.claims = claims;
        this.say = say;
    }

    /** One file of the manifest: what kind of records it holds, one a line. */
    record Part(Path path, String kind) {}

    /** Records the data unless this very data were recorded before. */
    void loadOnce() throws IOException, InterruptedException {
        String content = digest();
        if (Files.exists(mark) && Files.readString(mark).strip().equals(content) && holdsClaims()) {
            say.accept("the sample data are recorded already");
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
            say.accept(tally.refused + " lines were refused, see " + refused + "; the first: " + tally.firstReason);
            return; // no mark: the next start tries them again, and what is recorded costs it little
        }
        Files.writeString(mark, content + "\n");
    }

    private boolean holdsClaims() throws IOException, InterruptedException {
        return !claims.get("/v1/claims?pageSize=1").path("items").isEmpty();
    }

    private List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (JsonNode entry : Api.JSON.readTree(folder.resolve("manifest.json").toFile())) {
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
                Api.Answer answer = claims.post("/v1/" + part.kind(), "application/json", line);
                // 409: a record of this name is there, from the start catalogue or from a loading that was interrupted.
                tally.done(answer.status() == 201 || answer.status() == 409, line, answer.body());
            }
        }
    }

    private void recordClaims(List<String> lines, Tally tally) throws IOException, InterruptedException {
        Api.Answer answer = claims.post("/v1/claims:batch", "application/x-ndjson", String.join("\n", lines) + "\n");
        if (answer.status() != 200) {
            throw new LocalException("the claims service refused a batch of the sample data (" + answer.status() + "): "
                    + answer.body());
        }
        List<String> results =
                answer.body().lines().filter(line -> !line.isBlank()).toList();
        if (results.size() != lines.size()) {
            throw new LocalException("the claims service answered " + results.size() + " of " + lines.size()
                    + " lines of a batch; start again to continue");
        }
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = Api.JSON.readTree(results.get(i));
            String outcome = result.path("outcome").asText();
            tally.done(outcome.equals("RECORDED") || outcome.equals("KNOWN"), lines.get(i), results.get(i));
        }
    }

    /** What can be done with the lines of one batch. */
    private interface BatchStep {
        void take(List<String> lines) throws IOException, InterruptedException;
    }

    /** Hands the lines of a part on in batches; returns how many there are. */
    private static long forEachBatch(Part part, BatchStep step) throws IOException, InterruptedException {
        long count = 0;
        List<String> batch = new ArrayList<>();
        try (BufferedReader reader = reader(part.path())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    batch.add(line);
                    count++;
                }
                if (batch.size() == LINES_A_BATCH) {
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

    /** Counts lines, moves the bar and keeps what was refused. */
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
                        Sample.this.refused,
                        line + "\n" + answer.strip() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
