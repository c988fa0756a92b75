package org.crosstally.claims.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Bytes on their way to a client who may not read them yet. Many clients send a whole batch before they read the first
 * result: the results wait here, some in memory and the rest in a file, so that reading the batch never has to wait for
 * the client.
 */
final class Spool {

    private static final int PIECE = 1 << 16;

    private final int memory;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private long inMemory;
    private FileChannel file;
    private long written;
    private long read;
    private boolean ended;
    private boolean abandoned;
    private IOException failure;

    /** @param memory bytes to hold in memory before a file is used */
    Spool(int memory) {
        this.memory = memory;
    }

    /** Appends bytes; dropped when the reader is gone. */
    synchronized void write(byte[] bytes, int length) throws IOException {
        if (abandoned || length == 0) {
            return;
        }
        boolean fileWaits = written > read;
        if (fileWaits || inMemory + length > memory) {
            toFile(ByteBuffer.wrap(bytes, 0, length));
        } else {
            pieces.add(Arrays.copyOf(bytes, length));
            inMemory += length;
        }
        notifyAll();
    }

    /** No more bytes will come; {@code problem}, if any, breaks the answer off. */
    synchronized void end(IOException problem) {
        ended = true;
        failure = problem;
        notifyAll();
    }

    /** The reading side. Closing it before the end drops what is left. */
    InputStream stream() {
        return new Reading();
    }

    private void toFile(ByteBuffer bytes) throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("crosstally-results-", ".ndjson");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    /** The next piece, waited for; {@code null} at the end. */
    private synchronized byte[] take() throws IOException {
        try {
            while (pieces.isEmpty() && written == read && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (!pieces.isEmpty()) {
            byte[] piece = pieces.remove();
            inMemory -= piece.length;
            return piece;
        }
        if (written > read) {
            return fromFile();
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    private byte[] fromFile() throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, written - read));
        while (piece.hasRemaining()) {
            read += file.read(piece, read);
        }
        if (read == written) {
            file.truncate(0);
            read = 0;
            written = 0;
        }
        return piece.array();
    }

    private synchronized void abandon() throws IOException {
        abandoned = true;
        pieces.clear();
        written = read;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private final class Reading extends InputStream {

        private byte[] piece = new byte[0];
        private int next;

        @Override
        public int read() throws IOException {
            return ready() ? piece[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!ready()) {
                return -1;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, count);
            next += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            abandon();
        }

        private boolean ready() throws IOException {
            while (next == piece.length) {
                byte[] more = take();
                if (more == null) {
                    return false;
                }
                piece = more;
                next = 0;
            }
            return true;
        }
    }
}
