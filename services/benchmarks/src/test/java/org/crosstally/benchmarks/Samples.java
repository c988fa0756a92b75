package org.crosstally.benchmarks;

import java.util.Random;

/** Claims as a monitoring project sends them: few names and articles, many figures, each with quote and origin. */
final class Samples {

    private final Random random;
    private final String run;

    /** @param run prefix of the clientRefs, so that runs do not collide; the figures are the same in every run */
    Samples(String run) {
        this(run, 20231201);
    }

    /** @param seed selects the figures */
    Samples(String run, long seed) {
        this.run = run;
        this.random = new Random(seed);
    }

    /** One claim as a line of JSON, without the line break. */
    String claim(int number) {
        int figure = 1000 + random.nextInt(900_000);
        String printed = number % 2 == 0 ? "over %,d".formatted(figure) : "%,d".formatted(figure);
        return """
                {"clientRef":"%s-%d","article":{"url":"https://meridian.example/%d","outlet":"The Daily Meridian"},\
                "quote":{"exact":"%s casualties since early June"},\
                "attribution":[{"party":"Ministry %d","verb":"said"}],\
                "amount":{"text":"%s","unit":"{person}"},"measure":"losses %d","subject":"Force %d","place":"Region %d",\
                "time":{"kind":"CUMULATIVE","asOf":"2023-%02d-%02d"}}""".formatted(
                        run,
                        number,
                        random.nextInt(50),
                        printed,
                        random.nextInt(10),
                        printed,
                        random.nextInt(6),
                        random.nextInt(20),
                        random.nextInt(20),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
    }

    /** {@code count} lines. */
    String lines(int count) {
        StringBuilder lines = new StringBuilder(count * 420);
        for (int i = 0; i < count; i++) {
            lines.append(claim(i)).append('\n');
        }
        return lines.toString();
    }
}
