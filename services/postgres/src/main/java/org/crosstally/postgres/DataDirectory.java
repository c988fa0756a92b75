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
 * The folder of one server: {@code cluster} (what PostgreSQL calls its data directory), {@code password} of the superuser, {@code postgres.log}, and a lock held by the JVM
 * that runs it.
 */
final class DataDirectory implements AutoCloseable {

    /** PostgreSQL refuses a data directory of another major version; we say it in words before it does. */
    private static final String MAJOR_VERSION = "18";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this JVM, creating it if need be. */
    static DataDirectory open(Path root) {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                String holder = Files.readString(root.resolve("lock")).strip();
                channel.close();
                throw new PostgresException("the data directory " + root + " is in use by process " + holder
                        + ". Stop that one first, or name another directory.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (FileSystemException e) {
            throw new PostgresException(
                    "cannot write to the data directory " + root + " (" + reason(e)
                            + "). Give this user the right to write there, or name another directory.",
                    e);
        } catch (IOException e) {
            throw new PostgresException("cannot use the data directory " + root + ": " + e.getMessage(), e);
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
     * Runs initdb unless the cluster exists. It runs in a sibling that is renamed when whole: a cluster that exists is a finished one.
     *
     * @param durable false skips initdb's sync to disk
     * @param say receives a message when the remains of a killed initdb are removed
     */
    void initialise(Path binaries, boolean durable, Consumer<String> say) throws IOException, InterruptedException {
        if (Files.exists(cluster())) {
            check();
            return;
        }
        Path unfinished = root.resolve("cluster.new");
        if (Files.exists(unfinished)) {
            say.accept("removing the rest of an initialisation that was interrupted: " + unfinished);
            Folders.delete(unfinished);
        }
        superuserPassword();
        Process initdb = ChildProcess.startUnprivileged(
                new ProcessBuilder(List.of(
                                binaries.resolve("bin/initdb").toString(),
                                "--pgdata=" + unfinished,
                                "--username=" + PostgresServer.SUPERUSER,
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
            throw new PostgresException("PostgreSQL could not initialise " + root + ":\n"
                    + Files.readString(root.resolve("initdb.log")).strip());
        }
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void check() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(cluster().resolve("global/pg_control"))) {
            throw new PostgresException(
                    cluster() + " is not a whole PostgreSQL data directory (PG_VERSION or global/pg_control is"
                            + " missing). Nothing was changed. Restore it from a backup, or move it away to start with an empty one.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new PostgresException(
                    cluster() + " was written by PostgreSQL " + found + " and this is " + MAJOR_VERSION
                            + ". Nothing was changed. Dump it with the old version and restore it into a new directory.");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresException("cannot release the lock on " + root, e);
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
