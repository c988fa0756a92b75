package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<String> read(String text, int longest, int piece) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, piece));
            }
        };
        Lines lines = new Lines(slow, longest);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.number() + ":"
                    + (lines.tooLong()
                            ? "TOO LONG"
                            : new String(lines.buffer(), lines.offset(), lines.length(), StandardCharsets.UTF_8)));
        }
        return read;
    }

    @Test
    void lines_come_whole_however_the_bytes_arrive() throws IOException {
        for (int piece : new int[] {1, 2, 3, 1000}) {
            assertThat(read("one\r\ntwo\n\nfour", 100, piece)).containsExactly("1:one", "2:two", "3:", "4:four");
        }
    }

    @Test
    void a_last_line_without_an_end_counts_and_an_empty_one_does_not() throws IOException {
        assertThat(read("one\n", 100, 10)).containsExactly("1:one");
        assertThat(read("", 100, 10)).isEmpty();
    }

    @Test
    void a_line_as_long_as_allowed_is_read_and_one_byte_more_is_told() throws IOException {
        String fits = "x".repeat(200_000);
        assertThat(read(fits + "\r\ny", 200_000, 7919)).containsExactly("1:" + fits, "2:y");
        assertThat(read(fits + "z\ny", 200_000, 7919)).containsExactly("1:TOO LONG", "2:y");
    }

    @Test
    void reading_goes_on_behind_a_line_of_many_times_the_limit() throws IOException {
        String huge = "x".repeat(3_000_000);
        assertThat(read("a\n" + huge + "\nb\n" + huge, 100_000, 65_536))
                .containsExactly("1:a", "2:TOO LONG", "3:b", "4:TOO LONG");
    }
}
