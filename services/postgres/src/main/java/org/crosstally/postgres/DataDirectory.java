package org.crosstally.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder of one server: {@code cluster} (PostgreSQL's data directory), {@code password} of the superuser,
 * {@code postgres.log}, and a lock that the running JVM holds.
 */
final class DataDirectory implements AutoCloseable {

    /** The role that {@code initdb} creates. */
    static final String SUPERUSER = "postgres";

    /** PostgreSQL refuses a data directory of another major version; a check before the start gives a clear message. */
    private static final String MAJOR_VERSION = "18";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens and locks the folder for this JVM; creates it when it does not exist. */
    static DataDirectory open(Path root) {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                String holder = Files.readString(root.resolve("lock")).strip();
                channel.close();
                throw new PostgresException("The data directory " + root + " is in use by process " + holder
                        + ". Stop that process, or name another directory.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (FileSystemException e) {
            throw new PostgresException(
                    "Cannot write to the data directory " + root + " (" + reason(e)
                            + "). Make it writable for this user, or name another directory.",
                    e);
        } catch (IOException e) {
            throw new PostgresException("Cannot use the data directory " + root + ": " + e.getMessage(), e);
        }
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    String superuserPassword() throws IOException {
        return Password.in(root.resolve("password"));
    }

    /**
     * Runs initdb unless the cluster exists. It runs in {@code cluster.new}, which is renamed at the end, so that an existing
     * cluster is always complete.
     *
     * @param durable whether initdb syncs to disk
     * @param say receives a message when an incomplete cluster is removed
     */
    void initialise(Path binaries, boolean durable, Consumer<String> say) throws IOException, InterruptedException {
        if (Files.exists(cluster())) {
            check();
            return;
        }
        Path unfinished = root.resolve("cluster.new");
        if (Files.exists(unfinished)) {
            say.accept("Removing an incomplete data directory of an interrupted start: " + unfinished);
            Folders.delete(unfinished);
        }
        superuserPassword();
        Process initdb = ChildProcess.startUnprivileged(
                new ProcessBuilder(List.of(
                                binaries.resolve("bin/initdb").toString(),
                                "--pgdata=" + unfinished,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + root.resolve("password"),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                durable ? "--sync-method=fsync" : "--no-sync"))
                        .redirectErrorStream(true)
                        .redirectOutput(root.resolve("initdb.log").toFile()),
                "KILL");
        if (initdb.waitFor() != 0) {
            throw new PostgresException("PostgreSQL cannot initialise " + root + ":\n"
                    + Files.readString(root.resolve("initdb.log")).strip());
        }
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void check() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(cluster().resolve("global/pg_control"))) {
            throw new PostgresException(
                    cluster() + " is not a complete PostgreSQL data directory (PG_VERSION or global/pg_control is"
                            + " missing). Nothing was changed. Restore it from a backup, or move it away to start with an empty one.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new PostgresException(
                    cluster() + " was written by PostgreSQL " + found + ", but this is version " + MAJOR_VERSION
                            + ". Nothing was changed. Dump it with the old version and restore it into a new directory.");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresException("Cannot release the lock on " + root, e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied to " + e.getFile();
        }
        return e.getReason() == null ? e.toString() : e.getReason() + ": " + e.getFile();
    }
}
