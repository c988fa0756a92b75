package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void bytes_come_out_in_order_whether_they_waited_in_memory_or_in_the_file() throws Exception {
        Spool spool = new Spool(1000);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> {
            try (InputStream in = spool.stream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] piece =
                    ("piece " + i + " " + "x".repeat(random.nextInt(300)) + "\n").getBytes(StandardCharsets.UTF_8);
            sent.writeBytes(piece);
            spool.write(piece, piece.length);
        }
        spool.end(null);
        assertThat(received.get()).isEqualTo(sent.toByteArray());
    }

    @Test
    void nobody_has_to_read_for_the_writer_to_go_on() throws IOException {
        Spool spool = new Spool(10);
        byte[] piece = new byte[100_000];
        for (int i = 0; i < 50; i++) {
            spool.write(piece, piece.length);
        }
        spool.end(null);
        assertThat(spool.stream().readAllBytes()).hasSize(5_000_000);
    }

    @Test
    void a_failure_breaks_the_answer_off_behind_what_was_told_before() throws IOException {
        Spool spool = new Spool(1000);
        spool.write(new byte[] {'a'}, 1);
        spool.end(new IOException("the sender is gone"));
        InputStream in = spool.stream();
        assertThat(in.read()).isEqualTo('a');
        assertThatThrownBy(in::read).hasMessageContaining("the sender is gone");
    }

    @Test
    void what_comes_after_the_reader_left_is_dropped() throws IOException {
        Spool spool = new Spool(1);
        spool.write(new byte[10], 10);
        spool.stream().close();
        spool.write(new byte[10], 10);
        spool.end(null);
        assertThat(spool.stream().read()).isEqualTo(-1);
    }
}
