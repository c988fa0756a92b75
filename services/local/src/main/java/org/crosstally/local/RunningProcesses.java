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
 * Keeps the ids of the started services in the file {@code running}. After the supervisor was killed, the next one reads
 * them, because these services may still be shutting down and hold their ports. A process is identified by its id and start
 * time, since the operating system reuses ids.
 */
final class RunningProcesses {

    private final Path file;

    RunningProcesses(Path data) {
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

    /** Stops the services that a killed supervisor left running; kills those that do not end within 15 seconds. */
    void clear(Consumer<String> say) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        List<ProcessHandle> alive = Files.readAllLines(file).stream()
                .map(RunningProcesses::find)
                .flatMap(Optional::stream)
                .toList();
        if (!alive.isEmpty()) {
            say.accept("Waiting for " + alive.size() + " service(s) of a previous run to stop");
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
