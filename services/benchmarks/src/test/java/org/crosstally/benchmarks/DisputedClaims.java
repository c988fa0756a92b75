package org.crosstally.benchmarks;

import java.util.Random;

/** Claims that mostly agree: eight outlets for each thing on one day; every fortieth figure is far off. */
final class DisputedClaims {

    private static final int OUTLETS = 8;
    private static final int ONE_OFF_IN = 40;

    private final Random random = new Random(20240305);
    private final String run;

    /** @param run prefix of the things, so that runs do not collide */
    DisputedClaims(String run) {
        this.run = run;
    }

    /** {@code count} lines of NDJSON. */
    String lines(int count) {
        StringBuilder lines = new StringBuilder(count * 420);
        int figure = 0;
        for (int i = 0; i < count; i++) {
            int thing = i / OUTLETS;
            figure = i % OUTLETS == 0 ? 1000 + random.nextInt(90_000) : figure;
            int said = i % ONE_OFF_IN == ONE_OFF_IN - 1 ? figure * 3 : figure;
            lines.append("""
                    {"clientRef":"%s-%d","article":{"url":"https://outlet%d.example/%d","outlet":"Outlet %d"},\
                    "quote":{"exact":"%,d homes destroyed"},"attribution":[{"party":"Source %d","verb":"said"}],\
                    "amount":{"text":"%,d","unit":"{home}"},"measure":"homes destroyed %d","place":"Town %s %d",\
                    "time":{"kind":"CUMULATIVE","asOf":"2024-03-%02d"}}
                    """.formatted(
                            run,
                            i,
                            i % OUTLETS,
                            random.nextInt(50),
                            i % OUTLETS,
                            said,
                            i % OUTLETS,
                            said,
                            thing % 6,
                            run,
                            thing,
                            1 + thing % 28));
        }
        return lines.toString();
    }
}
