package org.crosstally.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a person runs it: a JVM of its own, its output, its end. */
final class Command implements AutoCloseable {

    private final Process process;
    private final Path output;

    /**
     * @param root where the services' packages and the sample data are
     * @param output takes what it prints
     */
    Command(Path root, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dcrosstally.root=" + root,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        this.output = output;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it has printed {@code text}. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(240));
        while (!output().contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("did not print '" + text + "' but:\n" + output());
            }
            Thread.sleep(50);
        }
    }

    /** Everything it started: PostgreSQL with its workers, the services. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** The service or server whose command line contains {@code text}. */
    ProcessHandle child(String text) {
        return process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no child runs " + text));
    }

    /** Ends it as Ctrl-C and {@code kill} do, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = descendants();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
