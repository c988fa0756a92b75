package org.crosstally.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes we started, in a file, so that a supervisor that follows a killed one knows what may still be ending and holding the ports. A process is known by its id and
 * the instant it started: ids are used again.
 */
final class Leftovers {

    private final Path file;

    Leftovers(Path data) {
        this.file = data.resolve("running");
    }

    void remember(Stream<Process> processes) throws IOException {
        List<String> lines = processes
                .filter(Process::isAlive)
                .map(process -> process.pid() + " " + startOf(process.toHandle()))
                .toList();
        Files.write(file, lines);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Waits for what a killed supervisor left to end, and ends what does not within 15 seconds. */
    void clear(Consumer<String> say) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        List<ProcessHandle> alive = Files.readAllLines(file).stream()
                .map(Leftovers::find)
                .flatMap(Optional::stream)
                .toList();
        if (!alive.isEmpty()) {
            say.accept("waiting for " + alive.size() + " service(s) of a run that was killed to end");
            alive.forEach(ProcessHandle::destroy);
            CompletableFuture<Void> ended = CompletableFuture.allOf(
                    alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
            try {
                ended.get(15, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                alive.forEach(ProcessHandle::destroyForcibly);
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        forget();
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> startOf(process).equals(parts[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
