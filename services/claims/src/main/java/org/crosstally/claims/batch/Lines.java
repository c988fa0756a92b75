package org.crosstally.claims.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * Lines of bytes from a stream, each in place in one buffer, which never grows beyond the longest line allowed. A longer line
 * is reported without its content, and reading continues after it.
 */
public final class Lines {

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int scanned;
    private int end;
    private boolean ended;
    private int lineStart;
    private int lineLength;
    private boolean tooLong;
    private long number;

    /** @param longest bytes a line may have, its end not counted */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false when there is none. */
    public boolean next() throws IOException {
        tooLong = false;
        while (true) {
            int newline = newline();
            if (newline >= 0) {
                take(newline);
                start = newline + 1;
                scanned = start;
                return true;
            }
            if (ended) {
                boolean rest = end > start || tooLong;
                take(end);
                start = end;
                scanned = end;
                return rest;
            }
            fill();
        }
    }

    /** Whether the next line has not arrived yet, so that {@link #next} would have to wait. */
    boolean mustWait() throws IOException {
        return newline() < 0 && !ended && in.available() == 0;
    }

    /** Whether the line has nothing but blanks. */
    public boolean isBlank() {
        for (int i = lineStart; i < lineStart + lineLength; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return !tooLong;
    }

    /** This line, which must not be too long, and all that follows it. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, lineStart, end - lineStart), in);
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line was longer than allowed; then it has no bytes. */
    boolean tooLong() {
        return tooLong;
    }

    /** Where the line's bytes are, until {@link #next} is called. */
    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return lineStart;
    }

    int length() {
        return lineLength;
    }

    private int newline() {
        while (scanned < end) {
            if (buffer[scanned] == '\n') {
                return scanned;
            }
            scanned++;
        }
        return -1;
    }

    private void take(int lineEnd) {
        number++;
        int last = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        tooLong = tooLong || last - start > longest;
        lineStart = start;
        lineLength = tooLong ? 0 : last - start;
    }

    private void fill() throws IOException {
        if (end - start > longest + 1) {
            // One byte more than a line and its carriage return: whatever follows, it is too long.
            tooLong = true;
            start = end;
        }
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end == buffer.length) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                end -= start;
                start = 0;
            } else {
                buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, longest + 4096L));
            }
        }
        scanned = end;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
        } else {
            end += read;
        }
    }
}
