package org.crosstally.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the time from the 201 of a claim until the discrepancy that it causes can be read. Run it as one file against
 * services on this machine (deploy/local --no-sample):
 *
 * <pre>java DiscrepancyLatency.java [claims port] [comparison port] [claims a second] [seconds]</pre>
 *
 * <p>Claims are posted one by one over eight connections at a fixed rate, ten to an article. Every tenth contradicts an earlier one of its
 * subject; the others agree with earlier ones. A reader polls the newest discrepancies every 25 milliseconds, because more frequent
 * polls would take a tenth of the machine; the figures include this wait and the time of the read. Client and services share the machine, so the
 * client speaks plain HTTP over its own sockets and reads no more than necessary. Bounded: at most 1,000 a second for 120 seconds, loopback only.
 */
public final class DiscrepancyLatency {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\\{\"id\":\"[^\"]+\",\"name\":\"([^\"]+)\"");
    private static final int CLIENTS = 8;
    private static final int PATIENCE_SECONDS = 30;
    /** The page size of a poll; if most of a page is new there may be more, and a second poll reads this many. */
    private static final int FEW = 25;

    private static final int MANY = 1_000;

    private final String run = "latency " + UUID.randomUUID();
    private final Map<String, Long> caused = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final ThreadLocal<Connection> claims;
    private final Connection comparison;
    private volatile boolean over;

    private DiscrepancyLatency(int claimsPort, int comparisonPort) {
        claims = ThreadLocal.withInitial(() -> new Connection(claimsPort));
        comparison = new Connection(comparisonPort);
    }

    public static void main(String[] args) throws Exception {
        int claimsPort = args.length > 0 ? Integer.parseInt(args[0]) : 8081;
        int comparisonPort = args.length > 1 ? Integer.parseInt(args[1]) : 8082;
        int rate = Math.min(1_000, args.length > 2 ? Integer.parseInt(args[2]) : 500);
        int seconds = Math.min(120, args.length > 3 ? Integer.parseInt(args[3]) : 20);
        new DiscrepancyLatency(claimsPort, comparisonPort).measure(rate, seconds);
    }

    private void measure(int rate, int seconds) throws Exception {
        // The first claims also create the measure and the origins; they are not measured.
        for (int i = 0; i < 20; i++) {
            post(i, false);
        }
        Thread reader = new Thread(this::watch, "reader");
        reader.start();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        int total = rate * seconds;
        for (int i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            int number = i;
            clients.execute(() -> post(number, number % 10 == 9 && number >= 1_000));
        }
        clients.shutdown();
        boolean done = clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        double took = (System.nanoTime() - start) / 1e9;
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!seen.keySet().containsAll(caused.keySet()) && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        over = true;
        reader.join();
        report(total, took, done);
    }

    private void report(int total, double took, boolean done) {
        List<Double> millis = new ArrayList<>();
        caused.forEach((subject, at) -> {
            if (seen.containsKey(subject)) {
                millis.add(Math.max(0, seen.get(subject) - at) / 1e6);
            }
        });
        Collections.sort(millis);
        System.out.printf(
                "%d claims in %.1f s (%.0f a second, all sent: %s, refused: %d)%n",
                total, took, total / took, done, refused.get());
        System.out.printf("%d discrepancies caused, %d read%n", caused.size(), millis.size());
        if (!millis.isEmpty()) {
            System.out.printf(
                    "201 to readable: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms%n",
                    at(millis, 0.5), at(millis, 0.9), at(millis, 0.99), at(millis, 1));
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private void post(int number, boolean contradicts) {
        // An article reports ten things about a subject, each from another origin; a contradiction is a separate
        // article
        // on a subject that was reported a thousand claims earlier.
        String subject = run + " subject " + (contradicts ? (number - 1_000) / 10 : number / 10);
        String article = contradicts ? "against/" + number : "of/" + number / 10;
        String body = """
                {"article": {"url": "https://example.org/%s/%s", "outlet": "Outlet %d"},
                 "attribution": [{"party": "%s origin %s"}],
                 "amount": {"text": "%s"}, "measure": "%s", "subject": "%s",
                 "time": {"kind": "POINT", "asOf": "2024-03-01"}}""".formatted(
                        run.replace(' ', '-'),
                        article,
                        number / 10 % 50,
                        run,
                        contradicts ? "x" : number % 10,
                        contradicts ? "3,417 people" : "1,253 people",
                        run,
                        subject);
        try {
            Answer answer = claims.get().exchange("POST", "/v1/claims", body);
            if (answer.status != 201) {
                if (refused.getAndIncrement() == 0) {
                    System.err.println(answer.body());
                }
            } else if (contradicts) {
                caused.put(subject, System.nanoTime());
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    private void watch() {
        while (!over) {
            try {
                Thread.sleep(25);
                if (look(FEW) > FEW / 2) {
                    look(MANY);
                }
            } catch (IOException e) {
                System.err.println("the list could not be read: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Reads the newest discrepancies and returns how many of them are new. */
    private int look(int most) throws IOException {
        Answer answer = comparison.exchange(
                "GET",
                "/v1/discrepancies?sort=firstSeen&pageSize=" + most + "&kind=VALUE_CONFLICT&measure="
                        + run.replace(" ", "%20"),
                "");
        long now = System.nanoTime();
        int news = 0;
        Matcher found = SUBJECT.matcher(answer.body);
        Set<String> subjects = new HashSet<>();
        while (found.find()) {
            subjects.add(found.group(1));
        }
        for (String subject : subjects) {
            news += seen.putIfAbsent(subject, now) == null ? 1 : 0;
        }
        return news;
    }

    private record Answer(int status, String body) {}

    /** One persistent connection, opened at its first use. */
    private static final class Connection {

        private final int port;
        private Socket socket;
        private InputStream in;

        Connection(int port) {
            this.port = port;
        }

        Answer exchange(String method, String path, String body) throws IOException {
            try {
                return exchanged(method, path, body);
            } catch (IOException e) {
                // The next exchange opens a new connection.
                socket = null;
                throw e;
            }
        }

        private Answer exchanged(String method, String path, String body) throws IOException {
            if (socket == null) {
                socket = new Socket("127.0.0.1", port);
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            return new Answer(
                    status, new String(length < 0 ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8));
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }

        private int size() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
