package org.crosstally.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that post over kept connections and cost next to nothing, since they share the machine with what is measured. */
final class HttpLoad {

    /** What a run came to. */
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
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int client = 0; client < clients; client++) {
            Samples samples = new Samples(run + "-" + client);
            running.add(threads.submit(() -> client(port, samples, end, minimal)));
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

    private static long[] client(int port, Samples samples, long end, boolean minimal) throws IOException {
        long[] times = new long[1 << 12];
        int count = 0;
        String start = "POST /v1/claims HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + (minimal ? "Prefer: return=minimal\r\n" : "") + "Content-Length: ";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                byte[] body = samples.claim(count).getBytes(StandardCharsets.UTF_8);
                byte[] head = (start + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                byte[] request = Arrays.copyOf(head, head.length + body.length);
                System.arraycopy(body, 0, request, head.length, body.length);
                out.write(request);
                answer(in);
                times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
                times[count++] = System.nanoTime() - now;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static void answer(InputStream in) throws IOException {
        String status = line(in);
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IOException(status + " " + body);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
