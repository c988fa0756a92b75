package org.crosstally.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the server wrote before it gave up, and what that means. The messages are English: the cluster is initialised with locale C. */
record ServerLog(String text) {

    static ServerLog since(Path log, long offset) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(offset, all.length);
        return new ServerLog(new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8).strip());
    }

    /** The dead or dying server before us still holds its lock file or its shared memory. */
    boolean heldByAnother() {
        return text.contains("lock file \"postmaster.pid\" already exists")
                || text.contains("pre-existing shared memory block");
    }

    String inWords(Path cluster, int port) {
        if (text.contains("Address already in use")) {
            return "port " + port + " on 127.0.0.1 is taken by another program. Stop it, or choose another port.";
        }
        if (text.contains("could not bind") && text.contains("Permission denied")) {
            return "this user may not listen on port " + port + ". Choose a port above 1023.";
        }
        if (heldByAnother()) {
            return "another PostgreSQL that this program did not start runs on " + cluster
                    + ". Stop it first (kill -INT " + firstLine(cluster.resolve("postmaster.pid")) + ").";
        }
        return "PostgreSQL ended at once. Its last words:\n" + text;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (IOException | IndexOutOfBoundsException e) {
            return "its process id";
        }
    }
}
