package org.crosstally.claims.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.api.feed.ChangesApi;
import org.crosstally.claims.feed.ChangeSource.Entry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The feed over REST. */
class ChangesResource implements ChangesApi {

    private static final int MOST = 10_000;
    private static final int USUAL = 1000;
    private static final int LONGEST_WAIT = 60;
    /** A page ends here whatever its limit: it is written in memory. */
    private static final int MOST_BYTES = 16 << 20;

    /** Each waiting request holds a thread; beyond this many, an empty answer comes at once. */
    private static final Semaphore WAITING = new Semaphore(50);

    private final ChangeReader reader;
    private final ChangeSignal signal;
    private final ObjectWriter writer;
    private final Duration lookAgain;

    ChangesResource(
            ChangeReader reader,
            ChangeSignal signal,
            ObjectMapper json,
            @ConfigProperty(name = "crosstally.feed.look-again", defaultValue = "0.25S") Duration lookAgain) {
        this.reader = reader;
        this.signal = signal;
        this.writer = json.writerFor(Change.class);
        this.lookAgain = lookAgain;
    }

    @Override
    public InputStream changes(String after, Integer limit, Integer wait) {
        Cursor cursor = Cursor.parse(after);
        int most = limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        int seconds = wait == null ? 0 : Math.max(0, Math.min(LONGEST_WAIT, wait));
        long mark = signal.mark();
        List<Entry> entries = reader.read(cursor, most);
        if (entries.isEmpty() && seconds > 0 && WAITING.tryAcquire()) {
            try {
                entries = await(cursor, most, mark, Duration.ofSeconds(seconds));
            } finally {
                WAITING.release();
            }
        }
        return lines(entries);
    }

    private List<Entry> await(Cursor cursor, int limit, long first, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long mark = first;
        List<Entry> entries = List.of();
        try {
            for (long left = most.toNanos(); entries.isEmpty() && left > 0; left = end - System.nanoTime()) {
                signal.await(mark, Duration.ofNanos(Math.min(left, lookAgain.toNanos())));
                mark = signal.mark();
                entries = reader.read(cursor, limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entries;
    }

    private InputStream lines(List<Entry> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(entries.size() * 1200);
        try {
            for (Entry entry : entries) {
                lines.write(writer.writeValueAsBytes(entry.change()));
                lines.write('\n');
                if (lines.size() > MOST_BYTES) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(lines.toByteArray());
    }
}
