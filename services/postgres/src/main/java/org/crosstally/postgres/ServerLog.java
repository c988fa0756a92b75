package org.crosstally.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The log that a failed start wrote, and its explanation. The messages are English: the cluster has locale C. */
record ServerLog(String text) {

    static ServerLog since(Path log, long offset) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(offset, all.length);
        return new ServerLog(new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8).strip());
    }

    /** Whether another server, running or just killed, still holds the lock file or the shared memory. */
    boolean heldByAnother() {
        return text.contains("lock file \"postmaster.pid\" already exists")
                || text.contains("pre-existing shared memory block");
    }

    String explain(Path cluster, int port) {
        if (text.contains("Address already in use")) {
            return "Port " + port
                    + " on 127.0.0.1 is in use by another program. Stop that program, or choose another port.";
        }
        if (text.contains("could not bind") && text.contains("Permission denied")) {
            return "This user may not listen on port " + port + ". Choose a port above 1023.";
        }
        if (heldByAnother()) {
            return "A PostgreSQL that this program did not start is running on " + cluster + ". Stop it (kill -INT "
                    + firstLine(cluster.resolve("postmaster.pid")) + ").";
        }
        return "PostgreSQL ended while starting. Its log:\n" + text;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (IOException | IndexOutOfBoundsException e) {
            return "its process id";
        }
    }
}
