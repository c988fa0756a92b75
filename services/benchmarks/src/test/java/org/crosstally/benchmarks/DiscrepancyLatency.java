package org.crosstally.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * How long it takes from the 201 of a claim until the discrepancy that it causes can be read. Run it as one file against
 * services that run on this machine (deploy/local --no-sample):
 *
 * <pre>java DiscrepancyLatency.java [claims port] [comparison port] [claims a second] [seconds]</pre>
 *
 * <p>Claims are posted one by one over eight connections at a fixed rate. Every tenth contradicts an earlier one of its
 * subject; the others agree with what is there. A reader polls the list of discrepancies every ten milliseconds, so the
 * figures hold that wait and the time of the reading. Bounded: at most 1,000 a second for 120 seconds, loopback only.
 */
public final class DiscrepancyLatency {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\\{\"id\":\"[^\"]+\",\"name\":\"([^\"]+)\"");
    private static final int CLIENTS = 8;
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = "latency " + UUID.randomUUID();
    private final Map<String, Long> caused = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final String claims;
    private final String comparison;
    private volatile boolean over;

    private DiscrepancyLatency(int claimsPort, int comparisonPort) {
        claims = "http://127.0.0.1:" + claimsPort;
        comparison = "http://127.0.0.1:" + comparisonPort;
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
        // A subject is told of by ten claims in a row; the contradiction comes to one that a hundred claims ago was
        // told of.
        String subject = run + " subject " + (contradicts ? (number - 1_000) / 10 : number / 10);
        String body = """
                {"article": {"url": "https://example.org/%s/%d", "outlet": "Outlet %d"},
                 "attribution": [{"party": "%s origin %s"}],
                 "amount": {"text": "%s"}, "measure": "%s", "subject": "%s",
                 "time": {"kind": "POINT", "asOf": "2024-03-01"}}""".formatted(
                        run.replace(' ', '-'),
                        number,
                        number % 50,
                        run,
                        contradicts ? "x" : number % 10,
                        contradicts ? "3,417 people" : "1,253 people",
                        run,
                        subject);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(claims + "/v1/claims"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                if (refused.getAndIncrement() == 0) {
                    System.err.println(answer.body());
                }
            } else if (contradicts) {
                caused.put(subject, System.nanoTime());
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        URI list = URI.create(comparison + "/v1/discrepancies?sort=firstSeen&pageSize=200&kind=VALUE_CONFLICT&measure="
                + run.replace(" ", "%20"));
        while (!over) {
            try {
                String body = http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                long now = System.nanoTime();
                Matcher found = SUBJECT.matcher(body);
                while (found.find()) {
                    seen.putIfAbsent(found.group(1), now);
                }
                Thread.sleep(10);
            } catch (IOException e) {
                System.err.println("the list could not be read: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
