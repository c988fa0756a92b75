package org.crosstally.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that post over persistent connections. They share the machine with the measured service, so they use little processor
 * time: all requests are built before the clock starts, as pgbench prepares its script.
 */
final class HttpLoad {

    /** Requests built in advance for each client and second. */
    private static final int AHEAD = 1_000;

    /** The result of a run. */
    record Outcome(double perSecond, double p50Millis, double p99Millis) {}

    private HttpLoad() {}

    /**
     * Posts claims from {@code clients} connections for {@code seconds}; every answer must be 2xx.
     *
     * @param minimal whether answers without a body are preferred
     */
    static Outcome post(int port, int clients, int seconds, String run, boolean minimal)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<long[]>> running = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(clients);
        for (int client = 0; client < clients; client++) {
            Samples samples = new Samples(run + "-" + client);
            running.add(threads.submit(() -> client(port, samples, start, seconds, minimal)));
        }
        long[] all = {};
        for (Future<long[]> one : running) {
            long[] times = one.get();
            int before = all.length;
            all = Arrays.copyOf(all, before + times.length);
            System.arraycopy(times, 0, all, before, times.length);
        }
        threads.shutdown();
        Arrays.sort(all);
        return new Outcome(
                all.length / (double) seconds, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] client(int port, Samples samples, CyclicBarrier start, int seconds, boolean minimal)
            throws IOException, InterruptedException, BrokenBarrierException {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < AHEAD * seconds; i++) {
            requests.add(request(samples.claim(i), minimal));
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            Answers answers = new Answers(socket.getInputStream());
            long[] times = new long[requests.size()];
            int count = 0;
            start.await();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (long now = System.nanoTime(); now < end && count < times.length; now = System.nanoTime()) {
                out.write(requests.get(count));
                answers.next();
                times[count++] = System.nanoTime() - now;
            }
            if (count == times.length) {
                throw new IllegalStateException(
                        "more requests have to be made ahead: " + AHEAD + " a second are too few");
            }
            return Arrays.copyOf(times, count);
        }
    }

    private static byte[] request(String claim, boolean minimal) {
        byte[] body = claim.getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/claims HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + (minimal ? "Prefer: return=minimal\r\n" : "") + "Content-Length: " + body.length + "\r\n\r\n";
        return (head + claim).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads only as much of an answer as it needs to see that the status is 2xx and where the answer ends. */
    private static final class Answers {

        private static final byte[] SUCCESS = "HTTP/1.1 20".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

        private final InputStream in;
        private final byte[] bytes = new byte[1 << 16];

        Answers(InputStream in) {
            this.in = in;
        }

        void next() throws IOException {
            int read = 0;
            int end = -1;
            while (end < 0 || read < end) {
                int more = in.read(bytes, read, bytes.length - read);
                if (more < 0) {
                    throw new IOException("connection closed");
                }
                read += more;
                end = end < 0 ? end(read) : end;
            }
            if (!Arrays.equals(bytes, 0, SUCCESS.length, SUCCESS, 0, SUCCESS.length)) {
                throw new IOException(new String(bytes, 0, read, StandardCharsets.UTF_8));
            }
        }

        /** The position after the answer, or -1 while its header is incomplete. */
        private int end(int read) {
            int length = 0;
            for (int i = 3; i < read; i++) {
                if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                    return i + 1 + length;
                }
                if (bytes[i] == ' ' && i >= LENGTH.length && isLength(i + 1 - LENGTH.length)) {
                    for (int d = i + 1; bytes[d] != '\r'; d++) {
                        length = 10 * length + bytes[d] - '0';
                    }
                }
            }
            return -1;
        }

        private boolean isLength(int from) {
            return Arrays.equals(bytes, from, from + LENGTH.length, LENGTH, 0, LENGTH.length);
        }
    }
}
